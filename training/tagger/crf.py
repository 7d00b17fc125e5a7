"""Linear-chain CRF loss over BIO labels (Lafferty, McCallum, Pereira 2001)."""

from __future__ import annotations

import torch
from torch import Tensor

from whoseword.inference.label_decoding import bio_transitions


def allowed(labels: tuple[str, ...]) -> Tensor:
    """(from, to) penalties of the decoder: I-x follows only B-x or I-x."""
    return torch.from_numpy(bio_transitions(labels))


def loss(emissions: Tensor, labels: Tensor, mask: Tensor, transitions: Tensor) -> Tensor:
    """Mean negative log likelihood a piece; emissions (b, n, k), labels and mask (b, n)."""
    b, n, _ = emissions.shape
    rows = torch.arange(b)
    score = emissions[rows, 0, labels[:, 0]]
    alpha = emissions[:, 0]
    for t in range(1, n):
        on = mask[:, t]
        step = emissions[rows, t, labels[:, t]] + transitions[labels[:, t - 1], labels[:, t]]
        score = torch.where(on, score + step, score)
        following = torch.logsumexp(alpha[:, :, None] + transitions, dim=1) + emissions[:, t]
        alpha = torch.where(on[:, None], following, alpha)
    return (torch.logsumexp(alpha, dim=1) - score).sum() / mask.sum()
