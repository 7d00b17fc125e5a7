"""The dateline that a report begins with: "CALDMERE, March 11 (Northwire) - "."""

from __future__ import annotations

import re
from typing import Final

from whoseword.records import Span

_DATELINE: Final = re.compile(
    r"\s{0,9}(?P<line>[A-Z][A-Z.’'\-]{2,20}(?: [A-Z][A-Z.’'\-]{1,20}){0,3}"
    r"(?:, [A-Z][A-Za-z.]{1,12}){0,2}(?:, [A-Z][a-z]{2,8}\.? \d{1,2})?"
    r"(?: \((?P<agency>[A-Z][\w&]*(?: [A-Z][\w&]*){0,3})\) ?| )[-–—―]{1,2} )"
)


def dateline(text: str) -> tuple[Span, Span | None] | None:
    """Find the dateline with its dash, and the agency that it names, at the start of ``text``."""
    match = _DATELINE.match(text)
    if match is None:
        return None
    return match.span("line"), match.span("agency") if match["agency"] else None
