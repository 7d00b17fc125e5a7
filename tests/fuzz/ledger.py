"""What was tried at which door, kept so that runs add up: one JSON object a line."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Final

KINDS: Final = ("crashes", "hangs", "broken")
"""What may be wrong with an input."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """Inputs of a door from number ``first`` to before ``past``, with the faults among them.

    ``faults`` are (number, kind, what came out).
    """

    door: str
    seed: int
    first: int
    past: int
    faults: tuple[tuple[int, str, str], ...] = ()


class Ledger:
    """A file that only grows."""

    def __init__(self, place: Path) -> None:
        self._place = place

    def put(self, stretch: Stretch) -> None:
        """Write down what was tried."""
        with self._place.open("a", encoding="utf-8") as file:
            file.write(json.dumps(asdict(stretch)) + "\n")

    def stretches(self) -> list[Stretch]:
        """Give all that was tried, in order."""
        if not self._place.exists():
            return []
        lines = self._place.read_text("utf-8").splitlines()
        return [
            Stretch(**(held := json.loads(line)) | {"faults": tuple(map(tuple, held["faults"]))})
            for line in lines
        ]

    def next(self, door: str, seed: int) -> int:
        """Give the number of the first input that a door was not given yet."""
        tried = (one.past for one in self.stretches() if (one.door, one.seed) == (door, seed))
        return max(tried, default=0)


def table(stretches: Iterable[Stretch]) -> str:
    """Give a Markdown table of inputs and faults by door, with a last row for all."""
    inputs: Counter[str] = Counter()
    faults: Counter[tuple[str, str]] = Counter()
    for one in stretches:
        for name in (one.door, _ALL):
            inputs[name] += one.past - one.first
            faults.update((name, kind) for _, kind, _ in one.faults)
    doors = [name for name in inputs if name != _ALL]
    rows = [
        f"| {name} | {inputs[name]:,} | {' | '.join(str(faults[name, kind]) for kind in KINDS)} |"
        for name in (*doors, _ALL)
    ]
    head = f"| door | inputs | {' | '.join(KINDS)} |"
    return "\n".join((head, "|---" * (2 + len(KINDS)) + "|", *rows))


_ALL: Final = "all"
