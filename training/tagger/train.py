"""Fine-tune the reader on PolNeAR train, choose the epoch on dev."""

from __future__ import annotations

import argparse
import json
import random
import time
from pathlib import Path

import numpy as np
import torch
from torch import Tensor
from torch.nn import functional

from datasets import polnear
from training.tagger import crf, links
from training.tagger.examples import Corpus, Example, epoch
from training.tagger.model import ROLE_LABELS, Reader, base_encoder

MASK_ID = 103


def batches(examples: list[Example], pieces: int, rng: random.Random) -> list[list[Example]]:
    """Groups of similar length with at most ``pieces`` padded pieces each, shuffled."""
    order = sorted(examples, key=lambda e: len(e.ids) + rng.random() * 20)
    groups: list[list[Example]] = [[]]
    for example in order:
        if groups[-1] and (len(groups[-1]) + 1) * len(example.ids) > pieces:
            groups.append([])
        groups[-1].append(example)
    rng.shuffle(groups)
    return groups


def padded(rows: list[np.ndarray], value: int) -> Tensor:
    """Rows of shape (n, ...) to one tensor (b, max n, ...)."""
    tensors = [torch.as_tensor(np.asarray(r, dtype=np.int64)) for r in rows]
    return torch.nn.utils.rnn.pad_sequence(tensors, batch_first=True, padding_value=value)


def step_loss(
    model: Reader, batch: list[Example], device: str, masked: float
) -> tuple[Tensor, list[float]]:
    """Sum of the role, name and link losses of one batch, and its parts."""
    ids = padded([e.ids for e in batch], 0).to(device)
    shapes = padded([e.shapes for e in batch], 0).to(device)
    mask = ids != 0
    hidden = (torch.rand(ids.shape, device=device) < masked) & (ids > 103)
    ids = ids.masked_fill(hidden, MASK_ID)
    with torch.autocast(device, dtype=torch.bfloat16):
        roles, names, vectors = model(ids, mask, shapes)
    roles, names, vectors = roles.float().cpu(), names.float().cpu(), vectors.float().cpu()
    mask = mask.cpu()
    gold = padded([e.roles for e in batch], 0)
    transitions = model.transitions.cpu() + crf.allowed(ROLE_LABELS)
    parts = [crf.loss(roles, gold, mask, transitions)]
    parts.append(functional.cross_entropy(roles[mask], gold[mask]))
    parts.append(functional.cross_entropy(names[mask], padded([e.names for e in batch], 0)[mask]))
    linked = [
        x for i, e in enumerate(batch) for x in links.loss(model, vectors[i, : len(e.ids)], e)
    ]
    parts.append(torch.stack(linked).mean() if linked else torch.zeros(()))
    total = parts[0] + 0.5 * parts[1] + 0.2 * parts[2] + 0.1 * parts[3]
    return total, [float(p.detach()) for p in parts]


def optimiser(model: Reader, rate: float) -> torch.optim.AdamW:
    """AdamW with the published encoder at ``rate`` and everything new ten times as fast."""
    old = [p for n, p in model.named_parameters() if n.startswith("encoder.")]
    new = [p for n, p in model.named_parameters() if not n.startswith("encoder.")]
    groups = [{"params": old, "lr": rate}, {"params": new, "lr": rate * 10}]
    return torch.optim.AdamW(groups, weight_decay=0.01)


def parsed() -> argparse.Namespace:
    """Read the command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path, help="the data folder that holds polnear/")
    parser.add_argument("out", type=Path)
    parser.add_argument("--start", type=Path, help="a checkpoint to go on from")
    parser.add_argument("--epochs", type=int, default=5)
    parser.add_argument("--rate", type=float, default=1.5e-4)
    parser.add_argument("--pieces", type=int, default=4096, help="padded pieces a batch")
    parser.add_argument("--size", type=int, default=384, help="pieces a window")
    parser.add_argument(
        "--masked", type=float, default=0.06, help="share of pieces hidden from the encoder"
    )
    parser.add_argument("--seed", type=int, default=1)
    return parser.parse_args()


def main() -> None:
    """Train and save a checkpoint after every epoch."""
    args = parsed()
    torch.manual_seed(args.seed)
    rng = random.Random(args.seed)
    device = "cuda" if torch.cuda.is_available() else "cpu"
    machine = args.data / "polnear" / "train-corenlp.jsonl"
    corpus = Corpus(
        polnear.load(args.data / "polnear" / "train"),
        polnear.silver_names(machine),
        polnear.tokens(machine),
    )
    model = Reader(base_encoder()).to(device)
    if args.start:
        model.load_state_dict(torch.load(args.start, map_location="cpu", weights_only=True))
    optim = optimiser(model, args.rate)
    plan = [batches(epoch(corpus, args.size, rng), args.pieces, rng) for _ in range(args.epochs)]
    steps = sum(map(len, plan))
    schedule = torch.optim.lr_scheduler.OneCycleLR(
        optim,
        [args.rate, args.rate * 10],
        total_steps=steps,
        pct_start=0.08,
        anneal_strategy="linear",
    )
    args.out.mkdir(parents=True, exist_ok=True)
    began, done = time.monotonic(), 0
    for number, groups in enumerate(plan, 1):
        model.train()
        for batch in groups:
            total, parts = step_loss(model, batch, device, args.masked)
            optim.zero_grad()
            total.backward()
            torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            optim.step()
            schedule.step()
            done += 1
            if done % 20 == 0:
                spent = time.monotonic() - began
                shown = " ".join(f"{p:.4f}" for p in parts)
                print(f"epoch {number} step {done}/{steps} {spent:.0f}s  {shown}", flush=True)
        torch.save(model.state_dict(), args.out / f"epoch{number}.pt")
    (args.out / "recipe.json").write_text(json.dumps({k: str(v) for k, v in vars(args).items()}))


if __name__ == "__main__":
    main()
