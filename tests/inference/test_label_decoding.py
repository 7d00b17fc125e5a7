"""The labelling found is the best of all that the transitions allow, paragraph by paragraph."""

from __future__ import annotations

from itertools import product

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from whoseword.inference.label_decoding import FORBIDDEN, Labelled, bio_transitions, label_spans
from whoseword.inference.pieces import PARAGRAPH, Pieces
from whoseword.inference.role_scores import Floats, Scored

LABELS = ("O", "B-cue", "I-cue")
SCORE = st.integers(-8, 8).map(lambda number: number / 2)


def scored(words: int, breaks: set[int]) -> Scored:
    """Words of one piece each; ``breaks`` begin paragraphs."""
    shapes = np.ones((words, 3), dtype=np.int32)
    shapes[sorted(breaks | {0}), 1] = PARAGRAPH
    places = np.arange(words, dtype=np.int32)
    pieces = Pieces(places, places, places + 1, shapes, np.ones(words, dtype=bool))
    empty = np.zeros((words, 0), dtype=np.float32)
    return Scored(pieces, empty, empty, empty)


def worth(path: tuple[int, ...], scores: Floats, transitions: Floats, breaks: set[int]) -> float:
    total = 0.0
    for word, label in enumerate(path):
        begins = word == 0 or word in breaks
        before = 0 if begins else path[word - 1]
        step = float(transitions[before, label])
        total += float(scores[word, label]) + (min(step, 0) if step <= FORBIDDEN / 2 else 0)
        if not begins and step > FORBIDDEN / 2:
            total += step
    return total


def spans_of(path: tuple[int, ...]) -> list[tuple[int, int]]:
    found: list[tuple[int, int]] = []
    for word, label in enumerate(path):
        if label == 1:
            found.append((word, word))
        elif label == 2:
            found[-1] = (found[-1][0], word)
    return found


@given(st.data(), st.integers(1, 6), st.booleans())
def test_no_other_labelling_is_better(data: st.DataObject, words: int, learnt: bool) -> None:
    rows = st.lists(SCORE, min_size=3, max_size=3)
    scores = np.array(data.draw(st.lists(rows, min_size=words, max_size=words)), dtype=np.float32)
    scores += np.linspace(0, 0.01, scores.size, dtype=np.float32).reshape(scores.shape)  # no ties
    breaks = data.draw(st.sets(st.integers(1, max(words - 1, 1)), max_size=2)) - {words}
    transitions = bio_transitions(LABELS)
    if learnt:
        transitions = transitions + np.array([[1, -1, 0], [0.5, -2, 2], [0, 0, 1]], np.float32)
    best = max(product(range(3), repeat=words), key=lambda p: worth(p, scores, transitions, breaks))
    found = label_spans(scored(words, breaks), scores, LABELS, transitions)
    assert [(span.first, span.last) for span in found] == spans_of(best)


def test_a_span_is_as_sure_as_its_words_on_average() -> None:
    scores = np.log(np.array([[0.1, 0.8, 0.1], [0.2, 0.2, 0.6], [0.7, 0.2, 0.1]], np.float32))
    (span,) = label_spans(scored(3, set()), scores, LABELS, bio_transitions(LABELS))
    assert span == Labelled("cue", 0, 1, span.confidence)
    assert abs(span.confidence - 0.7) < 1e-6
