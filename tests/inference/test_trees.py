import numpy as np
import pytest

from whoseword.errors import ModelError
from whoseword.inference.trees import CHUNK, Trees, load_trees


def stump(threshold: float) -> Trees:
    """One split: 0.0 added on the left, 2.0 on the right."""
    return Trees(
        names=("a", "b"),
        version="t",
        base=-1.0,
        roots=np.array([0], dtype=np.int32),
        feature=np.array([1, -1, -1], dtype=np.int32),
        threshold=np.array([threshold, 0.0, 0.0]),
        left=np.array([1, 0, 0], dtype=np.int32),
        right=np.array([2, 0, 0], dtype=np.int32),
        value=np.array([0.0, 0.0, 2.0]),
    )


def test_a_row_goes_left_at_the_threshold_and_right_above_it() -> None:
    found = stump(0.5).probability(np.array([[9.0, 0.5], [9.0, 0.6]]))
    assert found == pytest.approx([1 / (1 + np.e), 1 / (1 + np.exp(-1.0))])


def test_each_row_has_its_own_answer_however_many_there_are() -> None:
    shipped = load_trees("pairs-words.npz")
    rows = np.random.default_rng(1).normal(size=(2 * CHUNK + 3, len(shipped.names)))
    together = shipped.probability(rows)
    apart = [shipped.probability(row[None])[0] for row in rows[:: CHUNK // 4]]
    assert together[:: CHUNK // 4].tolist() == apart


def test_no_rows_give_no_answers() -> None:
    assert stump(0.5).probability(np.zeros((0, 2))).shape == (0,)


def test_missing_trees_are_a_clear_error() -> None:
    with pytest.raises(ModelError, match="Reinstall"):
        load_trees("no-such-trees.npz")
