from __future__ import annotations

import json
from pathlib import Path

import pytest

from evaluation.bench import whole_batch
from evaluation.bench.wire_stream import mostly_alone
from whoseword import pipeline
from whoseword.batch import Setup


def test_articles_are_written_as_the_program_reads_them(tmp_path: Path) -> None:
    given = list(mostly_alone(5, 2))
    place = whole_batch.written(given, tmp_path / "given.jsonl")
    found = list(pipeline.articles([place], Setup().resources, print))
    assert [(a.id, a.text, a.outlet) for a in found] == [(a.id, a.text, a.outlet) for a in given]
    assert all(json.loads(line) for line in Path(place).read_text("utf-8").splitlines())


def test_a_workers_memory_is_held_to_its_limit(monkeypatch: pytest.MonkeyPatch) -> None:
    found = {"read, clock ms each": 40.0, "driver, GB": 0.2}
    grown = iter([{**found, "worker, GB": 0.5}, {**found, "worker, GB": 0.6}])
    monkeypatch.setattr(whole_batch, "in_child", lambda *_: next(grown))
    *told, last = whole_batch.measure([1000, 20_000])
    assert (round(last.value, 2), last.holds) == (1.2, False)
    assert [figure.what for figure in told].count("whole batch of 1,000: read, clock ms each") == 1
