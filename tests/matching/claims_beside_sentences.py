"""Invented claims and sentences that need no model."""

from __future__ import annotations

from whoseword.matching.claim_and_sentence import Asked, Told, asked, told
from whoseword.matching.sentence_context import Unit
from whoseword.records import (
    Article,
    Attribution,
    Form,
    Name,
    NameKind,
    Proposition,
    Reading,
    Source,
    SourceKind,
)
from whoseword.text.sentences import sentences

PEOPLE = {"Orla Venn": NameKind.PERSON, "Tomas Hale": NameKind.PERSON}
PLACES = {"Dunmarrow": NameKind.PLACE, "Calder Bay": NameKind.PLACE}


def reading(text: str, *, title: str | None = None, said_by: str | None = None) -> Reading:
    """An article whose names are those of the lists above; ``said_by`` says all of it."""
    names = tuple(
        Name((text.index(name), text.index(name) + len(name)), kind)
        for name, kind in {**PEOPLE, **PLACES}.items()
        if name in text
    )
    sources = (Source("S", said_by, SourceKind.NAMED_PERSON),) if said_by else ()
    spoken = Attribution("A", "a", (), (), ((0, len(text)),), Form.INDIRECT, speaker="S")
    return Reading(
        article=Article("a", text, title=title, published="2024-05-20"),
        sentences=sentences(text),
        attributions=(spoken,) if said_by else (),
        sources=sources,
        names=names,
    )


def claim(text: str, *, said_by: str | None = None) -> Asked:
    return asked(reading(text, said_by=said_by))


def sentence(text: str, number: int = 0, *, title: str | None = None, speaker: str = "") -> Told:
    whole = reading(text, title=title)
    span = whole.sentences[number]
    part = Proposition("P", "a", (span,), text[slice(*span)], number)
    return told(whole, Unit(part, (0,)), [speaker] if speaker else [])
