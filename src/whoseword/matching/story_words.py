"""What the propositions of a story are compared by, each worked out once, however often asked."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from difflib import SequenceMatcher
from functools import cached_property
from itertools import pairwise

from whoseword.records import DateMention, Proposition
from whoseword.text.content_words import STOPWORDS, Wording, rarities, wordings
from whoseword.text.dates import dates


def common_run(a: Sequence[str], b: Sequence[str]) -> list[str]:
    """Give the longest run of words that both hold."""
    a, b = (a, b) if tuple(a) <= tuple(b) else (b, a)  # equally long runs: whichever way round
    match = SequenceMatcher(None, a, b, autojunk=False).find_longest_match()
    return list(a[match.a : match.a + match.size])


def _trigrams(text: str) -> frozenset[str]:
    flat = " ".join(text.lower().split())
    return frozenset(flat[i : i + 4] for i in range(max(1, len(flat) - 3)))


class StoryWords:
    """What pairs are compared by, worked out once for each proposition."""

    def __init__(self, propositions: Sequence[Proposition]) -> None:
        self.propositions = propositions
        self.wordings = wordings(propositions)
        self.rarity = rarities(self.wordings)
        # Stems as numbers in their alphabetical order: sums run in the same order, but quicker.
        numbers = {s: n for n, s in enumerate(sorted(self.rarity))}
        self._kept = [frozenset(numbers[s] for s in w.kept) for w in self.wordings]
        self._squares = [self.rarity[s] ** 2 for s in numbers]
        self._matchers: dict[int, SequenceMatcher[str]] = {}
        self.mass = [sum(self.rarity[s] for s in sorted(w.kept)) for w in self.wordings]
        self.norm = [
            sum(self.rarity[s] ** 2 for s in sorted(w.kept)) ** 0.5 or 1.0 for w in self.wordings
        ]
        self.before, self.after = _neighbours(propositions)
        self._written: dict[int, Mapping[str, str]] = {}
        self._days: dict[int, tuple[DateMention, ...]] = {}

    @cached_property
    def grams(self) -> list[frozenset[str]]:
        """Runs of four characters of each."""
        return [_trigrams(p.text) for p in self.propositions]

    @cached_property
    def bigrams(self) -> list[frozenset[tuple[str, str]]]:
        """Telling stems that follow each other in each."""
        return [frozenset(pairwise(c)) for c in map(_content, self.wordings)]

    @cached_property
    def place(self) -> list[float]:
        """How far down its article each stands, 0 to 1."""
        last: dict[str, int] = defaultdict(int)
        for p in self.propositions:
            last[p.article] = max(last[p.article], p.sentence)
        return [max(p.sentence, 0) / max(last[p.article], 1) for p in self.propositions]

    def shared(self, i: int, j: int) -> list[str]:
        """Telling stems of both, sorted."""
        return sorted(self.wordings[i].kept & self.wordings[j].kept)

    def cosine(self, i: int, j: int) -> float:
        """Cosine of the two by their stems' rarity, 0 to 1; 0 where an index is -1."""
        if i < 0 or j < 0:
            return 0.0
        dot = sum(self._squares[s] for s in sorted(self._kept[i] & self._kept[j]))
        return dot / (self.norm[i] * self.norm[j])

    def run(self, i: int, j: int) -> list[str]:
        """Give the ``common_run`` of the two; what it needs of each is prepared once."""
        low, high = (i, j) if self.wordings[i].words <= self.wordings[j].words else (j, i)
        if high not in self._matchers:
            later = self.wordings[high].words
            self._matchers[high] = SequenceMatcher(None, "", later, autojunk=False)
        words = self.wordings[low].words
        self._matchers[high].set_seq1(words)
        match = self._matchers[high].find_longest_match()
        return list(words[match.a : match.a + match.size])

    def written(self, i: int) -> Mapping[str, str]:
        """The words of a proposition behind its telling stems, the first of each."""
        if i not in self._written:
            found: dict[str, str] = {}
            for word, stem in zip(self.wordings[i].words, self.wordings[i].stems, strict=True):
                if word not in STOPWORDS:
                    found.setdefault(stem, word)
            self._written[i] = found
        return self._written[i]

    def days(self, i: int) -> tuple[DateMention, ...]:
        """The dates that a proposition tells, as it has them."""
        if i not in self._days:
            self._days[i] = dates(self.propositions[i].text)
        return self._days[i]

    def likeness(self, i: int, j: int) -> float:
        """Mean of cosine and of the share of the shorter that the longer holds, 0 to 1."""
        held = sum(self.rarity[s] for s in self.shared(i, j))
        return (self.cosine(i, j) + held / (min(self.mass[i], self.mass[j]) or 1.0)) / 2


def _content(w: Wording) -> list[str]:
    return [s for s, word in zip(w.stems, w.words, strict=True) if word not in STOPWORDS]


def _neighbours(propositions: Sequence[Proposition]) -> tuple[list[int], list[int]]:
    """Index of a proposition of the sentence before and after, -1 for none."""
    first: dict[tuple[str, str, int], int] = {}
    for i, p in enumerate(propositions):
        first.setdefault((p.article, p.field, p.sentence), i)
    keys = [(p.article, p.field, p.sentence) for p in propositions]
    return (
        [first.get((a, f, s - 1), -1) for a, f, s in keys],
        [first.get((a, f, s + 1), -1) for a, f, s in keys],
    )
