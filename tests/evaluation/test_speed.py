from __future__ import annotations

from collections import Counter

import pytest

from evaluation.speed import BATCH_PIECES, WINDOW, inputs, ratio
from whoseword.inference.pieces import CLS, SEP, encode
from whoseword.records import Article

TEXTS = ["The ferry sank, Ives said. " * 400, "", "Nobody was hurt.", "It rained. " * 300]


def test_the_bare_pass_sees_every_piece_once() -> None:
    encoded = [encode(text) for text in TEXTS]
    seen: Counter[int] = Counter()
    for batch in inputs(encoded):
        rows, length = batch["ids"].shape
        assert length <= WINDOW + 2
        assert rows * length <= BATCH_PIECES
        assert batch["shapes"].shape == (rows, length, 3)
        seen.update(batch["ids"][batch["mask"] == 1].tolist())
    del seen[CLS], seen[SEP]
    assert seen == Counter(int(piece) for pieces in encoded for piece in pieces.ids)


def test_both_passes_are_timed() -> None:
    articles = [Article(id=str(n), text=text) for n, text in enumerate(TEXTS[2:])]
    reading, passing, pieces = ratio(articles, rounds=1)
    assert reading > 0
    assert passing > 0
    assert pieces == sum(len(encode(text)) for text in TEXTS[2:])


@pytest.mark.parametrize("length", [WINDOW - 1, WINDOW, WINDOW + 1])
def test_windows_end_where_texts_end(length: int) -> None:
    pieces = encode("a " * length)
    assert len(pieces) == length
    assert sum(int(batch["mask"].sum()) for batch in inputs([pieces])) == length + 2 * (
        1 + (length > WINDOW)
    )
