"""Tables as Apache Parquet, a file each, through pyarrow."""

from __future__ import annotations

import io

from whoseword.export.plain_table import Table
from whoseword.export.tables import tables
from whoseword.optional_library import needed
from whoseword.records import Report


def parquet(report: Report) -> dict[str, bytes]:
    """Give the files by their names; raises MissingExtra without pyarrow."""
    return {f"{one.name}.parquet": _file(one) for one in tables(report)}


def _file(table: Table) -> bytes:
    content = io.BytesIO()
    needed("pyarrow.parquet", "whoseword[parquet]").write_table(table.to_arrow(), content)
    return content.getvalue()
