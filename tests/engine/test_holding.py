from __future__ import annotations

import sys
from pathlib import Path

import pytest

from whoseword.engine.holding import held
from whoseword.errors import BatchError

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such locks")


def enter(folder: Path) -> None:
    with held(folder):
        pass


def test_a_folder_is_made_and_held_by_one_run_at_a_time(tmp_path: Path) -> None:
    folder = tmp_path / "out" / "work"
    with held(folder):
        assert folder.is_dir()
        with pytest.raises(BatchError, match="another run works in it"):
            enter(folder)
    enter(folder)


def test_a_run_that_breaks_lets_go(tmp_path: Path) -> None:
    with pytest.raises(ZeroDivisionError), held(tmp_path):
        assert 1 // 0
    enter(tmp_path)
