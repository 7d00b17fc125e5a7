from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from whoseword.entities.tie_scorer import NOTHING, TieWeights, tie_kind, tie_weights
from whoseword.records import TieKind

MODEL = TieWeights(
    "test",
    ("contact", NOTHING, "opposition"),
    0.5,
    (0.0, 1.0, 0.0),
    {"met": (3.0, 0.0, 0.0), "sued": (0.0, 0.0, 3.0)},
)


@pytest.mark.parametrize(
    ("features", "kind"),
    [({"met"}, TieKind.CONTACT), ({"sued"}, TieKind.OPPOSITION), (set(), None), ({"x"}, None)],
)
def test_the_kind_of_the_greatest_share_wins_over_the_threshold(
    features: set[str], kind: TieKind | None
) -> None:
    assert tie_kind(features, MODEL)[0] is kind


@given(st.sets(st.sampled_from(["met", "sued", "x", "y"])))
def test_the_probability_is_one_whatever_the_order(features: set[str]) -> None:
    one, other = tie_kind(sorted(features), MODEL), tie_kind(sorted(features)[::-1], MODEL)
    assert one == other
    assert 0.0 <= one[1] <= 1.0


def test_the_shipped_weights_know_every_kind_but_nothing_as_a_tie() -> None:
    shipped = tie_weights()
    assert set(shipped.kinds) - {NOTHING} == {kind.value for kind in TieKind}
    assert all(len(values) == len(shipped.kinds) for values in shipped.weights.values())
