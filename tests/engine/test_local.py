"""Parts over this process and over processes: what breaks one costs nothing but itself."""

from __future__ import annotations

import os
import signal
from collections import Counter
from pathlib import Path

import pytest

from tests.engine.numbers_stage import BREAKS, KILLS, Doubling, doubled, reasons
from whoseword.engine import Engine, Processes, ThisProcess, missing_of

PARTS = range(30)
EVERY = [2 * number for number in range(90)]


def test_what_breaks_the_stage_is_set_aside_with_its_reason(tmp_path: Path) -> None:
    done: list[int] = []
    ThisProcess().run(Doubling(tmp_path), range(6), done.append)
    assert done == list(range(6))
    assert doubled(tmp_path) == [2 * number for number in range(18) if number != BREAKS]
    ((name, problem),) = reasons(tmp_path)
    assert name == str(BREAKS)
    assert "ZeroDivisionError: thirteen" in problem


def test_what_kills_its_process_is_set_aside_and_the_others_are_made_once(tmp_path: Path) -> None:
    done: list[int] = []
    Processes(2).run(Doubling(tmp_path), PARTS, done.append)
    assert sorted(done) == list(PARTS)
    assert doubled(tmp_path) == [n for n in EVERY if n // 2 not in {BREAKS, KILLS}]
    assert [name for name, _ in reasons(tmp_path)] == [str(BREAKS), str(KILLS)]
    assert "died" in reasons(tmp_path)[1][1]
    tries = Counter((tmp_path / "tries").read_text(encoding="ascii").split())
    assert {part for part, times in tries.items() if times > 1} == {str(KILLS // 3)}
    assert not list(tmp_path.glob(".*"))


class _KillsAWorker:
    """Kills one of the workers as soon as a part is made."""

    def __init__(self) -> None:
        self.killed = 0

    def __call__(self, _: int) -> None:
        children = Path(f"/proc/self/task/{os.getpid()}/children").read_text(encoding="ascii")
        if not self.killed and children.split():
            self.killed = int(children.split()[-1])
            os.kill(self.killed, signal.SIGKILL)


@pytest.mark.skipif(not Path("/proc/self/task").exists(), reason="needs /proc")
def test_a_worker_that_is_killed_is_replaced(tmp_path: Path) -> None:
    done = _KillsAWorker()
    parts = range(12)
    Processes(2).run(Doubling(tmp_path), parts, done)
    assert done.killed
    assert doubled(tmp_path) == [2 * n for n in range(36) if n != BREAKS]


@pytest.mark.parametrize("engine", [ThisProcess(), Processes(1)])
def test_a_place_that_cannot_be_written_ends_the_run_with_its_name(
    engine: Engine, tmp_path: Path
) -> None:
    (tmp_path / "doubled").write_text("a file where the folder should be", encoding="utf-8")
    with pytest.raises(OSError, match="doubled") as found:
        engine.run(Doubling(tmp_path), [0], lambda _: None)
    assert found.value.filename is not None


def test_only_what_is_missing_is_left_to_do(tmp_path: Path) -> None:
    ThisProcess().run(Doubling(tmp_path), [0, 2], lambda _: None)
    assert missing_of(Doubling(tmp_path), range(4)) == [1, 3]
