"""An archive of two invented stories: made once, and copied for every test that works on it."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from tests.archive.invented import GOAT, WELL
from tests.cli.desk import Desk
from whoseword import Archive


@pytest.fixture(scope="session")
def kept(tmp_path_factory: pytest.TempPathFactory) -> Path:
    kept = tmp_path_factory.mktemp("kept") / "desk.whoseword"
    with Archive(kept) as archive:
        list(archive.add([*WELL, GOAT]))
        archive.refresh()
    return kept


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Name the file of an archive that is not there yet."""
    place = tmp_path / "desk.whoseword"
    monkeypatch.setenv("WHOSEWORD_STORE", str(place))
    return place


@pytest.fixture
def given(tmp_path: Path) -> Path:
    lines = tmp_path / "articles.jsonl"
    lines.write_text("\n".join(map(json.dumps, [*WELL, GOAT])), encoding="utf-8")
    return lines


@pytest.fixture
def desk(place: Path, kept: Path, tmp_path: Path) -> Desk:
    shutil.copy(kept, place)
    return Desk(tmp_path)
