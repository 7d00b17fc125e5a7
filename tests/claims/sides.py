"""Mentions of invented reports, as far as they can conflict."""

from __future__ import annotations

from whoseword.claims.conflict_side import Side
from whoseword.matching.contraries import statement
from whoseword.records import Source, SourceKind
from whoseword.text.dates import dates
from whoseword.text.quantities import quantities

OUTLETS = ("Harrow Daily", "Orsay Gazette")


def side(
    text: str,
    outlet: str = OUTLETS[0],
    *,
    speaker: str | None = None,
    kind: SourceKind = SourceKind.NAMED_PERSON,
    denial: bool = False,
) -> Side:
    """Make the side of a report of May 2024."""
    source = Source(f"S-{speaker}", speaker, kind) if speaker else None
    figures, days = quantities(text), dates(text, "2024-05-01")
    return Side(outlet, outlet, text, source, denial, statement(text), figures, days)


def two(first: str, second: str) -> tuple[Side, Side]:
    """Set two sentences against each other."""
    return side(first), side(second, OUTLETS[1])
