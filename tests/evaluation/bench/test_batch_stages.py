from __future__ import annotations

from pathlib import Path

import pytest

from evaluation.bench import batch_stages


def test_every_stage_runs_and_is_told_with_its_memory(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    found = batch_stages.run(12, tmp_path)
    assert set(found) == {"profile", "index", "pair", "group", "gather", "memory"}
    assert (tmp_path / ".work" / "gathered").is_dir()
    grown = iter([{**found, "memory": 0.2}, {**found, "memory": 0.4}])
    monkeypatch.setattr(batch_stages, "in_child", lambda *_: next(grown))
    *_, last = batch_stages.measure([12, 24])
    assert (last.value, last.holds) == (2.0, False)
