from collections.abc import Sequence

import numpy as np
import pytest

from tests.known import MODELS
from whoseword.inference.pairs import HEADS, SIDED, Announced, in_order, score

TEXTS = (
    "The council voted 7-2 to buy two electric ferries.",
    "Two electric ferries will be bought after a 7-2 vote of the council, it was announced.",
    "A storm delayed the trains to Lindmark on Tuesday morning.",
)


def test_a_restatement_scores_above_another_statement() -> None:
    same = score(MODELS, TEXTS, [(0, 1), (0, 2)])[:, HEADS.index("same")]
    assert same[0] > same[1] + 1


def test_a_pair_is_read_alike_whichever_way_round_it_comes() -> None:
    assert in_order(TEXTS[0], TEXTS[1]) == in_order(TEXTS[1], TEXTS[0])
    one, other = score(MODELS, TEXTS, [(0, 1)])[0], score(MODELS, TEXTS, [(1, 0)])[0]
    assert one[:SIDED] == pytest.approx(other[:SIDED])
    assert one[SIDED:] == pytest.approx(other[SIDED:][::-1])


def test_words_put_into_a_mouth_are_told_from_words_of_the_outlets() -> None:
    texts = (
        "“We will buy two electric ferries,” the mayor, Ida Vane, told reporters on Monday.",
        "The mayor said the town would buy two electric ferries.",
        "The council voted on Monday to buy two electric ferries.",
        "Two electric ferries were bought on Monday after a vote of the council.",
    )
    said, done = score(MODELS, texts, [(0, 1), (2, 3)])[:, SIDED:]
    assert said.min() > done.max() + 1


def test_no_pairs_give_no_rows() -> None:
    assert score(MODELS, TEXTS, []).shape == (0, len(HEADS))


def test_an_endless_sentence_is_cut_not_refused() -> None:
    assert np.isfinite(score(MODELS, ["ferry " * 5000, TEXTS[0]], [(0, 1)])).all()


def test_two_outlets_that_print_the_same_words_are_judged_alike() -> None:
    texts = (*TEXTS, TEXTS[0])
    found = score(MODELS, texts, [(0, 1), (3, 1), (1, 3)])
    assert (found[0] == found[1]).all()
    assert (found[0, :SIDED] == found[2, :SIDED]).all()
    assert (found[0, SIDED:] == found[2, SIDED:][::-1]).all()


def test_how_far_the_asking_is_is_told_up_to_the_last_pair() -> None:
    heard: list[tuple[int, int]] = []
    texts = [f"The well of Ostrel is {number} metres deep." for number in range(8)]
    pairs = [(i, j) for i in range(8) for j in range(i)]
    kept: dict[str, Sequence[float]] = {}
    announced = Announced(kept, lambda made, number: heard.append((made, number)))
    told = score(MODELS, texts, pairs, announced)
    assert heard == [(0, 28), (16, 28), (28, 28)]
    assert len(kept) == 28
    assert (score(MODELS, texts, pairs, announced) == told).all()
    assert heard[3:] == [(28, 28)]
