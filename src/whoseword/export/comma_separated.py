"""Tables as CSV (RFC 4180, UTF-8), a file each.

Lists are joined by "; ", truth values are true and false, what is missing is empty. A cell that a
spreadsheet would take for a formula gets an apostrophe in front: its words came from outside.
"""

from __future__ import annotations

import csv
import io
from typing import Final

from whoseword.export.plain_table import Table
from whoseword.export.tables import tables
from whoseword.records import Report
from whoseword.text.printable import printable

_FORMULA: Final = tuple("=+-@\t\r")


def comma_separated(report: Report) -> dict[str, bytes]:
    """Give the files by their names."""
    return {f"{one.name}.csv": _file(one) for one in tables(report)}


def _file(table: Table) -> bytes:
    lines = io.StringIO(newline="")
    writer = csv.writer(lines)
    writer.writerow(map(_cell, table.columns))
    writer.writerows([_cell(row[column]) for column in table.columns] for row in table.rows)
    return lines.getvalue().encode()


def _cell(value: object) -> str | int | float:
    if value is None:
        return ""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, (int, float)):
        return value
    text = printable("; ".join(value) if isinstance(value, list) else str(value))
    return f"'{text}" if text.startswith(_FORMULA) else text
