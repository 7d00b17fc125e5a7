"""Which sentences of different articles are worth comparing: an inverted index over telling words.

What is compared later grows with the number of sentences, not with its square: each sentence keeps
its best partners only, and in a big story a word that everybody uses finds nobody.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from typing import Final

import numpy as np
import numpy.typing as npt

from whoseword.matching.sentence_context import Unit
from whoseword.text.content_words import Wording, rarities, wordings

PARTNERS: Final = 60  # partners that a sentence keeps, over all other articles
COMMON: Final = 400  # sentences with a word, beyond which the word finds no partners
NEIGHBOUR: Final = 0.3  # what the likeness of the sentences before or after counts
SPEAKER: Final = 0.1
HEADLINE: Final = 0.05

Pair = tuple[int, int]
Floats = npt.NDArray[np.float64]
Ints = npt.NDArray[np.int64]


def candidates(units: Sequence[Unit], partners: int = PARTNERS) -> list[Pair]:
    """Pairs of indices of sentences of different articles, each (smaller, larger), sorted."""
    if not units:
        return []
    index = _Index(units)
    tie = np.argsort(np.argsort([u.sentence.id for u in units]))
    chosen: set[Pair] = set()
    for i in range(len(units)):
        scores = index.scores(i)
        order = np.lexsort((tie, -scores))[:partners]
        chosen.update((min(i, j), max(i, j)) for j in order.tolist() if scores[j] > 0)
    return sorted(chosen)


class _Index:
    """Postings of every telling word; likeness of one sentence to all others at a time."""

    def __init__(self, units: Sequence[Unit]) -> None:
        sentences = [u.sentence for u in units]
        self.words: list[Wording] = wordings(sentences)
        rarity = rarities(self.words)
        self.squares = {s: r * r for s, r in rarity.items()}
        postings: dict[str, list[int]] = defaultdict(list)
        for i, w in enumerate(self.words):
            for s in sorted(w.kept):
                postings[s].append(i)
        self.postings = {s: np.array(p) for s, p in postings.items() if len(p) <= COMMON}
        masses = [sum(self.squares[s] for s in sorted(w.kept)) for w in self.words]
        self.norms = np.sqrt(np.array(masses)) + 1e-9
        self.articles = _numbered([s.article for s in sentences])
        self.speakers = _numbered([s.speaker for s in sentences])
        self.titles = np.array([s.field == "title" for s in sentences])
        places = {(s.article, s.field, s.sentence): i for i, s in enumerate(sentences)}
        keys = [(s.article, s.field, s.sentence) for s in sentences]
        self.before = np.array([places.get((a, f, n - 1), -1) for a, f, n in keys])
        self.after = np.array([places.get((a, f, n + 1), -1) for a, f, n in keys])
        self.rows: dict[int, Floats] = {}

    def likeness(self, i: int) -> Floats:
        """Weighted cosine of sentence ``i`` with all; one more place, 0, stands for no sentence."""
        size = len(self.words)
        if i < 0:
            return np.zeros(size + 1)
        if i not in self.rows:
            if len(self.rows) > 8:
                self.rows.clear()
            found = [s for s in sorted(self.words[i].kept) if s in self.postings]
            row = np.zeros(size + 1)
            for s in found:
                row[self.postings[s]] += self.squares[s]
            row[:size] /= self.norms * self.norms[i]
            self.rows[i] = row
        return self.rows[i]

    def scores(self, i: int) -> Floats:
        """How promising each other sentence is; 0 for those of the same article."""
        own, back, forth = (self.likeness(k) for k in (i, self.before[i], self.after[i]))
        around = np.max(
            [
                back[self.before],
                forth[self.after],
                back[:-1],
                forth[:-1],
                own[self.before],
                own[self.after],
            ],
            axis=0,
        )
        scores: Floats = own[:-1] + NEIGHBOUR * around
        scores += SPEAKER * ((self.speakers == self.speakers[i]) & (self.speakers[i] > 0))
        scores += HEADLINE * (self.titles | self.titles[i])
        scores[self.articles == self.articles[i]] = 0.0
        return scores


def _numbered(values: Sequence[str | None]) -> Ints:
    numbers = {v: k for k, v in enumerate(sorted({v for v in values if v}), start=1)}
    return np.array([numbers.get(v or "", 0) for v in values])
