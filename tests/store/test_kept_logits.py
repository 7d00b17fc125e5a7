from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from whoseword.store.kept_logits import KeptLogits

LOGITS = st.lists(st.floats(width=32, allow_nan=False), max_size=4)


@given(st.dictionaries(st.text(max_size=4), LOGITS))
def test_logits_come_back_as_the_model_gave_them(told: dict[str, list[float]]) -> None:
    kept = KeptLogits({})
    kept.update(told)
    assert {pair: list(kept[pair]) for pair in kept} == told
    assert len(kept) == len(told)


def test_only_what_was_asked_again_is_kept_on() -> None:
    first = KeptLogits({})
    first["one"], first["two"] = (1.0, 2.0), (3.0,)
    again = KeptLogits(dict(first.asked())).unasked()
    assert list(again.asked()) == []
    assert list(again["two"]) == [3.0]
    again["three"] = (4.0,)
    assert {pair for pair, _ in again.asked()} == {"two", "three"}


def test_what_is_not_kept_is_missing() -> None:
    kept = KeptLogits({})
    assert "one" not in kept
    with pytest.raises(KeyError):
        kept["one"]
    kept["one"] = (1.0,)
    del kept["one"]
    assert len(kept) == 0
