"""Link loss: each content seeks its cue, each cue its source or none."""

from __future__ import annotations

import numpy as np
import torch
from torch import Tensor
from torch.nn import functional

from training.tagger.examples import Example
from training.tagger.model import LINK_WIDTH, Reader
from whoseword.inference.linking import distance_bucket, far, rank_between
from whoseword.inference.pieces import PARAGRAPH


def _means(vectors: Tensor, spans: list[tuple[int, int]]) -> Tensor:
    return torch.stack([vectors[a : b + 1].mean(dim=0) for a, b in spans])


def _bias(
    model: Reader,
    kind: int,
    seekers: list[tuple[int, int]],
    sought: list[tuple[int, int]],
    paragraphs: np.ndarray,
) -> Tensor:
    costs = torch.tensor([[far(a, b, paragraphs) for b in sought] for a in seekers])
    buckets = torch.tensor([[distance_bucket(a, b) for b in sought] for a in seekers])
    ranks = torch.tensor([[rank_between(a, b, sought) for b in sought] for a in seekers])
    return model.distance[kind][buckets] + model.rank[kind][ranks] - costs


def loss(model: Reader, links: Tensor, example: Example) -> list[Tensor]:
    """Cross entropies of one window; links has shape (n, 4 * LINK_WIDTH)."""
    if not example.cues:
        return []
    vectors = links.view(len(links), -1, LINK_WIDTH)
    scale = LINK_WIDTH**-0.5
    paragraphs = np.cumsum(example.shapes[:, 1] == PARAGRAPH)
    losses = []
    if example.contents:
        seek = _means(vectors[:, 0], example.contents)
        cues = _means(vectors[:, 1], example.cues)
        scores = seek @ cues.T * scale + _bias(model, 0, example.contents, example.cues, paragraphs)
        losses.append(functional.cross_entropy(scores, torch.tensor(example.content_cue)))
    seek = _means(vectors[:, 2], example.cues)
    none = (seek @ model.no_source * scale)[:, None]
    if example.sources:
        sources = _means(vectors[:, 3], example.sources)
        scores = seek @ sources.T * scale + _bias(
            model, 1, example.cues, example.sources, paragraphs
        )
        none = torch.cat([scores, none], dim=1)
    target = torch.tensor([len(example.sources) if t == -1 else t for t in example.cue_source])
    losses.append(functional.cross_entropy(none, target.clamp(min=-100), ignore_index=-2))
    return [x for x in losses if torch.isfinite(x)]
