"""Readings on their way to their story: each part sorted by the bucket that the story is in."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from whoseword.batch.layout import GATHERED, PLACES, READINGS
from whoseword.engine import BUCKET, SET_ASIDE, Parts, Table, pa, set_aside


@dataclass(frozen=True)
class GatherStage:
    """Joins the readings of a part with their stories."""

    root: Path
    name: str = "gather"
    output: str = GATHERED

    def taken(self, part: int) -> Table:
        """Give the readings of a part that are in a story, with that story."""
        readings = Parts(self.root / READINGS).read(part, ("article", "record"))
        placed = self._placed(part)
        names = readings["article"].to_pylist()
        rows = [row for row, name in enumerate(names) if name in placed]
        found = readings.take(pa.array(rows, pa.int64()))
        for column, name in enumerate(("story", BUCKET)):
            values = [placed[names[row]][column] for row in rows]
            found = found.append_column(name, pa.array(values, pa.int64()))
        return found

    def made(self, table: Table) -> Mapping[str, Table]:
        """Give them as they are to be written."""
        return {GATHERED: table, SET_ASIDE: set_aside(self.name, ())}

    def units(self, table: Table) -> Iterator[Table]:
        """Give single readings."""
        return (table.slice(row, 1) for row in range(len(table)))

    def called(self, unit: Table) -> str:
        """Name a reading by its article."""
        return str(unit["article"][0].as_py())

    def _placed(self, part: int) -> dict[str, tuple[int, int]]:
        """Map the articles of a part to story and bucket."""
        places = Parts(self.root / PLACES)
        if part not in places.numbers():
            return {}
        columns = places.read(part).to_pydict()
        both = zip(columns["story"], columns[BUCKET], strict=True)
        return dict(zip(columns["article"], both, strict=True))
