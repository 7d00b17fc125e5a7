from __future__ import annotations

from collections.abc import Sequence
from contextlib import nullcontext
from importlib.util import find_spec
from pathlib import Path

import pytest

from evaluation.bench import engines
from whoseword.engine import Engine, Stage
from whoseword.engine.local import OnPart


class Counting:
    """Notes which parts it is given."""

    def __init__(self, made: list[int]) -> None:
        self._made = made

    def run(self, stage: Stage, parts: Sequence[int], done: OnPart) -> None:
        for part in parts:
            self._made.append(len(stage.taken(part)))
            done(part)


def test_every_engine_is_given_the_same_articles_every_time(tmp_path: Path) -> None:
    made: dict[str, list[int]] = {"one": [], "other": []}

    def opened(name: str) -> engines.Opened:
        return lambda: nullcontext[Engine](Counting(made[name]))

    taken = engines.timed({name: opened(name) for name in made}, 120, 2, tmp_path)
    assert set(taken) == {"one", "other"}
    assert made["one"] == made["other"] == [100, 20] * 2


@pytest.mark.skipif(find_spec("ray") is not None, reason="Ray is here")
def test_without_ray_it_says_what_to_install() -> None:
    (said,) = engines.measure(10, 1)
    assert "whoseword[ray]" in str(said)
