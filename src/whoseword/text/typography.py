"""Quotation marks that were typed or damaged as real ones, character for character.

Offsets stay: what a mark is shorter than what stood for it is filled with spaces of no width.
"""

from __future__ import annotations

import re
from typing import Final

_TYPED: Final = re.compile(r"``|(?<!')''(?!')")
_NOTHING: Final = "\u200b"
_DAMAGED: Final = {
    "â€œ": "“", "â€\x9d": "”", "â€˜": "‘", "â€™": "’", "â€“": "–", "â€”": "—", "â€¦": "…",
    "â€": "”",  # the last byte of a closing mark is often lost
}  # fmt: skip
"""What UTF-8 becomes when it is read as Windows-1252."""
_DAMAGE: Final = re.compile("|".join(map(re.escape, _DAMAGED)))


def with_plain_quotes(text: str) -> str:
    """Turn what stands for a quotation mark into one: pairs of backquotes or apostrophes, damage.

    A typed pair becomes ``"``, which keeps the side that touches the quoted words; the other
    becomes a space. "â€œ", which is a mark decoded twice, becomes the mark that it was.
    """
    if "â€" in text:
        text = _DAMAGE.sub(_mended, text)
    return _TYPED.sub(_plain, text) if "''" in text or "``" in text else text


def _mended(match: re.Match[str]) -> str:
    mark, length = _DAMAGED[match[0]], len(match[0])
    return mark.ljust(length, _NOTHING) if mark in "“‘" else mark.rjust(length, _NOTHING)


def _plain(match: re.Match[str]) -> str:
    following = match.string[match.end() : match.end() + 1]
    opens = match[0] == "``" or (bool(following) and not following.isspace())
    before = match.string[max(match.start() - 1, 0) : match.start()]
    if match[0] == "''" and before and not before.isspace() and before not in "([-—":
        opens = False
    return ' "' if opens else '" '
