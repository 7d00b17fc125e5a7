from __future__ import annotations

from collections import Counter
from pathlib import Path
from types import SimpleNamespace

import numpy as np
import onnxruntime
import pytest

from evaluation.bench.bert_base import Shape, write
from evaluation.bench.passes import (
    BATCH_PIECES,
    Inputs,
    alone,
    bare_passes,
    shipped_reader,
    together,
    windows,
)
from whoseword.inference.pieces import CLS, SEP, Pieces, encode
from whoseword.inference.windows import SIZE

TEXTS = ["The ferry sank, Ives said. " * 400, "", "Nobody was hurt.", "It rained. " * 300]


def _seen(batches: list[Inputs]) -> Counter[int]:
    seen: Counter[int] = Counter()
    for batch in batches:
        seen.update(batch["ids"][batch["mask"] == 1].tolist())
    del seen[CLS], seen[SEP]
    return seen


def test_both_ways_see_every_piece_once() -> None:
    encoded = [encode(text) for text in TEXTS]
    pieces = Counter(int(piece) for text in encoded for piece in text.ids)
    assert _seen(alone(encoded)) == pieces
    assert _seen(list(together(encoded))) == pieces


def test_batches_are_bounded_and_single_windows_carry_no_padding() -> None:
    encoded = [encode(text) for text in TEXTS]
    for batch in together(encoded):
        rows, length = batch["ids"].shape
        assert length <= SIZE + 2
        assert rows * length <= BATCH_PIECES
        assert batch["shapes"].shape == (rows, length, 3)
    assert all(batch["mask"].all() and len(batch["ids"]) == 1 for batch in alone(encoded))


def test_pieces_and_their_shapes_stay_together() -> None:
    text = encode("Ives said: “The ferry sank.”\n\nNobody was hurt.")
    (batch,) = alone([text])
    assert np.array_equal(batch["ids"][0, 1:-1], text.ids)
    assert np.array_equal(batch["shapes"][0, 1:-1], text.shapes)


@pytest.mark.parametrize(("length", "count"), [(0, 0), (SIZE - 1, 1), (SIZE, 1), (SIZE + 1, 2)])
def test_windows_end_where_texts_end(length: int, count: int) -> None:
    pieces: Pieces = encode("a " * length)
    found = windows([pieces])
    assert len(found) == count
    assert sum(end - start for _, start, end in found) == length


def test_a_model_is_fed_what_it_takes(tmp_path: Path) -> None:
    small = tmp_path / "small.onnx"
    write(small, Shape(layers=1, width=16, heads=4))
    for model, ways in ((shipped_reader(), 1), (small, 2)):
        passes = bare_passes(model, [encode(TEXTS[2])])
        assert len(passes) == ways
        for run in passes.values():
            run()


def test_a_pass_ends_when_every_window_has_been_answered(monkeypatch: pytest.MonkeyPatch) -> None:
    answered = []

    class Told:
        def run(self, outputs: None, feed: Inputs) -> list[None]:
            assert outputs is None
            answered.append(feed["ids"].shape)
            return []

        def get_inputs(self) -> list[SimpleNamespace]:
            return [SimpleNamespace(name=name) for name in ("ids", "shapes")]

    monkeypatch.setattr(onnxruntime, "InferenceSession", lambda *_, **__: Told())
    (side_by_side,) = bare_passes(b"", [encode("a " * 3 * SIZE)]).values()
    side_by_side()
    assert len(answered) == 3
