"""A cross-encoder over two propositions: one encoder pass, five answers."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Final

import torch
from torch import Tensor, nn
from transformers import MPNetModel

from training.pairs.base import bare_encoder, base_encoder

HEADS: Final = ("same", "states", "conflict", "a_attributed", "b_attributed")
"""Share a claim; a states b; contradict each other; what they share is said to be a source's."""
FROZEN: Final = 4
"""Lowest layers, and the embeddings, that stay as published: a third of a step is saved."""


class Comparer(nn.Module):
    """Encoder, pooled sides and their interaction, and one logit for each head."""

    def __init__(self, encoder: MPNetModel) -> None:
        super().__init__()
        width = encoder.config.hidden_size
        self.encoder = encoder
        self.hidden = nn.Linear(5 * width, width)
        self.dropout = nn.Dropout(0.1)
        self.heads = nn.Linear(width, len(HEADS))
        for part in (encoder.embeddings, *encoder.encoder.layer[:FROZEN]):
            part.requires_grad_(requires_grad=False)

    def forward(self, ids: Tensor, mask: Tensor, sides: Tensor) -> Tensor:
        """ids, mask, sides (b, n); sides is 1 from the second </s> on.  Logits (b, heads)."""
        return self.answers(self.hidden_states(self.encoder.embeddings(ids), mask), mask, sides)

    def hidden_states(self, embedded: Tensor, mask: Tensor) -> Tensor:
        """Run embedded pieces (b, n, width) through the layers; frozen ones learn nothing."""
        stack: Any = self.encoder.encoder  # transformers types no layer
        hidden = embedded
        bias = stack.compute_position_bias(hidden)
        outside = (1.0 - mask[:, None, None, :].float()) * -1e4
        for number, layer in enumerate(stack.layer):
            learns = torch.is_grad_enabled() and number >= FROZEN
            with torch.set_grad_enabled(learns):
                hidden = layer(hidden, outside, bias if learns else bias.detach())[0]
        return hidden

    def answers(self, hidden: Tensor, mask: Tensor, sides: Tensor) -> Tensor:
        """Pool each side and put them to the heads."""
        first = (mask * (1 - sides)).unsqueeze(-1).to(hidden.dtype)
        second = (mask * sides).unsqueeze(-1).to(hidden.dtype)
        a = (hidden * first).sum(1) / first.sum(1).clamp(min=1)
        b = (hidden * second).sum(1) / second.sum(1).clamp(min=1)
        joint = torch.cat([hidden[:, 0], a, b, (a - b).abs(), a * b], dim=-1)
        said: Tensor = self.heads(self.dropout(torch.nn.functional.gelu(self.hidden(joint))))
        return said


def comparer(weights: Path | None = None) -> Comparer:
    """The model over the published encoder, or with the weights of a checkpoint."""
    if weights is None:
        return Comparer(base_encoder())
    model = Comparer(bare_encoder())
    model.load_state_dict(torch.load(weights, map_location="cpu", weights_only=True))
    return model
