from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest

from whoseword.cli import answering
from whoseword.cli.app import run
from whoseword.cli.screen import OnError
from whoseword.resources import Resources


def test_the_sample_is_read_as_any_folder_is(monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[tuple[list[str], answering.Wanted]] = []

    def give(
        inputs: Sequence[str], wanted: answering.Wanted, resources: Resources, _: OnError
    ) -> None:
        assert resources.outlets
        seen.append(([path.name for path in Path(inputs[0]).iterdir()], wanted))

    monkeypatch.setattr(answering, "give", give)
    assert run(["demo", "--json", "demo.json", "--quiet"]) == 0
    ((names, wanted),) = seen
    assert len(names) > 3
    assert wanted == answering.Wanted(report="report.html", json="demo.json", quiet=True)
