"""What the parties of a story's articles are: people, bodies or places, or none at all."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace
from typing import Final

from whoseword.language.lexicon import ENGLISH
from whoseword.records import NameKind, Party, Reading, SourceKind
from whoseword.text.names import bare, fold, parts
from whoseword.text.role_phrases import role_head

_PAPERS: Final = ENGLISH.word_set("mastheads.doubtful")
_LED: Final = ENGLISH.pattern(
    r"\b{posts.of_bodies.heads} {posts-in-text.of} (?:{dates.the} )?$", re.IGNORECASE
)
_AHEAD: Final = 40  # characters
_ORDER: Final = (NameKind.PERSON, NameKind.ORGANISATION, NameKind.PLACE)


def are_parties(told: Sequence[Party]) -> list[Party]:
    """Leave out what names nobody: an office alone ("CEO"), two people at once ("Ray-Lee")."""
    surnames = _surnames(told)
    return [party for party in told if not (_is_office(party) or _is_two(party, surnames))]


def read_as_bodies(reading: Reading) -> tuple[Party, ...]:
    """The parties of an article; who was read as a person and is an outlet or led is a body.

    An outlet is what the article's sources know as one; a lone name that is no person's surname
    there is led where it stands behind "the head of".
    """
    outlets = {source.id for source in reading.sources if source.kind is SourceKind.OUTLET}
    surnames = _surnames(reading.parties)
    return tuple(
        replace(party, kind=NameKind.ORGANISATION)
        if party.kind is NameKind.PERSON
        and (party.source in outlets or _is_led(party, surnames, reading.article.text))
        else party
        for party in reading.parties
    )


def _is_led(party: Party, surnames: Collection[str], text: str) -> bool:
    return (
        " " not in party.name
        and fold(party.name) not in surnames
        and any(
            _LED.search(text[max(0, place.span[0] - _AHEAD) : place.span[0]])
            for place in party.mentions
            if place.field == "text"
        )
    )


def kinds_of(every: Sequence[Party]) -> dict[str, NameKind]:
    """For each party's id the kind that most mentions of its name speak for, over all articles.

    Between two, a person; so is a lone word that is the surname of somebody whom another article
    names in full: a body of that name has its own article for it.
    """
    votes: dict[str, Counter[NameKind]] = {}
    for party in every:
        votes.setdefault(fold(bare(party.name)), Counter())[party.kind] += len(party.mentions)
    best = {name: max(_ORDER, key=counts.__getitem__) for name, counts in votes.items()}
    full = [p for p in every if best[fold(bare(p.name))] is NameKind.PERSON]
    surnames = _surnames(full)
    where = _articles(full)
    return {
        party.id: NameKind.PERSON
        if party.kind is NameKind.ORGANISATION
        and fold(bare(party.name)) in surnames
        and where[fold(bare(party.name))].isdisjoint(_articles_of(party))
        else best[fold(bare(party.name))]
        for party in every
    }


def _surnames(told: Iterable[Party]) -> set[str]:
    """The surnames of all who are named in full."""
    named = (parts(p.name) for p in told if p.kind is NameKind.PERSON)
    return {name.surname for name in named if not name.single}


def _articles(people: Iterable[Party]) -> dict[str, set[str]]:
    """By surname the articles that name its bearers in full."""
    found: dict[str, set[str]] = {}
    for party in people:
        name = parts(party.name)
        if not name.single:
            found.setdefault(name.surname, set()).update(_articles_of(party))
    return found


def _articles_of(party: Party) -> set[str]:
    return {place.article for place in party.mentions}


def _is_office(party: Party) -> bool:
    return (
        party.kind is not NameKind.PERSON
        and " " not in party.name
        and party.name not in _PAPERS
        and role_head(party.name) is not None
    )


def _is_two(party: Party, surnames: Collection[str]) -> bool:
    one, hyphen, other = fold(party.name).partition("-")
    return bool(hyphen) and one in surnames and other in surnames
