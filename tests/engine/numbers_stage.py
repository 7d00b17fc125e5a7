"""A stage of the simplest kind: numbers doubled, some of which break it, or kill its process."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from whoseword.engine import SET_ASIDE, Parts, Table, pa, set_aside

BREAKS, KILLS = 13, 66


@dataclass(frozen=True)
class Doubling:
    """Three numbers a part, from ``3 * part`` on; ``tries`` gets a line for every part begun."""

    root: Path
    name: str = "double"
    output: str = "doubled"

    def taken(self, part: int) -> Table:
        with (self.root / "tries").open("a", encoding="ascii") as tries:
            tries.write(f"{part}\n")
        return pa.table({"number": pa.array(range(3 * part, 3 * part + 3), pa.int64())})

    def made(self, table: Table) -> Mapping[str, Table]:
        numbers = table["number"].to_pylist()
        if KILLS in numbers:
            os._exit(9)
        if BREAKS in numbers:
            raise ZeroDivisionError("thirteen")
        doubled = pa.table({"doubled": pa.array([2 * n for n in numbers], pa.int64())})
        return {self.output: doubled, SET_ASIDE: set_aside(self.name, ())}

    def units(self, table: Table) -> Iterator[Table]:
        return (table.slice(row, 1) for row in range(len(table)))

    def called(self, unit: Table) -> str:
        return str(unit["number"][0].as_py())


def doubled(root: Path) -> list[int]:
    """Everything that was made, part by part."""
    return [n for table in Parts(root / "doubled").tables() for n in table["doubled"].to_pylist()]


def reasons(root: Path) -> list[tuple[str, str]]:
    """What was set aside, and why."""
    tables = Parts(root / SET_ASIDE / "double").tables()
    return [(row["article"], row["problem"]) for table in tables for row in table.to_pylist()]
