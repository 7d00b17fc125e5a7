"""Parties that an article names by other words: "Republicans", "the Israeli army", "R-Ariz."."""

from __future__ import annotations

import hashlib
import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Final

from whoseword.language.lexicon import ENGLISH
from whoseword.records import Field, NameKind, Party, Place, Reading, Span
from whoseword.text.names import parts

_KEYED: Final = 12

_TEAM: Final = ENGLISH.pattern(
    r"(?:['’]s?)? (?:{posts-in-text.campaign_kinds} )?(?P<team>{posts-in-text.teams})\b"
)

Implied = tuple[Span, str, NameKind]
"""Where it stands, the name of what it stands for, and of what kind that is."""


def implied_parties(reading: Reading) -> tuple[Party, ...]:
    """Give a party for each body or place that labels and words of origin in an article imply."""
    article = reading.article
    places: dict[tuple[str, NameKind], list[Place]] = defaultdict(list)
    fields: tuple[tuple[Field, str], ...] = (("title", article.title or ""), ("text", article.text))
    for where, text in fields:
        names = sorted(name.span for name in reading.names if name.field == where)
        for span, name, kind in _found(text):
            if not _inside_longer(span, names):
                places[name, kind].append(Place(article.id, span, where))
        for span, name in _teams(reading, where, text):
            places[name, NameKind.ORGANISATION].append(Place(article.id, span, where))
    return tuple(
        Party(_identifier(article.id, name, kind), name, kind, (), tuple(sorted(found)))
        for (name, kind), found in sorted(places.items())
    )


def _found(text: str) -> Iterator[Implied]:
    """Words, then the party and the state of each label."""
    for match in _words().finditer(text):
        yield match.span(), *meanings()[match[0]]
    for match in _labels().finditer(text):
        yield (
            match.span("party"),
            ENGLISH.table("implied-parties.labels")[match["party"]][0],
            NameKind.ORGANISATION,
        )
    for match in _short_states().finditer(text):
        yield match.span(), _states()[match[0]], NameKind.PLACE
    for match in _titles().finditer(text):
        yield match.span(), _bodies()[match[0]], NameKind.ORGANISATION


def _teams(reading: Reading, where: Field, text: str) -> Iterator[tuple[Span, str]]:
    """Bodies named after a person: "the Hale campaign", "Mr. Hale's administration"."""
    for party in reading.parties:
        for place in party.mentions if party.kind is NameKind.PERSON else ():
            if place.field == where and (match := _TEAM.match(text, place.span[1])):
                name = f"{parts(party.name).surname.title()} {match['team']}"
                yield (place.span[0], match.end()), name


@cache
def meanings() -> Mapping[str, tuple[str, NameKind]]:
    """Map each word that implies a body or place to its name and kind."""
    return {
        word: (name, kind)
        for kind in (NameKind.ORGANISATION, NameKind.PLACE)
        for name, words in ENGLISH.table(f"implied-parties.{kind.value}").items()
        for word in words
    }


@cache
def _states() -> Mapping[str, str]:
    return {
        short: state
        for state, forms in ENGLISH.table("implied-parties.states").items()
        for short in forms
    }


@cache
def _words() -> re.Pattern[str]:
    words = sorted(meanings(), key=lambda word: (-len(word), word))
    return re.compile(rf"(?<![\w-])(?:{'|'.join(map(re.escape, words))})(?![\w])")


@cache
def _labels() -> re.Pattern[str]:
    letters = "".join(ENGLISH.table("implied-parties.labels"))
    return re.compile(rf"(?<=[(, ])(?P<party>[{letters}])(?=[-–—]|\))")


@cache
def _short_states() -> re.Pattern[str]:
    """A state behind a label of party, or cut short with a full stop."""
    letters = "".join(ENGLISH.table("implied-parties.labels"))
    listed = sorted(_states(), key=lambda short: (-len(short), short))
    behind = "|".join(map(re.escape, listed))
    alone = "|".join(re.escape(short) for short in listed if short.endswith("."))
    return re.compile(rf"(?<=[(, ][{letters}][-–—])(?:{behind})|(?<![\w-])(?:{alone})")


@cache
def _bodies() -> Mapping[str, str]:
    return {
        title: body
        for body, titles in ENGLISH.table("implied-parties.titles").items()
        for title in titles
    }


@cache
def _titles() -> re.Pattern[str]:
    """A title before a name; a member of a state's chamber sits elsewhere."""
    listed = "|".join(map(re.escape, sorted(_bodies(), key=lambda title: (-len(title), title))))
    return re.compile(rf"(?<![\w-])(?<![sS]tate )(?:{listed})(?= [A-Z])")


def _inside_longer(span: Span, names: list[Span]) -> bool:
    """Whether the word is a part of a name: "the Republican National Committee"."""
    return any(
        start <= span[0] and span[1] <= end and end - start > span[1] - span[0] + 2
        for start, end in names
    )


def _identifier(article: str, name: str, kind: NameKind) -> str:
    content = f"{article}\nimplied\n{kind.value}\n{name}"
    return "p-" + hashlib.sha256(content.encode()).hexdigest()[:_KEYED]
