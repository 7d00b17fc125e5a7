"""Words and marks of a text, with their places."""

from __future__ import annotations

import re
from typing import Final

from whoseword.records import Span

_LETTER: Final = r"[\w\u0300-\u036f\u200c\u200d\ufe0f]"
_TOKEN: Final = re.compile(rf"{_LETTER}+(?:[-'’.,&/]{_LETTER}+)*|\S")


def tokens(text: str, span: Span) -> tuple[Span, ...]:
    """Cut ``span`` of ``text`` into tokens: spans in order that hold all but the white space.

    A word keeps its inner hyphens, apostrophes and points ("U.S", "re-elect", "Vane’s", "3.5");
    every other mark is a token of its own. One pass.
    """
    return tuple(match.span() for match in _TOKEN.finditer(text, *span))
