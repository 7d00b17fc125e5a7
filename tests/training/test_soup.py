"""The mean of several models' weights; needs the training group."""

from pathlib import Path

import pytest

pytest.importorskip("torch", reason="the training group is not installed")

import torch

from training.soup import soup


def test_the_mean_of_weights_keeps_names_and_types(tmp_path: Path) -> None:
    for name, value in (("a.pt", 1.0), ("b.pt", 3.0)):
        state = {"w": torch.full((2,), value), "n": torch.tensor(4)}
        torch.save(state, tmp_path / name)
    found = soup([tmp_path / "a.pt", tmp_path / "b.pt"])
    assert found["w"].tolist() == [2.0, 2.0]
    assert found["n"].dtype == torch.int64
