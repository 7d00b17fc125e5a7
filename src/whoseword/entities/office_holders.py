"""Whom an office means across articles: "the Port Osk mayor" is the only mayor of Port Osk named.

A description means somebody of another article where all its words are among those of a role that
is told of one person of the story, and of nobody else. Without a word beside the office ("the
mayor") it must be one that only one person holds. "The former mayor" is not "the mayor".
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from typing import Final, NamedTuple

from whoseword.entities.clusters import Clusters
from whoseword.entities.implied_parties import meanings
from whoseword.language.lexicon import ENGLISH
from whoseword.records import NameKind, Reading, Source, because
from whoseword.text.names import fold, parts
from whoseword.text.role_phrases import role_phrases

_DEFINITE: Final = ENGLISH.pattern(r"{sources.definite:opening} ")
_WORD: Final = re.compile(r"[^\W_](?:[\w.]*[^\W_])?")
_SMALL: Final = ENGLISH.word_set("posts-in-text.small_words")
_RANKS: Final = ENGLISH.word_set("posts-in-text.office_ranks")
_SOLE: Final = ENGLISH.word_set("posts-in-text.sole_offices")


class Office(NamedTuple):
    """A role by its head, the words beside it, and those that tell its rank or time."""

    head: str
    words: frozenset[str]
    ranks: frozenset[str]


class OfficeHolders:
    """The named people of a story by the roles that its articles give them."""

    def __init__(self, readings: Iterable[Reading]) -> None:
        told: dict[Office, set[str]] = defaultdict(set)
        sources: dict[str, set[str]] = defaultdict(set)
        for reading in readings:
            for party in reading.parties:
                surname = parts(party.name).surname
                if party.kind is not NameKind.PERSON or not surname:
                    continue
                if party.source is not None:
                    sources[surname].add(party.source)
                for held in party.roles:
                    text = reading.article.text if held.field == "text" else reading.article.title
                    phrase = (text or "")[held.phrase.start : held.phrase.end]
                    told[_office(held.phrase.head, phrase)].add(surname)
        self._told: Mapping[str, list[tuple[Office, set[str]]]] = defaultdict(list)
        for office, surnames in told.items():
            self._told[office.head].append((office, surnames))
        self._sources = sources

    def meant(self, description: str) -> frozenset[str]:
        """The ids of the sources that a description means; empty unless it is one person's."""
        asked = described(description)
        if asked is None:
            return frozenset()
        fitting = {
            surname
            for office, surnames in self._told.get(asked.head, ())
            if office.ranks == asked.ranks and asked.words <= office.words
            for surname in surnames
        }
        return frozenset(self._sources.get(fitting.pop(), ())) if len(fitting) == 1 else frozenset()


def described(description: str) -> Office | None:
    """The office that a description names and nothing more: "the former Port Osk mayor"."""
    opening = _DEFINITE.match(description)
    phrases = list(role_phrases(description, (0, len(description)))) if opening else []
    if len(phrases) != 1 or phrases[0].plural:
        return None
    (phrase,) = phrases
    if opening is None or phrase.start != 0 or phrase.end != len(description):
        return None
    office = _office(phrase.head, description[opening.end() :])
    return office if office.words or office.head in _SOLE else None


def _office(head: str, phrase: str) -> Office:
    words = {_place(word) for word in _WORD.findall(fold(phrase))} - _SMALL - {head}
    return Office(head, frozenset(words - _RANKS), frozenset(words & _RANKS))


def _place(word: str) -> str:
    """Whose of a country it is, as the country: "Israeli" is of Israel."""
    return _countries().get(word, word)


@cache
def _countries() -> Mapping[str, str]:
    return {
        fold(word): fold(name)
        for word, (name, kind) in meanings().items()
        if kind is NameKind.PLACE
    }


def join_holders(
    unnamed: Sequence[Source], readings: Sequence[Reading], clusters: Clusters
) -> None:
    """Join each description to the one source of the story that holds the office it names."""
    holders = OfficeHolders(readings)
    for source in unnamed:
        meant = {clusters.root(found) for found in holders.meant(source.name)}
        if len(meant) == 1:
            clusters.join(meant.pop(), source.id, because("holds_office", office=source.name))
