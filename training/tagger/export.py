"""Checkpoint to ONNX: int8, attention as one operator, what decoding needs in the metadata."""

from __future__ import annotations

import argparse
import json
import tempfile
from pathlib import Path

import onnx
import torch
from torch import Tensor, nn
from transformers import BertConfig, BertModel

from datasets import polnear
from training.tagger import crf
from training.tagger.attention import fused
from training.tagger.int8 import to_int8
from training.tagger.model import NAME_LABELS, ROLE_LABELS, Reader, base_folder
from training.tagger.parity import agreement

INPUTS = ("ids", "mask", "shapes")
OUTPUTS = ("roles", "names", "links")
SAME_LABELS = 0.97


class Exported(nn.Module):
    """The reader with int32 inputs of the runtime and an additive attention mask."""

    def __init__(self, reader: Reader) -> None:
        super().__init__()
        self.reader = reader

    def forward(self, ids: Tensor, mask: Tensor, shapes: Tensor) -> tuple[Tensor, Tensor, Tensor]:
        """ids, mask (b, n) and shapes (b, n, 3) to roles, names, links, float32."""
        return self.reader(ids.long(), mask.long(), shapes.long())


def load(checkpoint: Path) -> Reader:
    """The reader with the weights of ``checkpoint``, in evaluation mode, with plain attention."""
    config = BertConfig.from_json_file(str(base_folder() / "config.json"))
    reader = Reader(BertModel(config, add_pooling_layer=False))
    reader.load_state_dict(torch.load(checkpoint, map_location="cpu", weights_only=True))
    # the fused kind exports a check for rows without any piece, a fifth of the running time
    reader.encoder.set_attn_implementation("eager")
    return reader.eval()


def metadata(reader: Reader, version: str) -> dict[str, str]:
    """Labels, transition scores and link biases, as JSON strings for the model file."""
    transitions = (reader.transitions.detach() + crf.allowed(ROLE_LABELS)).tolist()
    values = {
        "version": version,
        "role_labels": ROLE_LABELS,
        "name_labels": NAME_LABELS,
        "transitions": [[round(x, 5) for x in row] for row in transitions],
        "distance": reader.distance.detach().tolist(),
        "rank": reader.rank.detach().tolist(),
        "no_source": reader.no_source.detach().tolist(),
    }
    return {name: json.dumps(value) for name, value in values.items()}


def export(reader: Reader, path: Path) -> None:
    """Write the fp32 graph with dynamic batch and length."""
    example = (
        torch.randint(1000, 2000, (2, 40), dtype=torch.int32),
        torch.ones(2, 40, dtype=torch.int32),
        torch.zeros(2, 40, 3, dtype=torch.int32),
    )
    axes = {name: {0: "batch", 1: "length"} for name in INPUTS + OUTPUTS}
    with torch.no_grad():
        torch.onnx.export(
            Exported(reader).eval(),
            example,
            str(path),
            input_names=list(INPUTS),
            output_names=list(OUTPUTS),
            dynamic_axes=axes,
            opset_version=17,
            dynamo=False,
        )


def quantise(fp32: Path, int8: Path, values: dict[str, str], heads: int) -> None:
    """Write the int8 model with its attention fused and ``values`` in its metadata."""
    to_int8(fp32, int8)
    model = fused(onnx.load(str(int8)), heads)
    onnx.helper.set_model_props(model, values)
    onnx.save(model, str(int8))


def main() -> None:
    """Export one checkpoint."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("checkpoint", type=Path)
    parser.add_argument("out", type=Path, help="the .onnx file to write")
    parser.add_argument("--data", type=Path, default=Path("../shared/data"))
    parser.add_argument("--version", default="1")
    args = parser.parse_args()
    reader = load(args.checkpoint)
    with tempfile.TemporaryDirectory() as folder:
        fp32 = Path(folder) / "fp32.onnx"
        export(reader, fp32)
        heads = reader.encoder.config.num_attention_heads
        quantise(fp32, args.out, metadata(reader, args.version), heads)
    texts = [article.text for article in polnear.load(args.data / "polnear" / "train")[:40]]
    same = agreement(reader, args.out, texts)
    print(f"{args.out}: {args.out.stat().st_size / 1e6:.1f} MB, {same:.4f} of labels as trained")
    if same < SAME_LABELS:
        raise SystemExit(f"int8 changes more than {1 - SAME_LABELS:.0%} of the labels: not fit")


if __name__ == "__main__":
    main()
