"""Which sentences of different articles are worth comparing: an inverted index over telling words.

What is compared later grows with the number of sentences, not with its square: each sentence keeps
its best partners only, and in a big story a word that everybody uses finds nobody. Nor is there a
row of all sentences for any of them: a sentence is held against those that it shares such a word
with, their neighbours, and the first few that have nothing but its speaker, or a headline, for it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
import numpy.typing as npt

from whoseword.matching.sentence_context import Unit
from whoseword.text.content_words import Wording, rarities, wordings

PARTNERS: Final = 60  # partners that a sentence keeps, over all other articles
COMMON: Final = 400  # sentences with a word, beyond which the word finds no partners
ROWS: Final = 9  # of likeness that are kept, for the sentences before and after
STEP: Final = 128  # sentences looked at together where nothing but a bonus speaks for them
NEIGHBOUR: Final = 0.3  # what the likeness of the sentences before or after counts
SPEAKER: Final = 0.1
HEADLINE: Final = 0.05

Pair = tuple[int, int]
Floats = npt.NDArray[np.float64]
Ints = npt.NDArray[np.int64]
Flags = npt.NDArray[np.bool_]
_NOBODY: Final[Ints] = np.zeros(0, dtype=np.int64)


def candidates(units: Sequence[Unit], partners: int = PARTNERS) -> list[Pair]:
    """Pairs of indices of sentences of different articles, each (smaller, larger), sorted."""
    if not units:
        return []
    index = _Index(units)
    chosen: set[Pair] = set()
    for i in range(len(units)):
        near = index.near(i, partners)
        scores = index.scores(i, near)
        best = np.lexsort((index.tie[near], -scores))[:partners]
        found = near[best[scores[best] > 0]].tolist()
        chosen.update((min(i, j), max(i, j)) for j in found)
    return sorted(chosen)


class _Marks:
    """Which sentences were met; all are forgotten at once, at no cost."""

    def __init__(self, size: int) -> None:
        self._met = np.zeros(size + 1, dtype=np.int64)  # the last stands for no sentence
        self._time = 0

    def forget(self) -> None:
        """Have met nobody."""
        self._time += 1
        self._met[-1] = self._time

    def new(self, places: Ints) -> Ints:
        """Those of ``places``, all different but for -1, that were not met; now they are."""
        fresh: Ints = places[self._met[places] != self._time]
        self._met[fresh] = self._time
        return fresh


@dataclass(slots=True)
class _Row:
    """Which sentences are like one, and ``values``, how like each is; one more place stays 0."""

    values: Floats
    places: Ints

    def empty(self) -> None:
        """Be like nobody."""
        self.values[self.places] = 0.0


class _Index:
    """Postings of every telling word; likeness of one sentence to those that share one."""

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
        ordered = np.argsort([s.id for s in sentences])
        self.tie = np.argsort(ordered)
        self.alike = _by_bonus(ordered, self.speakers, self.titles)
        self.marks = _Marks(len(units))
        self.none = _Row(np.zeros(len(units) + 1), _NOBODY)
        self.rows: dict[int, _Row] = {}

    def likeness(self, i: int) -> _Row:
        """Weighted cosine of sentence ``i`` with those that share a telling word with it."""
        if i < 0:
            return self.none
        if i in self.rows:
            row = self.rows.pop(i)
        else:
            unused = self.rows.pop(next(iter(self.rows))) if len(self.rows) == ROWS else None
            row = self._likeness(i, unused)
        self.rows[i] = row  # the last used last
        return row

    def _likeness(self, i: int, used: _Row | None) -> _Row:
        """Work a row out, in the arrays of one that is no longer needed."""
        row = used or _Row(np.zeros(len(self.words) + 1), _NOBODY)
        row.empty()
        self.marks.forget()
        met = [_NOBODY]
        for s in sorted(self.words[i].kept):
            if (holding := self.postings.get(s)) is not None:
                row.values[holding] += self.squares[s]
                met.append(self.marks.new(holding))
        row.places = np.concatenate(met)
        row.values[row.places] /= self.norms[row.places] * self.norms[i]
        return row

    def near(self, i: int, most: int) -> Ints:
        """Every sentence that may be among the ``most`` best partners of ``i``."""
        own, back, forth = (self.likeness(k).places for k in (i, self.before[i], self.after[i]))
        around = (self.after[back], self.before[forth], self.before[own], self.after[own])
        self.marks.forget()
        found = [self.marks.new(places) for places in (own, back, forth, *around)]
        bonuses = [(0, True), (0, False)] if self.titles[i] else [(0, True)]
        if speaker := int(self.speakers[i]):
            bonuses += [(speaker, True), (speaker, False)]
        found += [self._first(i, self.alike.get(bonus, _NOBODY), most) for bonus in bonuses]
        return np.concatenate(found)

    def _first(self, i: int, ordered: Ints, most: int) -> Ints:
        """The first ``most`` of ``ordered`` in other articles that were not met, and few more."""
        fitting, number = [_NOBODY], 0
        for start in range(0, len(ordered), STEP):
            some = ordered[start : start + STEP]
            some = self.marks.new(some[self.articles[some] != self.articles[i]])
            fitting, number = [*fitting, some], number + len(some)
            if number >= most:
                break
        return np.concatenate(fitting)

    def scores(self, i: int, near: Ints) -> Floats:
        """How promising each sentence of ``near`` is; 0 for those of the same article."""
        own, back, forth = (self.likeness(k).values for k in (i, self.before[i], self.after[i]))
        before, after = self.before[near], self.after[near]
        around = np.max(
            [back[before], forth[after], back[near], forth[near], own[before], own[after]], axis=0
        )
        scores: Floats = own[near] + NEIGHBOUR * around
        speakers = self.speakers[near]
        scores += SPEAKER * ((speakers == self.speakers[i]) & (self.speakers[i] > 0))
        scores += HEADLINE * (self.titles[near] | self.titles[i])
        scores[self.articles[near] == self.articles[i]] = 0.0
        return scores


def _by_bonus(ordered: Ints, speakers: Ints, titles: Flags) -> dict[tuple[int, bool], Ints]:
    """Sentences in their order, by speaker and whether they are headlines; speaker 0 is anybody."""
    found: dict[tuple[int, bool], list[int]] = defaultdict(list)
    for j in ordered.tolist():
        found[0, bool(titles[j])].append(j)
        if speakers[j]:
            found[int(speakers[j]), bool(titles[j])].append(j)
    return {key: np.array(places, dtype=np.int64) for key, places in found.items()}


def _numbered(values: Sequence[str | None]) -> Ints:
    numbers = {v: k for k, v in enumerate(sorted({v for v in values if v}), start=1)}
    return np.array([numbers.get(v or "", 0) for v in values])
