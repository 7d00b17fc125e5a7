"""Archives and tables whose files are whole, and what stands in them is not."""

from __future__ import annotations

import io
import sqlite3
from random import Random
from typing import Any, Final

from tests.batch.invented import event
from tests.fuzz.inputs import BYTES
from tests.fuzz.mutations import Maker, changed
from whoseword.engine import pa

_VALUES: Final = (None, 0, -1, 2**62, 0.5, "", "\x00", "a" * 3000, b"", b"{}", b"[]", b"\xff\xfe")
_COLUMNS: Final = (*(None, "", "a", 1, -1, 0.5, True), b"\xff", ("a", "b"), {"a": 1})


def archives(whole: bytes) -> Maker:
    """Sound databases, in one or more cells of which something else stands."""

    def make(chance: Random) -> bytes:
        database = sqlite3.connect(":memory:")
        database.deserialize(whole)
        database.execute("PRAGMA foreign_keys = OFF")
        cells = _cells(database)
        for table, column in chance.choices(cells, k=chance.randint(1, 3)):
            _damage(database, table, column, chance)
        database.commit()
        content = database.serialize()
        database.close()
        return content

    return make


def _cells(database: sqlite3.Connection) -> list[tuple[str, str]]:
    """Name the columns of all tables that hold something."""
    tables = database.execute(
        "SELECT name FROM sqlite_master WHERE type = 'table' AND sql NOT LIKE '%VIRTUAL%'"
        " AND sql NOT LIKE '%WITHOUT ROWID%'"
    ).fetchall()
    return [
        (table, column)
        for (table,) in tables
        if database.execute(f'SELECT 1 FROM "{table}" LIMIT 1').fetchone()  # noqa: S608
        for _, column, *_ in database.execute(f'PRAGMA table_info("{table}")').fetchall()
    ]


def _damage(database: sqlite3.Connection, table: str, column: str, chance: Random) -> None:
    rows = database.execute(f'SELECT rowid, "{column}" FROM "{table}"').fetchall()  # noqa: S608
    row, held = chance.choice(rows)
    if isinstance(held, bytes) and chance.random() < 0.7:
        other: Any = changed(held, chance, BYTES, held)
    else:
        other = chance.choice(_VALUES)
    try:
        database.execute(f'UPDATE "{table}" SET "{column}" = ? WHERE rowid = ?', (other, row))  # noqa: S608
    except sqlite3.Error:
        return  # the layout refuses it: nobody can have written it


def tables() -> Maker:
    """Whole Parquet files, in one or more columns of which something else stands."""
    rows = event(7)

    def make(chance: Random) -> bytes:
        names = sorted(rows[0])
        columns: dict[str, list[Any]] = {name: [row[name] for row in rows] for name in names}
        for name in chance.choices([*names, "id", "url", "language", "byline"], k=2):
            columns[name] = [chance.choice(_COLUMNS)] * len(rows)
        if chance.random() < 0.2:
            del columns[chance.choice(sorted(columns))]
        out = io.BytesIO()
        pa.parquet.write_table(pa.table(columns), out)
        return out.getvalue()

    return make
