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
_A_MOMENT: Final = 0.05


class Hang(BaseException):
    """An input took longer than ``SECONDS``; nothing that goes on after errors catches it."""


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
def _bounded(seconds: float) -> Iterator[None]:
    def late(_: int, __: FrameType | None) -> None:
        raise Hang

    before = signal.signal(signal.SIGALRM, late)
    signal.setitimer(signal.ITIMER_REAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)


def _slowness() -> float:
    """Give how long, by the clock, a second of the processor takes on this machine just now."""
    clock, own = time.monotonic(), time.process_time()
    while time.process_time() - own < _A_MOMENT:
        pass
    return max(1.0, (time.monotonic() - clock) / _A_MOMENT)


def campaign(door: Door, seconds: float, begin: int = 0) -> Outcome:
    """Give a door inputs for so many seconds, the same ones for the same beginning."""
    outcome = Outcome(door.name)
    door.inputs.validate()  # what the inputs are made from is made before the clock runs
    door.numbered()(random.Random(begin))  # noqa: S311 - and so is this
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
    came = fault(door, found)
    if came is None:
        return
    kind, what = came
    setattr(outcome, kind, getattr(outcome, kind) + 1)
    if len(outcome.examples) < _MOST_EXAMPLES:
        outcome.examples.append(f"{what} <- {found!r}"[: 3 * _SHOWN])


def fault(door: Door, found: Any) -> tuple[str, str] | None:  # noqa: ANN401
    """Give a door an input; the kind of fault and what it says, None where all is well.

    What takes too long is tried once more, for as much longer as others hold the machine.
    """
    try:
        try:
            with _bounded(SECONDS):
                door.check(found)
        except Hang:
            with _bounded(SECONDS * _slowness()):
                door.check(found)
    except Hang:
        return "hangs", "hangs"
    except AssertionError as error:
        return "broken", f"breaks: {error}"[:_SHOWN]
    except Exception as error:
        return "crashes", f"{type(error).__name__}: {error}"[:_SHOWN]
    return None
