"""Inputs at one door for a while, with what came out that must not."""

from __future__ import annotations

import random
import signal
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from types import FrameType
from typing import Any, Final

from hypothesis import HealthCheck, Phase, given, seed, settings

from tests.fuzz.doors import SECONDS, Door

_A_ROUND: Final = 100
_SHOWN: Final = 300
_MOST_EXAMPLES: Final = 5


class Hang(Exception):
    """An input took longer than ``SECONDS``."""


@dataclass(slots=True)
class Outcome:
    """How many inputs a door was given, and how many of these it failed at."""

    door: str
    inputs: int = 0
    crashes: int = 0
    hangs: int = 0
    broken: int = 0
    examples: list[str] = field(default_factory=list)

    @property
    def faults(self) -> int:
        """Count everything that must not be."""
        return self.crashes + self.hangs + self.broken


@contextmanager
def _bounded() -> Iterator[None]:
    def late(_: int, __: FrameType | None) -> None:
        raise Hang

    before = signal.signal(signal.SIGALRM, late)
    signal.setitimer(signal.ITIMER_REAL, SECONDS)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)


def campaign(door: Door, seconds: float, begin: int = 0) -> Outcome:
    """Give a door inputs for so many seconds, the same ones for the same beginning."""
    outcome = Outcome(door.name)
    door.inputs.validate()  # what the inputs are made from is made before the clock runs
    until, draw = time.monotonic() + seconds, random.Random(begin)  # noqa: S311 - seeds
    while time.monotonic() < until:
        _round(door, outcome, draw.getrandbits(32), until)
    return outcome


def _round(door: Door, outcome: Outcome, number: int, until: float) -> None:
    @seed(number)
    @settings(
        max_examples=_A_ROUND,
        deadline=None,
        database=None,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    @given(door.inputs)
    def inputs(found: Any) -> None:  # noqa: ANN401 - whatever the door takes
        if time.monotonic() < until:
            _try(door, found, outcome)

    inputs()


def _try(door: Door, found: Any, outcome: Outcome) -> None:  # noqa: ANN401
    outcome.inputs += 1
    try:
        with _bounded():
            door.check(found)
    except Hang:
        outcome.hangs += 1
        _note(outcome, found, "hangs")
    except AssertionError as error:
        outcome.broken += 1
        _note(outcome, found, f"breaks: {error}")
    except Exception as error:
        outcome.crashes += 1
        _note(outcome, found, f"{type(error).__name__}: {error}")


def _note(outcome: Outcome, found: Any, what: str) -> None:  # noqa: ANN401
    if len(outcome.examples) < _MOST_EXAMPLES:
        outcome.examples.append(f"{what[:_SHOWN]} <- {found!r}"[: 3 * _SHOWN])
