"""Readings to what tells whether two articles are of one event."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from whoseword import stories
from whoseword.batch.layout import PROFILES, READINGS
from whoseword.engine import SET_ASIDE, Parts, Table, set_aside
from whoseword.export.plain_table import Table as Rows
from whoseword.record_bytes import from_bytes
from whoseword.records import Reading

_COLUMNS: Final = ("article", "day", "marks", "profile")
_KINDS: Final = {"day": int, "marks": list, "profile": bytes}


@dataclass(frozen=True)
class ProfileStage:
    """Profiles the articles of a part: their marks and days, by which others are found."""

    root: Path
    name: str = "profile"
    output: str = PROFILES

    def taken(self, part: int) -> Table:
        """Give the readings of a part."""
        return Parts(self.root / READINGS).read(part, ("article", "record"))

    def made(self, table: Table) -> Mapping[str, Table]:
        """Give a row an article."""
        rows = tuple(map(_row, table["record"].to_pylist()))
        found = Rows(PROFILES, _COLUMNS, rows, _KINDS).to_arrow()
        return {PROFILES: found, SET_ASIDE: set_aside(self.name, ())}

    def units(self, table: Table) -> Iterator[Table]:
        """Give single articles."""
        return (table.slice(row, 1) for row in range(len(table)))

    def called(self, unit: Table) -> str:
        """Name an article by its id."""
        return str(unit["article"][0].as_py())


def _row(record: bytes) -> dict[str, Any]:
    article = from_bytes(record, Reading).article
    found = stories.profile(article)
    return {
        "article": article.id,
        "day": found.day,
        "marks": list(found.marks),
        "profile": stories.packed(found),
    }
