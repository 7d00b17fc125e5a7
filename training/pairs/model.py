"""A cross-encoder over two propositions: one encoder pass, three answers."""

from __future__ import annotations

from pathlib import Path
from typing import Final

import torch
from torch import Tensor, nn
from transformers import BertModel

from training.tagger.model import base_encoder

HEADS: Final = ("same", "states", "conflict", "a_attributed", "b_attributed")
"""Share a claim; a states b; contradict each other; what they share is said to be a source's."""


class Comparer(nn.Module):
    """Encoder, pooled sides and their interaction, and one logit for each head."""

    def __init__(self, encoder: BertModel) -> None:
        super().__init__()
        width = encoder.config.hidden_size
        self.encoder = encoder
        self.hidden = nn.Linear(5 * width, width)
        self.dropout = nn.Dropout(0.1)
        self.heads = nn.Linear(width, len(HEADS))

    def forward(self, ids: Tensor, mask: Tensor, sides: Tensor) -> Tensor:
        """ids, mask, sides (b, n); sides is 0 up to the first [SEP], then 1.  Logits (b, 3)."""
        hidden = self.encoder(
            input_ids=ids, attention_mask=mask, token_type_ids=sides
        ).last_hidden_state
        first = (mask * (1 - sides)).unsqueeze(-1).to(hidden.dtype)
        second = (mask * sides).unsqueeze(-1).to(hidden.dtype)
        a = (hidden * first).sum(1) / first.sum(1).clamp(min=1)
        b = (hidden * second).sum(1) / second.sum(1).clamp(min=1)
        joint = torch.cat([hidden[:, 0], a, b, (a - b).abs(), a * b], dim=-1)
        return self.heads(self.dropout(torch.nn.functional.gelu(self.hidden(joint))))


def comparer(weights: Path | None = None) -> Comparer:
    """The model over the published encoder, or with the weights of a checkpoint."""
    model = Comparer(base_encoder())
    if weights is not None:
        model.load_state_dict(torch.load(weights, map_location="cpu", weights_only=True))
    return model
