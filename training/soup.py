"""``python -m training.soup OUT CHECKPOINT...``: the mean of the weights of models of one start.

Averaging what was fine-tuned from one start in several ways is about as good as asking all of them
(Wortsman and others 2022, "Model soups").
"""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path

import torch


def soup(paths: Sequence[Path]) -> dict[str, torch.Tensor]:
    """Mean of the weights, each in the type that it had."""
    states = [torch.load(p, map_location="cpu", weights_only=True) for p in paths]
    return {
        key: torch.stack([s[key].float() for s in states]).mean(0).to(states[0][key].dtype)
        for key in states[0]
    }


def main() -> None:
    """Write the mean of the checkpoints."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("out", type=Path)
    parser.add_argument("checkpoints", type=Path, nargs="+")
    args = parser.parse_args()
    torch.save(soup(args.checkpoints), args.out)


if __name__ == "__main__":
    main()
