"""Floors below which no figure may fall again, beside what is aimed at.

``floors.json`` maps a figure's name to ``floor`` (null until pinned), ``must`` (what it is to
reach, null where it is only watched) and ``humans`` (what two careful readers reach).
"""

from __future__ import annotations

import json
import math
from collections.abc import Mapping
from dataclasses import asdict, dataclass, replace
from pathlib import Path

FLOORS = Path(__file__).with_name("floors.json")
SLACK = 0.005
ELSEWHERE = 0.03
"""On a processor without AVX-512 figures of the dev stories came out lower by up to 0.013, and one
of 40 distorted claims more came out as stated."""
LESS_IS_BETTER = frozenset(
    {
        "stories.echo_error",
        "domains.false_alarms_per_1000",
        "domains.held_out_per_1000",
        "check.distorted_stated",
        "check.gists_distorted_stated",
        "rare-rules.fires_wrongly",
    }
)
"""For these a floor is a ceiling."""


@dataclass(frozen=True, slots=True)
class Goal:
    """What one figure is held to; each part may be unknown."""

    floor: float | None = None
    must: float | None = None
    humans: float | None = None


def read_goals(path: Path = FLOORS) -> dict[str, Goal]:
    """Read the goals by figure name."""
    return {name: Goal(**goal) for name, goal in json.loads(path.read_text("utf-8")).items()}


def write_goals(goals: Mapping[str, Goal], path: Path = FLOORS) -> None:
    """Write the goals, one figure a line."""
    lines = [f"  {json.dumps(name)}: {json.dumps(asdict(goals[name]))}" for name in goals]
    path.write_text("{\n" + ",\n".join(lines) + "\n}\n", "utf-8")


def reaches(name: str, value: float, bound: float) -> bool:
    """Tell whether a figure is at least as good as a bound."""
    return value <= bound if name in LESS_IS_BETTER else value >= bound


def _towards(name: str, much: float) -> float:
    return -much if name in LESS_IS_BETTER else much


def _pinned(name: str, value: float) -> float:
    """Leave a little slack and round to 3 digits, away from the goal; 1e-6 forgives binary."""
    if name in LESS_IS_BETTER:
        return math.ceil((value + SLACK) * 1000 - 1e-6) / 1000
    return max(0.0, math.floor((value - SLACK) * 1000 + 1e-6) / 1000)


def pin(
    goals: Mapping[str, Goal], values: Mapping[str, float], *, lower: bool = False
) -> dict[str, Goal]:
    """Pin floors to what was measured; a floor gets worse only where ``lower`` allows it."""
    pinned = dict(goals)
    for name, goal in goals.items():
        if name in values:
            floor = _pinned(name, values[name])
            if lower or goal.floor is None or reaches(name, floor, goal.floor):
                pinned[name] = replace(goal, floor=floor)
    return pinned


def leeway(processor: Path = Path("/proc/cpuinfo")) -> float:
    """Give how far below a floor a figure may be on this processor.

    Floors were pinned on one with AVX-512. Another sums floats in another order, so that scores at
    the edge fall to the other side of it: none where it is such a one, else ``ELSEWHERE``.
    """
    flags = processor.read_text("ascii", "replace") if processor.exists() else ""
    return 0.0 if "avx512" in flags else ELSEWHERE


def failures(
    goals: Mapping[str, Goal],
    values: Mapping[str, float],
    measured: frozenset[str],
    most_below: float = 0.0,
) -> list[str]:
    """Name, a line each, the figures of the ``measured`` data sets that miss their floor.

    By ``most_below`` they may do so.
    """
    lines: list[str] = []
    for name, goal in goals.items():
        if goal.floor is None or name.partition(".")[0] not in measured:
            continue
        if name not in values:
            lines.append(f"{name}: was not measured, its floor is {goal.floor:.3f}")
        elif not reaches(name, values[name] + _towards(name, most_below), goal.floor):
            side = "above its ceiling" if name in LESS_IS_BETTER else "below its floor"
            lines.append(f"{name}: {values[name]:.4f} is {side} {goal.floor:.3f}")
    return lines
