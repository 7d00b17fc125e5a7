"""The scores of a link, all places at once, are those of the pairs that training sees."""

from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from whoseword.inference.linking import _bias, distance_bucket, far, rank_between
from whoseword.records import Span

BUCKETS = np.linspace(-2, 2, 24, dtype=np.float32)
RANKS = np.linspace(1, 0, 8, dtype=np.float32)


@st.composite
def spans(draw: st.DrawFn) -> tuple[Span, list[Span]]:
    cuts = sorted(draw(st.sets(st.integers(0, 300), min_size=4, max_size=24)))
    places = [(a, b) for a, b in zip(cuts[::2], cuts[1::2], strict=False)]
    seeker = places.pop(draw(st.integers(0, len(places) - 1)))
    return seeker, places


@given(spans(), st.integers(1, 60))
def test_all_places_at_once_are_scored_as_each_pair(
    given_spans: tuple[Span, list[Span]], paragraph: int
) -> None:
    seeker, places = given_spans
    paragraphs = np.arange(301) // paragraph
    near = np.array(places).reshape(1, -1, 2)
    there = np.ones(near.shape[:2], dtype=bool)
    found = _bias(np.array([seeker]), near, there, (BUCKETS, RANKS), paragraphs)[0]
    pairs = [
        BUCKETS[distance_bucket(seeker, p)]
        + RANKS[rank_between(seeker, p, places)]
        - far(seeker, p, paragraphs)
        for p in places
    ]
    assert np.allclose(found, pairs)
