"""Teach the encoder what it means that one text states what another does, on public pairs."""

from __future__ import annotations

import argparse
from pathlib import Path

import torch

from training.pairs.corpora import pretraining
from training.pairs.fit import fit
from training.pairs.model import Comparer
from training.tagger.model import base_encoder


def main() -> None:
    """Write OUT/pretrained.pt."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--epochs", type=int, default=1)
    parser.add_argument("--rate", type=float, default=1.5e-4)
    parser.add_argument("--seed", type=int, default=1)
    args = parser.parse_args()
    args.out.mkdir(parents=True, exist_ok=True)
    torch.manual_seed(args.seed)
    examples = pretraining(args.data)
    fit(
        Comparer(base_encoder()),
        [lambda: examples] * args.epochs,
        rate=args.rate,
        seed=args.seed,
        save=args.out / "pretrained.pt",
        log="pretrain",
    )


if __name__ == "__main__":
    main()
