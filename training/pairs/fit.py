"""Train a comparer on examples: batches of one length, bf16, a linear schedule, checkpoints.

Lengths are rounded up to eights: every new shape costs the library seconds once.
"""

from __future__ import annotations

import random
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Final

import numpy as np
import torch
from torch.nn import functional

from training.pairs.corpora import MASKED, Example
from training.pairs.model import HEADS, Comparer
from whoseword.inference.pairs import SIDE, SIDED, in_order, laid_out, pieces
from whoseword.inference.pieces import Ints

PAD: Final = 1
MASK_ID: Final = 30526
MARKS: Final = 107  # ids up to here are marks, not words
HIDDEN_SHARE: Final = 0.05
BUDGET: Final = 3072  # padded pieces a batch
STEP: Final = 8
HEAD_WEIGHTS: Final = (1.0, 0.5, 0.3, 0.3, 0.3)


class Cache(dict[str, Ints]):
    """Texts to pieces, each cut once."""

    def __missing__(self, text: str) -> Ints:
        found = self[text] = pieces(text, SIDE)
        return found


def batches(lengths: Sequence[int], rng: random.Random, budget: int = BUDGET) -> list[list[int]]:
    """Put indices in shuffled groups of one rounded length and at most ``budget`` pieces."""
    order = list(range(len(lengths)))
    rng.shuffle(order)
    buckets: dict[int, list[int]] = {}
    for i in order:
        buckets.setdefault(-(-lengths[i] // STEP) * STEP, []).append(i)
    groups = []
    for length, found in buckets.items():
        size = max(STEP, budget // length)
        groups += [found[k : k + size] for k in range(0, len(found), size)]
    rng.shuffle(groups)
    return groups


def padded(sides: Sequence[tuple[Ints, Ints]]) -> tuple[torch.Tensor, torch.Tensor, torch.Tensor]:
    """Pairs of pieces to ids, mask and sides, each (pairs, longest rounded up to ``STEP``)."""
    rows = [laid_out(a, b) for a, b in sides]
    length = -(-max(len(ids) for ids, _ in rows) // STEP) * STEP
    ids = torch.full((len(rows), length), PAD)
    mask, turned = torch.zeros_like(ids), torch.zeros_like(ids)
    for k, (found, side) in enumerate(rows):
        ids[k, : len(found)] = torch.as_tensor(found)
        turned[k, : len(found)] = torch.as_tensor(side)
        mask[k, : len(found)] = 1
    return ids, mask, turned


def _step(model: Comparer, rows: list[Example], cache: Cache, flip: list[bool]) -> torch.Tensor:
    sides = [
        (cache[e.b], cache[e.a]) if f else (cache[e.a], cache[e.b])
        for e, f in zip(rows, flip, strict=True)
    ]
    ids, mask, types = padded(sides)
    hidden = (torch.rand(ids.shape) < HIDDEN_SHARE) & (ids > MARKS)
    with torch.autocast("cpu", dtype=torch.bfloat16):
        logits = model(ids.masked_fill(hidden, MASK_ID), mask, types)
    targets = torch.tensor(
        [
            (*e.targets, *(reversed(e.attributed) if f else e.attributed))
            for e, f in zip(rows, flip, strict=True)
        ]
    )
    weights = torch.tensor([[e.weight] for e in rows]) * torch.tensor([HEAD_WEIGHTS])
    weights = weights * (targets != MASKED)
    # the reversed pair says nothing about the direction
    weights[:, 1] *= ~torch.tensor(flip)
    loss = functional.binary_cross_entropy_with_logits(
        logits.float(), targets.clamp(min=0), reduction="none"
    )
    return (loss * weights).sum() / len(rows)


def fit(
    model: Comparer,
    epochs: Sequence[Callable[[], list[Example]]],
    *,
    rate: float,
    seed: int,
    save: Path | None = None,
    log: str = "",
) -> Comparer:
    """Train in place on one list of examples after the other; ``save`` is written every minute."""
    rng = random.Random(seed)
    torch.manual_seed(seed)
    cache = Cache()
    plan = []
    for make in epochs:
        rows = make()
        lengths = [len(cache[e.a]) + len(cache[e.b]) + 4 for e in rows]
        plan += [[rows[i] for i in g] for g in batches(lengths, rng)]
    learning = {n: p for n, p in model.named_parameters() if p.requires_grad}
    optim, schedule = _optimiser(learning, rate, len(plan) + 1)
    began, saved, losses = time.monotonic(), time.monotonic(), []
    model.train()
    for number, rows in enumerate(plan, 1):
        flip = [rng.random() < 0.5 for _ in rows]
        loss = _step(model, rows, cache, flip)
        optim.zero_grad()
        loss.backward()
        torch.nn.utils.clip_grad_norm_(list(learning.values()), 1.0)
        optim.step()
        schedule.step()
        losses.append(float(loss.detach()))
        if number % 50 == 0:
            spent = time.monotonic() - began
            print(
                f"{log} {number}/{len(plan)} {spent:.0f}s {np.mean(losses[-50:]):.4f}", flush=True
            )
        if save and time.monotonic() - saved > 60:
            torch.save(model.state_dict(), save)
            saved = time.monotonic()
    if save:
        torch.save(model.state_dict(), save)
    return model


def _optimiser(
    learning: Mapping[str, torch.nn.Parameter], rate: float, steps: int
) -> tuple[torch.optim.Optimizer, torch.optim.lr_scheduler.LRScheduler]:
    """Let what is new learn five times as fast as the encoder, both slower towards the end."""
    old = [p for n, p in learning.items() if n.startswith("encoder.")]
    new = [p for n, p in learning.items() if not n.startswith("encoder.")]
    optim = torch.optim.AdamW(
        [{"params": old, "lr": rate}, {"params": new, "lr": rate * 5}], weight_decay=0.01
    )
    schedule = torch.optim.lr_scheduler.OneCycleLR(
        optim, [rate, rate * 5], total_steps=steps, pct_start=0.08, anneal_strategy="linear"
    )
    return optim, schedule


@torch.inference_mode()
def predict(model: Comparer, pairs: Sequence[tuple[str, str]], cache: Cache) -> np.ndarray:
    """Logits of shape (pairs, heads), the longer text read first, as at run time."""
    model.eval()
    out = np.zeros((len(pairs), len(HEADS)))
    ordered = [in_order(a, b) for a, b in pairs]
    lengths = [len(cache[a]) + len(cache[b]) + 4 for a, b in ordered]
    for group in batches(lengths, random.Random(0), 4096):
        sides = [(cache[ordered[i][0]], cache[ordered[i][1]]) for i in group]
        with torch.autocast("cpu", dtype=torch.bfloat16):
            logits = model(*padded(sides))
        out[group] = logits.float().numpy()
    turned = [o != tuple(p) for o, p in zip(ordered, pairs, strict=True)]
    out[turned, SIDED:] = out[turned, : SIDED - 1 : -1]
    return out
