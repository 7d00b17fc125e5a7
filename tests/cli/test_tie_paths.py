from __future__ import annotations

import json
from pathlib import Path

import pytest

from whoseword.cli.app import run

TEXT = "Mayor Bo Ray sued Ines Okoro. Bo Ray, the director of Harbour Works, left on Monday."


@pytest.fixture
def articles(tmp_path: Path) -> str:
    place = tmp_path / "a.jsonl"
    place.write_text(json.dumps({"text": TEXT, "outlet": "The Courier"}), "utf-8")
    return str(place)


def test_a_path_ends_with_its_weakest_step(
    articles: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["ties", "Bo Ray", "Harbour Works", articles]) == 0
    *_, last = capsys.readouterr().out.splitlines()
    assert "weakest: Bo Ray" in last
    assert "in the own voice of The Courier" in last


def test_whom_nobody_names_is_told(articles: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["ties", "Bo Ray", "Al Teller", articles]) == 1
    assert "Al Teller: nobody is called so" in capsys.readouterr().err
