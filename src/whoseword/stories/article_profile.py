"""What an article is about, as far as that tells one event from another like it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib.metadata import version
from typing import Final

import msgspec

from whoseword.inference import catalogue
from whoseword.language.lexicon import ENGLISH
from whoseword.record_bytes import shape
from whoseword.records import Article
from whoseword.stories.term_vectors import meanings
from whoseword.stories.terms import Terms, counted, length, weighed
from whoseword.text.time_words import MONTHS

BODY: Final = 6000
"""Characters of the body that count: news tells its subject first, and the cost stays bounded."""
LEAD: Final = 700
HEADLINE: Final = 150
TITLE_WEIGHT: Final = 2
NAME_WEIGHT: Final = 1.5
MARKS: Final = 24
"""Terms that an article is found by: its weightiest."""
MEANINGS: Final = 4
_DATED: Final = 1500
_FIGURE: Final = re.compile(r"\d[\d,.]*\d|\d{2}")
_MONTH: Final = r"({time.months})\.?"
_DATE: Final = ENGLISH.pattern(
    rf"\b{_MONTH} (\d\d?),? ((?:19|20)\d\d)\b"
    rf"|\b(\d\d?) {_MONTH},? ((?:19|20)\d\d)\b"
    r"|\b((?:19|20)\d\d)[-/ ](\d\d)[-/ ](\d\d)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Profile:
    """Terms with weights of unit length: of all, of headline, of headline and lead.

    ``names`` are the capitalised ones of all; ``name_length`` and ``word_length`` are those of the
    weights of names and of the rest; ``figures`` are the numbers of two digits and more; ``day``
    counts from year 1, None where no date is known; ``marks`` are the weightiest terms, by which
    likely partners are found. ``meanings`` is what the terms stand for (``term_vectors``): all,
    those of the headline, of headline and lead, and those that are no names, ``MEANINGS`` in all.
    """

    terms: Terms
    title: Terms
    lead: Terms
    names: frozenset[str]
    name_length: float
    word_length: float
    figures: frozenset[str]
    day: int | None
    length: int
    marks: tuple[str, ...]
    meanings: bytes


_DECODER: Final = msgspec.msgpack.Decoder(Profile)


def profile(article: Article) -> Profile:
    """Profile one article; nothing but the article has a say in it."""
    body = article.text[:BODY]
    title = (article.title or body.strip().split("\n", 1)[0])[:HEADLINE]
    found, capitals = counted(body)
    headline, _ = counted(title)
    lead, _ = counted(body[:LEAD])
    every = _added(found, headline, TITLE_WEIGHT)
    named = {term for term in every if found[term] and capitals[term] > 0.8 * found[term]}
    boosts = dict.fromkeys(named, NAME_WEIGHT)
    terms, told = weighed(every, boosts), weighed(headline)
    opening = weighed(_added(lead, headline, 1), boosts)
    words = {term: weight for term, weight in terms.items() if term not in named}
    return Profile(
        terms=terms,
        title=told,
        lead=opening,
        names=frozenset(named),
        name_length=length(weight for term, weight in terms.items() if term in named),
        word_length=length(words.values()),
        figures=frozenset(figure.strip(".,") for figure in _FIGURE.findall(body)),
        day=_day(article),
        length=len(body),
        marks=tuple(sorted(terms, key=lambda term: (-terms[term], term))[:MARKS]),
        meanings=meanings(terms, told, opening, words),
    )


@cache
def profile_version() -> str:
    """Name what a profile hangs on beside its article; what is kept under another is made anew."""
    return f"{version('whoseword')} {catalogue.version()} {shape(Profile)}"


def packed(made: Profile) -> bytes:
    """Write a profile; a term holds no half of a surrogate pair, so that UTF-8 can hold it."""
    return msgspec.msgpack.encode(made)


def unpacked(content: bytes) -> Profile:
    """Read what ``packed`` wrote; several times as fast as profiling the article again."""
    return _DECODER.decode(content)


def _added(one: Mapping[str, int], other: Mapping[str, int], times: int) -> dict[str, int]:
    return {term: one.get(term, 0) + times * other.get(term, 0) for term in sorted({*one, *other})}


def _day(article: Article) -> int | None:
    """Give the day of publication, else the first full date near the top of the text."""
    try:
        return date.fromisoformat((article.published or "")[:10]).toordinal()
    except ValueError:
        return next(_days(article.text[:_DATED]), None)


def _days(text: str) -> Iterator[int]:
    for found in _DATE.finditer(text):
        month, day, year, first, second, late, iso, number, last = found.groups()
        name = month or second
        try:
            when = (
                date(int(year or late), MONTHS[name.lower()], int(day or first))
                if name
                else date(int(iso), int(number), int(last))
            )
        except ValueError:
            continue
        yield when.toordinal()
