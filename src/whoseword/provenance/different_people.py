"""Which of the people behind a claim cannot be one person; rules in docs/origins.md."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import combinations
from typing import Final

from whoseword.provenance.stated_alike import StatedAlike
from whoseword.provenance.utterances import name_parts
from whoseword.records import Origin, OriginKind
from whoseword.text.names import one_person, skeleton

_TELLING: Final = 4  # sounds of a word that make two spellings of it one name


def different_people(found: Iterable[Origin], told: StatedAlike) -> list[str]:
    """Names of people who say the same, none of whom can be one of the others; none or several.

    Only those whom an attribution itself names: behind "he" or "the official" stands a reading of
    the text, and a reading proves nothing.
    """
    paired = frozenset(key for pair in told.pairs for key in pair)
    named = [
        o
        for o in sorted(found, key=lambda o: (o.name, o.source or ""))
        if o.kind is OriginKind.NAMED_PERSON and o.source in paired and _heard(o.name)
    ]
    first = next((p for p in combinations(named, 2) if two_people(*p, told)), ())
    people = list(first)
    for origin in named if people else ():
        if origin not in people and all(two_people(origin, p, told) for p in people):
            people.append(origin)
    return sorted(origin.name for origin in people)


def two_people(a: Origin, b: Origin, told: StatedAlike) -> bool:
    """Whether two people, both named where they speak, say the same and cannot be one.

    They share no word of their names; or both are given their whole names beside their words, and
    these cannot be one person's: Elena and Thomas Marsh.
    """
    if frozenset((a.source, b.source)) not in told.pairs:
        return False
    if not _heard(a.name) & _heard(b.name):
        return True
    whole = told.whole[a.source or ""] and told.whole[b.source or ""]
    return whole and one_person(a.name, b.name) is False


def _heard(name: str) -> set[str]:
    """The words of a name, long ones as they sound: two spellings prove no second person."""
    said = ((word, skeleton(word)) for word in name_parts(name))
    return {heard if len(heard) >= _TELLING else word for word, heard in said}
