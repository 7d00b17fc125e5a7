"""Names of watch-lists by their words, so that a story asks only those that could be meant."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from whoseword.records import NameKind
from whoseword.screening.listed import Listed, WatchList
from whoseword.screening.name_words import NameWords, name_words

_VOWELS: Final = "aeiouyhwj"
"""Vowels, and letters that spellings of one name put in and leave out like them."""
_ALIKE: Final = str.maketrans({"c": "k", "q": "k", "v": "f", "z": "s", "x": "s", "g": "k"})
_CONSONANTS: Final = _ALIKE | str.maketrans(dict.fromkeys(_VOWELS))
_DOUBLED: Final = re.compile(r"(.)\1+")
_ENOUGH: Final = 0.5
"""Share of a name's telling words that a candidate must have, and two of them if there are two."""
_MOST: Final = 400
"""Candidates that are looked at closely for one name, those with most words in common first."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """One name of one entry of one list."""

    watch_list: str
    listed: Listed
    name: str
    words: NameWords


class NameIndex:
    """Every name of every list under the spellings of its words; building takes one pass."""

    def __init__(self, lists: Iterable[WatchList]) -> None:
        self._candidates: list[Candidate] = []
        self._by_key: defaultdict[tuple[bool, str], list[int]] = defaultdict(list)
        for watch_list in lists:
            for listed in watch_list.entries:
                for name in listed.names:
                    self._add(watch_list.name, listed, name)

    def _add(self, list_name: str, listed: Listed, name: str) -> None:
        for person in (True, False):
            if listed.kind is not None and person != (listed.kind is NameKind.PERSON):
                continue
            words = name_words(name, person=person)
            number = len(self._candidates)
            self._candidates.append(Candidate(list_name, listed, name, words))
            for key in {key for word in words.telling for key in _keys(word)} | {words.joined}:
                self._by_key[person, key].append(number)

    def candidates(self, words: NameWords, *, person: bool) -> Sequence[Candidate]:
        """Names that share enough words with this one, or all its letters; most shared first."""
        shared: Counter[int] = Counter()
        for word in dict.fromkeys(words.telling):
            shared.update({n for key in _keys(word) for n in self._by_key.get((person, key), ())})
        least = max(min(2, len(words.telling)), round(_ENOUGH * len(words.telling)))
        enough = {number for number, count in shared.items() if count >= least}
        enough.update(self._by_key.get((person, words.joined), ()))
        ranked = sorted(enough, key=lambda number: (-shared[number], number))
        return [self._candidates[number] for number in ranked[:_MOST]]


@lru_cache(maxsize=262_144)
def _keys(word: str) -> tuple[str, ...]:
    """What a word shares with its other spellings: all its letters, or its first and consonants."""
    first = "a" if word[0] in _VOWELS else word[0].translate(_ALIKE)
    bare = _DOUBLED.sub(r"\1", first + word[1:].translate(_CONSONANTS))
    return (word, f"-{bare}") if len(bare) > 2 else (word,)
