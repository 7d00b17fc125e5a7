"""Denials looked up by what they may be aimed at: their words, and the sentences they stand in."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from whoseword.records import Attribution
from whoseword.text.content_words import Wording


@dataclass(frozen=True, slots=True)
class Denied:
    """A denial with its ``content``, in words, and the number of its sentence.

    ``target`` is what of it may be meant, ``said`` the same as read.
    """

    attribution: Attribution
    content: str
    target: str
    said: Wording
    sentence: int


@dataclass(frozen=True, slots=True)
class ArticleDenials:
    """All denials of an article, in its order; their places by word and by sentence."""

    found: tuple[Denied, ...]
    by_word: Mapping[str, list[int]]
    by_sentence: Mapping[int, list[int]]

    def near(self, kept: Iterable[str], shared: int, sentences: Iterable[int]) -> set[int]:
        """Places of those that share so many words with a mention, or stand in the sentences."""
        times = Counter(place for word in kept for place in self.by_word.get(word, ()))
        likely = {place for place, number in times.items() if number >= shared}
        return likely.union(*(self.by_sentence.get(number, ()) for number in sentences))
