"""Named features of a pair of propositions: what of their words, figures and speakers they share.

All are symmetric, so that a judgement does not depend on which article is read first.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Final

import numpy as np
import numpy.typing as npt

from whoseword.matching.story_words import StoryWords
from whoseword.records import Proposition
from whoseword.text.content_words import STOPWORDS

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
        _around(story, i, j),
        grams / ((len(story.grams[i]) * len(story.grams[j])) ** 0.5 or 1.0),
    ]


def _around(story: StoryWords, i: int, j: int) -> float:
    """How near the sentences beside the two come to each other, or to the other of the two."""
    before, after = story.before, story.after
    return max(
        story.cosine(before[i], before[j]),
        story.cosine(after[i], after[j]),
        story.cosine(before[i], j),
        story.cosine(i, before[j]),
        story.cosine(after[i], j),
        story.cosine(i, after[j]),
    )


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
