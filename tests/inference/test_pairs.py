import numpy as np
import pytest

from whoseword.inference.pairs import HEADS, in_order, score

TEXTS = (
    "The council voted 7-2 to buy two electric ferries.",
    "Two electric ferries will be bought after a 7-2 vote of the council, it was announced.",
    "A storm delayed the trains to Lindmark on Tuesday morning.",
)


def test_a_restatement_scores_above_another_statement() -> None:
    same = score(TEXTS, [(0, 1), (0, 2)])[:, HEADS.index("same")]
    assert same[0] > same[1] + 1


def test_a_pair_is_read_alike_whichever_way_round_it_comes() -> None:
    assert in_order(TEXTS[0], TEXTS[1]) == in_order(TEXTS[1], TEXTS[0])
    assert score(TEXTS, [(0, 1)]) == pytest.approx(score(TEXTS, [(1, 0)]))


def test_no_pairs_give_no_rows() -> None:
    assert score(TEXTS, []).shape == (0, len(HEADS))


def test_an_endless_sentence_is_cut_not_refused() -> None:
    assert np.isfinite(score(["ferry " * 5000, TEXTS[0]], [(0, 1)])).all()
