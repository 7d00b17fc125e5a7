"""A claim and a sentence as far as they are held against each other: words, figures, names."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from whoseword.matching.sentence_context import Unit
from whoseword.records import Article, Field, Name, NameKind, Proposition, Reading, SourceKind, Span
from whoseword.text.content_words import STOPWORDS, Wording, stem, wording
from whoseword.text.dates import dates
from whoseword.text.fields import field_text
from whoseword.text.quantities import Quantity, quantities
from whoseword.text.stretches import inside
from whoseword.text.time_words import MONTH_NAMES, WEEKDAYS

_NAME_WORD: Final = re.compile(r"[^\W\d_]{2,}")
_ANSWERING: Final = frozenset({SourceKind.NAMED_PERSON, SourceKind.ORGANISATION})
CALENDAR: Final = frozenset(map(stem, (*MONTH_NAMES, *WEEKDAYS)))
"""Stems of the names of months and days: capitals that name nobody."""


@dataclass(frozen=True, slots=True)
class Named:
    """A name: the stems of its telling words, the last of them, and what kind of thing it names."""

    text: str
    words: frozenset[str]
    last: str
    kind: NameKind | None


@dataclass(frozen=True, slots=True)
class Asked:
    """A claim, as far as sentences are held against it.

    ``speakers`` are the words of the names of those to whom it ascribes what is said, one set each.
    """

    text: str
    said: Wording
    figures: tuple[Quantity, ...]
    names: tuple[Named, ...]
    speakers: tuple[frozenset[str], ...] = ()


@dataclass(frozen=True, slots=True)
class Told:
    """A sentence with what it leans on.

    ``names`` are those that stand in it; ``meant`` the words of all names that its pronouns,
    descriptions and speakers stand for; ``around`` those of its neighbours and the headline.
    """

    article: Article
    text: str
    said: Wording
    figures: tuple[Quantity, ...]
    names: tuple[Named, ...]
    meant: frozenset[str]
    around: frozenset[str]


def asked(reading: Reading) -> Asked:
    """Look over a claim that was read as an article is."""
    text = reading.article.text
    names = names_at(reading.names, text, "text", [(0, len(text))])
    said = wording(text)
    known = frozenset(w for name in names for w in name.words) | CALENDAR
    plain = [Named(s, frozenset({s}), s, None) for s in sorted(said.names - known)]
    sources = {source.id: source for source in reading.sources}
    spoken = [sources[a.speaker] for a in reading.attributions if a.speaker in sources]
    speakers = [name_words(s.name) for s in spoken if s.kind in _ANSWERING]
    return Asked(text, said, quantities(text), (*names, *plain), tuple(filter(None, speakers)))


def told(reading: Reading, unit: Unit, speakers: Iterable[str]) -> Told:
    """Look over a sentence; ``speakers`` are the names of those who speak in it."""
    sentence = unit.sentence
    (span,) = sentence.spans
    whole = field_text(reading.article, sentence.field)
    text = whole[slice(*span)]
    names = names_at(reading.names, whole, sentence.field, [span])
    meant = [w for speaker in speakers for w in name_words(speaker)]
    for party in reading.parties:
        places = (*party.mentions, *party.references)
        if any(p.field == sentence.field and inside(p.span, [span]) for p in places):
            meant += [w for form in (party.name, *party.forms) for w in name_words(form)]
    around = f"{_neighbours(reading, sentence)} {reading.article.title or ''}"
    return Told(
        article=reading.article,
        text=text,
        said=wording(text),
        figures=quantities(text),
        names=names,
        meant=frozenset(meant),
        around=wording(around).kept,
    )


def names_at(
    names: Iterable[Name], text: str, field: Field, spans: Sequence[Span]
) -> tuple[Named, ...]:
    """Look over the names that stand in one of the spans of a field, whose ``text`` this is."""
    return tuple(
        Named(words, name_words(words), _last(words), name.kind)
        for name in names
        if name.field == field and inside(name.span, spans)
        for words in (text[slice(*name.span)],)
    )


def _last(text: str) -> str:
    found = [w for w in map(str.lower, _NAME_WORD.findall(text)) if w not in STOPWORDS]
    return stem(found[-1]) if found else ""


def _neighbours(reading: Reading, sentence: Proposition) -> str:
    """The sentences before and behind one of the text, and none where it is the headline."""
    if sentence.field == "title":
        return ""
    near = (sentence.sentence - 1, sentence.sentence + 1)
    spans = [reading.sentences[n] for n in near if 0 <= n < len(reading.sentences)]
    return " ".join(reading.article.text[slice(*span)] for span in spans)


def name_words(text: str) -> frozenset[str]:
    """Give the stems of a name's telling words; initials are none."""
    return frozenset(
        stem(w) for w in map(str.lower, _NAME_WORD.findall(text)) if w not in STOPWORDS
    )


def core(claim: Asked) -> frozenset[str]:
    """Telling stems of the claim that are no part of a name, a figure or a date."""
    named = frozenset(w for name in claim.names for w in name.words)
    dated = frozenset(
        w for day in dates(claim.text) for w in wording(claim.text[slice(*day.span)]).stems
    )
    return claim.said.kept - named - dated - claim.said.figures - CALENDAR
