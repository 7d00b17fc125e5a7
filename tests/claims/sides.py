"""Mentions of invented reports, as far as they can conflict."""

from __future__ import annotations

from collections.abc import Sequence

from whoseword.claims.conflict_side import Side
from whoseword.matching.claim_and_sentence import Named, name_words
from whoseword.matching.contraries import statement
from whoseword.records import NameKind, Source, SourceKind
from whoseword.text.content_words import stem
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
    people: Sequence[str] = (),
) -> Side:
    """Make the side of a report of May 2024; ``people`` are named in it."""
    source = Source(f"S-{speaker}", speaker, kind) if speaker else None
    figures, days = quantities(text), dates(text, "2024-05-01")
    names = tuple(
        Named(name, name_words(name), stem(name.split()[-1].lower()), NameKind.PERSON)
        for name in people
        if name in text
    )
    return Side(outlet, outlet, text, source, denial, statement(text), names, figures, days)


def two(first: str, second: str, people: Sequence[str] = ()) -> tuple[Side, Side]:
    """Set two sentences against each other."""
    return side(first, people=people), side(second, OUTLETS[1], people=people)
