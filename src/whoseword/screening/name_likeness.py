"""How like two names are: their words laid side by side, and what that shows as features."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from rapidfuzz.distance import DamerauLevenshtein, JaroWinkler

from whoseword.screening.name_words import COMMON, PARTICLES, NameWords
from whoseword.text.names import short_for, sound

_INITIAL: Final = 0.85
_SHORT_FORM: Final = 0.9
_SOUND: Final = 0.93
_STEPS: Final = 512
"""Features are multiples of a power of two: the same in single and double precision."""
_VOWELS: Final = re.compile(r"[aeiouyw]")
_LEAST: Final = 0.6
"""Below this two words are not laid side by side."""


@dataclass(frozen=True, slots=True)
class Pairing:
    """Words of two names side by side and how like they are; ``left``, ``right`` go without."""

    pairs: tuple[tuple[str, str, float], ...]
    left: tuple[str, ...]
    right: tuple[str, ...]
    in_order: bool


@lru_cache(maxsize=262_144)
def word_likeness(a: str, b: str) -> float:
    """Likeness of two words, 0 to 1: equal, sounding alike, short form, initial, else letters."""
    if a == b:
        return 1.0
    short, long = sorted((a, b), key=len)
    if a.isdigit() or b.isdigit():
        return 0.0
    if len(short) == 1:
        return _INITIAL if long[0] == short else 0.0
    if short_for(a, b):
        return _SHORT_FORM
    if len(short) > 2 and sound(a) == sound(b):
        return _SOUND
    letters = DamerauLevenshtein.normalized_similarity(a, b)
    head = JaroWinkler.similarity(a, b)
    return float(min(_SOUND, letters if len(short) < 5 else (letters + head) / 2))


def paired(one: Sequence[str], other: Sequence[str]) -> Pairing:
    """Lay the words side by side, the likest first; ties by their places."""
    edges = sorted(
        (-likeness, i, j)
        for i, a in enumerate(one)
        for j, b in enumerate(other)
        if (likeness := word_likeness(a, b)) >= _LEAST
    )
    mine: dict[int, tuple[int, float]] = {}
    taken: set[int] = set()
    for negative, i, j in edges:
        if i not in mine and j not in taken:
            mine[i] = (j, -negative)
            taken.add(j)
    places = [mine[i][0] for i in sorted(mine)]
    return Pairing(
        tuple((one[i], other[j], likeness) for i, (j, likeness) in sorted(mine.items())),
        tuple(word for i, word in enumerate(one) if i not in mine),
        tuple(word for j, word in enumerate(other) if j not in taken),
        places == sorted(places),
    )


def features(one: NameWords, other: NameWords, *, person: bool) -> dict[str, float]:
    """What speaks for and against two names being one's; the same whichever comes first."""
    left, right = merged(one.core, other.core), merged(other.core, one.core)
    pairing = paired(left, right)
    likes = [likeness for *_, likeness in pairing.pairs]
    telling = [likeness for a, b, likeness in pairing.pairs if _telling(a) and _telling(b)]
    weights = [sum(map(_weight, words)) for words in (left, right)]
    shared = sum(likeness * min(_weight(a), _weight(b)) for a, b, likeness in pairing.pairs)
    missing = sorted((sum(map(_weight, pairing.left)), sum(map(_weight, pairing.right))))
    whole = DamerauLevenshtein.normalized_similarity(one.joined, other.joined)
    found = {
        "shared_of_shorter": shared / min(weights),
        "shared_of_longer": shared / max(weights),
        "least_like": min(telling or likes or [0.0]),
        "mean_like": sum(likes) / len(likes) if likes else 0.0,
        "exact": float(sum(likeness == 1.0 for likeness in likes)),
        "telling": float(min(len(telling), 3)),
        "missing_both": missing[0],
        "missing_one": missing[1],
        "whole": whole,
        "in_any_order": _in_any_order(one, other),
        "same_letters": float(whole == 1.0),
        "reordered": float(not pairing.in_order),
        "two_words_reordered": float(
            not pairing.in_order and len(one.core) == len(other.core) == 2
        ),
        "first_apart": float(_apart(one.core[0], other.core[0])),
        "last_apart": float(_apart(one.core[-1], other.core[-1])),
        "initials": float(sum(len(a) == 1 or len(b) == 1 for a, b, _ in pairing.pairs)),
        "numbers_differ": float(_numbers(one) != _numbers(other)),
        "forms_differ": float(bool(one.forms and other.forms and one.forms != other.forms)),
        "form_on_one": float(bool(one.forms) != bool(other.forms)),
        "acronym": float(_acronym(one, other)),
        "single_word": float(min(len(one.core), len(other.core)) == 1),
        "person": float(person),
        "skeleton": DamerauLevenshtein.normalized_similarity(_skeleton(one), _skeleton(other)),
        "raw": _raw_likeness(one, other),
        "initials_conflict": float(bool(_initials(pairing.left) and _initials(pairing.right))),
        "words_of_shorter": float(min(len(left), len(right), 5)),
        "words_of_longer": float(min(max(len(left), len(right)), 6)),
        "first_like": _likest(left[0], right) + _likest(right[0], left),
        "last_like": _likest(left[-1], right) + _likest(right[-1], left),
        "longest_missing": float(
            min(max(map(len, side), default=0) for side in (pairing.left, pairing.right))
        ),
    }
    return {name: round(value * _STEPS) / _STEPS for name, value in found.items()}


def _in_any_order(one: NameWords, other: NameWords) -> float:
    letters = ("".join(sorted(name.core)) for name in (one, other))
    return DamerauLevenshtein.normalized_similarity(*letters)


def _likest(word: str, others: Sequence[str]) -> float:
    return max(word_likeness(word, other) for other in others)


def _initials(words: Sequence[str]) -> bool:
    return any(len(word) == 1 for word in words)


def _skeleton(words: NameWords) -> str:
    """The consonants alone: what scripts without vowels, and careless ones, keep."""
    return _VOWELS.sub("", words.joined)


def _raw_likeness(one: NameWords, other: NameWords) -> float:
    """Likeness of the letters in their own script where both are foreign; else -1."""
    if not one.raw or not other.raw:
        return -1.0
    return float(DamerauLevenshtein.normalized_similarity(one.raw, other.raw))


def merged(words: Sequence[str], others: Sequence[str]) -> tuple[str, ...]:
    """Put neighbours together where that makes a word of the other name: "patr ushev"."""
    found: list[str] = []
    at = 0
    while at < len(words):
        for length in (3, 2):
            whole = "".join(words[at : at + length])
            if at + length <= len(words) and len(whole) > 3 and whole in others:
                found.append(whole)
                at += length
                break
        else:
            found.append(words[at])
            at += 1
    return tuple(found)


def _telling(word: str) -> bool:
    return word not in PARTICLES and word not in COMMON and len(word) > 1


def _weight(word: str) -> float:
    """How much a word of a name says: its length, less for particles and common words."""
    if word in PARTICLES:
        return 0.3
    if word in COMMON:
        return 0.4
    return 0.5 if len(word) == 1 else min(1.0, 0.4 + len(word) / 10)


def _apart(a: str, b: str) -> bool:
    return word_likeness(a, b) < _LEAST


def _numbers(words: NameWords) -> frozenset[str]:
    return frozenset(word for word in words.core if word.isdigit())


def _acronym(one: NameWords, other: NameWords) -> bool:
    """Whether one name is the first letters of the other's words."""
    short, long = sorted((one, other), key=lambda words: len(words.core))
    if len(short.core[0]) < 3 or len(short.core) > 2 or len(long.core) < 3:
        return False
    letters = "".join(word[0] for word in long.core if word not in PARTICLES)
    return short.core[0] in {letters, "".join(word[0] for word in long.core)}
