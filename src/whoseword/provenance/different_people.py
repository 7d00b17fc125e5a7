"""Which of the people behind a claim cannot be one person; rules in docs/origins.md."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Final

from whoseword.provenance.chains import Route
from whoseword.provenance.source_commitment import encoder_says, features, score
from whoseword.provenance.story_index import StoryIndex, words
from whoseword.provenance.utterances import name_parts, names_speaker
from whoseword.records import ClaimGroup, Origin, OriginKind, Proposition
from whoseword.text.names import fold, one_person, parts, skeleton

_PROVEN: Final = 0.5  # log odds; of claims with one origin 16 in 1,000 are then called two (train)
_TELLING: Final = 4  # sounds of a word that make two spellings of it one name
FITS: Final = 0.6  # how well a mention must match the rest before its source can prove anything
_WORD: Final = re.compile(r"\w+")

Spoken = Mapping[str, bool]
"""Ids of the sources whom an attribution names and who beyond doubt answer for the claim; whether
one gives the given name too."""


def named_where_they_speak(
    index: StoryIndex, group: ClaimGroup, routes: Mapping[str, Route]
) -> Spoken:
    """Look for who is named beside words that surely mean the claim."""
    found: dict[str, bool] = {}
    encoder = encoder_says(group)
    for proposition, fit in zip(group.propositions, group.scores, strict=True):
        end = routes[proposition.id].end
        if end is None or fit < FITS or not names_speaker(index, proposition, end):
            continue
        if score(features(index, group, proposition, encoder)) >= _PROVEN:
            whole = _gives_given_name(index, proposition, end.name)
            found[end.id] = whole or found.get(end.id, False)
    return found


def different_people(found: Iterable[Origin], spoken: Spoken) -> list[str]:
    """Names of people none of whom can be one of the others.

    Only those whom an attribution itself names: behind "he" or "the official" stands a reading of
    the text, and a reading proves nothing.
    """
    people: list[Origin] = []
    for origin in sorted(found, key=lambda o: o.name):
        proven = origin.kind is OriginKind.NAMED_PERSON and origin.source in spoken
        if proven and _heard(origin.name) and all(two_people(origin, p, spoken) for p in people):
            people.append(origin)
    return [origin.name for origin in people]


def two_people(a: Origin, b: Origin, spoken: Spoken) -> bool:
    """Whether two people, both ``spoken``, cannot be one.

    They share no word of their names; or both are given their whole names beside their words, and
    these cannot be one person's: Elena and Thomas Marsh.
    """
    if not _heard(a.name) & _heard(b.name):
        return True
    whole = spoken[a.source or ""] and spoken[b.source or ""]
    return whole and one_person(a.name, b.name) is False


def _heard(name: str) -> set[str]:
    """The words of a name, long ones as they sound: two spellings prove no second person."""
    said = ((word, skeleton(word)) for word in name_parts(name))
    return {heard if len(heard) >= _TELLING else word for word, heard in said}


def _gives_given_name(index: StoryIndex, proposition: Proposition, name: str) -> bool:
    """Whether the words of the attribution give the first name written out."""
    attribution, given = index.attribution(proposition), parts(name).given
    if attribution is None or not given or len(given[0]) == 1:
        return False
    article = index.readings[proposition.article].article
    phrase = words(article, attribution.field, attribution.source)
    return given[0] in _WORD.findall(fold(phrase))
