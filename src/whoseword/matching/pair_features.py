"""Named features of a pair of propositions: what of their words, figures and speakers they share.

All are symmetric, so that a judgement does not depend on which article is read first.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from difflib import SequenceMatcher
from itertools import pairwise
from typing import Final

import numpy as np
import numpy.typing as npt

from whoseword.records import Proposition
from whoseword.text.content_words import STOPWORDS, Wording, rarities, wordings

Floats = npt.NDArray[np.float64]
Pair = tuple[int, int]

NAMES: Final = (
    "shared_weight_cosine",
    "shared_weight_of_shorter",
    "shared_weight_of_longer",
    "shared_words",
    "rarest_shared_word",
    "shared_names",
    "shared_names_of_fewer",
    "names_missing",
    "shared_figures",
    "figures_of_fewer",
    "figures_differ",
    "longest_common_run",
    "run_of_content_words",
    "shared_word_pairs",
    "quoted_words_shared",
    "quoted_share",
    "both_quote",
    "same_speaker",
    "other_speaker",
    "one_has_speaker",
    "speaker_named_in_other",
    "negation_differs",
    "headlines",
    "shorter_length",
    "longer_length",
    "place_apart",
    "earliest_place",
    "neighbours_cosine",
    "character_cosine",
    "best_for_either",
    "best_for_both",
    "gap_to_best",
    "rank_of_either",
    "rank_of_both",
)
MODEL_NAMES: Final = (
    "model_same",
    "model_longer_states_shorter",
    "model_conflict",
    "model_best_for_either",
    "model_best_for_both",
    "model_gap_to_best",
    "model_rank_of_either",
    "model_rank_of_both",
)


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
        self.grams = [_trigrams(p.text) for p in propositions]
        self.bigrams = [frozenset(pairwise(c)) for c in map(_content, self.wordings)]
        last: dict[str, int] = defaultdict(int)
        for p in propositions:
            last[p.article] = max(last[p.article], p.sentence)
        self.place = [max(p.sentence, 0) / max(last[p.article], 1) for p in propositions]
        self.before, self.after = _neighbours(propositions)

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


def _speakers(story: StoryWords, i: int, j: int, names: Mapping[str, str]) -> list[float]:
    a, b = story.propositions[i].speaker, story.propositions[j].speaker
    named = 0.0
    for speaker, other in ((a, j), (b, i)):
        words = names.get(speaker, "").lower().split() if speaker else []
        named += bool(words) and words[-1] in story.wordings[other].words
    return [
        float(a is not None and a == b),
        float(a is not None and b is not None and a != b),
        float((a is None) != (b is None)),
        named,
    ]


def _pair(story: StoryWords, i: int, j: int, names: Mapping[str, str]) -> list[float]:
    a, b = story.wordings[i], story.wordings[j]
    shared = story.shared(i, j)
    weights = [story.rarity[s] for s in shared]
    total = sum(weights)
    low, high = sorted((story.mass[i], story.mass[j]))
    common_names = len(a.names & b.names)
    figures = len(a.figures & b.figures)
    run = story.run(i, j)
    quotes = [
        set(a.quoted) - STOPWORDS,
        set(b.quoted) - STOPWORDS,
    ]
    quoted = len((quotes[0] & set(b.words)) | (quotes[1] & set(a.words)))
    lengths = sorted((len(a.kept), len(b.kept)))
    grams = len(story.grams[i] & story.grams[j])
    before, after = story.before, story.after
    around = max(
        story.cosine(before[i], before[j]),
        story.cosine(after[i], after[j]),
        story.cosine(before[i], j),
        story.cosine(i, before[j]),
        story.cosine(after[i], j),
        story.cosine(i, after[j]),
    )
    titles = (story.propositions[i].field == "title") + (story.propositions[j].field == "title")
    return [
        story.cosine(i, j),
        total / (low or 1.0),
        total / (high or 1.0),
        float(len(shared)),
        max(weights, default=0.0),
        float(common_names),
        common_names / (min(len(a.names), len(b.names)) or 1),
        float(len(a.names ^ b.names)),
        float(figures),
        figures / (min(len(a.figures), len(b.figures)) or 1),
        float(bool(a.figures and b.figures) and not figures),
        float(len(run)),
        float(sum(w not in STOPWORDS for w in run)),
        float(len(story.bigrams[i] & story.bigrams[j])),
        float(quoted),
        quoted / (min(map(len, quotes)) or max(map(len, quotes)) or 1),
        float(sum(map(bool, quotes))),
        *_speakers(story, i, j, names),
        float(a.negated != b.negated),
        float(titles),
        float(lengths[0]),
        float(lengths[1]),
        abs(story.place[i] - story.place[j]),
        min(story.place[i], story.place[j]),
        around,
        grams / ((len(story.grams[i]) * len(story.grams[j])) ** 0.5 or 1.0),
    ]


def ranks(propositions: Sequence[Proposition], pairs: Sequence[Pair], scores: Floats) -> Floats:
    """How a pair stands among the pairs of either side with the other's article; shape (n, 5).

    Best for either side, best for both (0 or 1), distance of the score from the better of the two
    bests, smaller and larger rank (at most 20).
    """
    rows: dict[tuple[int, str], list[int]] = defaultdict(list)
    for k, (i, j) in enumerate(pairs):
        rows[i, propositions[j].article].append(2 * k)
        rows[j, propositions[i].article].append(2 * k + 1)
    best, rank = np.zeros(2 * len(pairs)), np.zeros(2 * len(pairs))
    for row in rows.values():
        values = scores[np.array(row) // 2]
        best[row] = values.max()
        rank[row] = len(row) - np.searchsorted(np.sort(values), values, side="right")
    low, high = np.sort(rank.reshape(-1, 2)).T
    gap = best.reshape(-1, 2).max(axis=1) - scores
    return np.stack([low == 0, high == 0, gap, np.minimum(low, 20), np.minimum(high, 20)], axis=1)


def features(
    propositions: Sequence[Proposition],
    pairs: Sequence[Pair],
    names: Mapping[str, str],
    words: StoryWords | None = None,
) -> Floats:
    """Work out the features of each pair of indices, shape (pairs, len(NAMES)).

    ``names`` gives the name of each speaker id; ``words`` saves working them out again.
    """
    story = words or StoryWords(propositions)
    plain = np.empty((len(pairs), len(NAMES) - 5))
    for row, (i, j) in enumerate(pairs):
        plain[row] = _pair(story, i, j, names)
    return np.hstack([plain, ranks(propositions, pairs, plain[:, 0])])


def model_features(
    propositions: Sequence[Proposition], pairs: Sequence[Pair], logits: Floats
) -> Floats:
    """Set out what the pair model says, shape (pairs, len(MODEL_NAMES)).

    The first columns of ``logits`` are same, longer states shorter, conflict.
    """
    return np.hstack([logits[:, :3], ranks(propositions, pairs, logits[:, 0])])
