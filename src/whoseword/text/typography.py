"""Typewriter quotation marks as real ones, character for character, so that offsets stay."""

from __future__ import annotations

import re
from typing import Final

_TYPED: Final = re.compile(r"``|(?<!')''(?!')")


def with_plain_quotes(text: str) -> str:
    """Turn a pair of backquotes or apostrophes that stands for a quotation mark into ``"``.

    The mark keeps the side of the pair that touches the quoted words; the other becomes a space.
    """
    return _TYPED.sub(_plain, text) if "''" in text or "``" in text else text


def _plain(match: re.Match[str]) -> str:
    following = match.string[match.end() : match.end() + 1]
    opens = match[0] == "``" or (bool(following) and not following.isspace())
    before = match.string[max(match.start() - 1, 0) : match.start()]
    if match[0] == "''" and before and not before.isspace() and before not in "([-—":
        opens = False
    return ' "' if opens else '" '
