"""Train a comparer on examples: length-sorted batches, bf16, a linear schedule, checkpoints."""

from __future__ import annotations

import random
import time
from collections.abc import Callable, Sequence
from pathlib import Path

import numpy as np
import torch
from torch.nn import functional

from training.pairs.corpora import MASKED, Example
from training.pairs.model import HEADS, Comparer
from whoseword.inference.pairs import SIDED, in_order, pieces
from whoseword.inference.pairs import batch as padded
from whoseword.inference.pieces import Ints

MASK_ID = 103
LONGEST = 128  # pieces of a side in training; summaries are longer than sentences
HIDDEN_SHARE = 0.05
BUDGET = 6144  # padded pieces a batch
HEAD_WEIGHTS = (1.0, 0.5, 0.3, 0.3, 0.3)


class Cache(dict[str, Ints]):
    """Texts to pieces, each cut once."""

    def __missing__(self, text: str) -> Ints:
        found = self[text] = pieces(text, LONGEST)
        return found


def batches(lengths: Sequence[int], rng: random.Random, budget: int = BUDGET) -> list[list[int]]:
    """Put indices in groups of like length and at most ``budget`` padded pieces, shuffled."""
    order = sorted(range(len(lengths)), key=lambda i: lengths[i] + rng.random() * 4)
    groups: list[list[int]] = [[]]
    for i in order:
        if groups[-1] and (len(groups[-1]) + 1) * (lengths[i] + 4) > budget:
            groups.append([])
        groups[-1].append(i)
    rng.shuffle(groups)
    return groups


def _step(model: Comparer, rows: list[Example], cache: Cache, flip: list[bool]) -> torch.Tensor:
    sides = [
        (cache[e.b], cache[e.a]) if f else (cache[e.a], cache[e.b])
        for e, f in zip(rows, flip, strict=True)
    ]
    ids, mask, types = map(torch.as_tensor, padded([a for a, _ in sides], [b for _, b in sides]))
    hidden = (torch.rand(ids.shape) < HIDDEN_SHARE) & (ids > MASK_ID)
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
        lengths = [len(cache[e.a]) + len(cache[e.b]) + 3 for e in rows]
        plan += [[rows[i] for i in g] for g in batches(lengths, rng)]
    old = [p for n, p in model.named_parameters() if n.startswith("encoder.")]
    new = [p for n, p in model.named_parameters() if not n.startswith("encoder.")]
    optim = torch.optim.AdamW(
        [{"params": old, "lr": rate}, {"params": new, "lr": rate * 3}], weight_decay=0.01
    )
    schedule = torch.optim.lr_scheduler.OneCycleLR(
        optim,
        [rate, rate * 3],
        total_steps=len(plan) + 1,
        pct_start=0.08,
        anneal_strategy="linear",
    )
    began, saved, losses = time.monotonic(), time.monotonic(), []
    model.train()
    for number, rows in enumerate(plan, 1):
        flip = [rng.random() < 0.5 for _ in rows]
        loss = _step(model, rows, cache, flip)
        optim.zero_grad()
        loss.backward()
        torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
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


@torch.inference_mode()
def predict(model: Comparer, pairs: Sequence[tuple[str, str]], cache: Cache) -> np.ndarray:
    """Logits of shape (pairs, heads), the longer text read first, as at run time."""
    model.eval()
    out = np.zeros((len(pairs), len(HEADS)))
    ordered = [in_order(a, b) for a, b in pairs]
    lengths = [len(cache[a]) + len(cache[b]) for a, b in ordered]
    for group in batches(lengths, random.Random(0), 16384):
        firsts = [cache[ordered[i][0]] for i in group]
        seconds = [cache[ordered[i][1]] for i in group]
        with torch.autocast("cpu", dtype=torch.bfloat16):
            logits = model(*map(torch.as_tensor, padded(firsts, seconds)))
        out[group] = logits.float().numpy()
    turned = [o != tuple(p) for o, p in zip(ordered, pairs, strict=True)]
    out[turned, SIDED:] = out[turned, : SIDED - 1 : -1]
    return out
