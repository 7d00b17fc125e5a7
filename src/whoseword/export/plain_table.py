"""A table of plain values, which becomes Arrow or pandas where those are installed."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

from whoseword.optional_library import needed

_SURROGATES: Final = re.compile("[\ud800-\udfff]")

Row = Mapping[str, Any]
"""Cells by their column: text, numbers, truth values, None, or a list of texts."""


@dataclass(frozen=True, slots=True)
class Table:
    """Rows under the same columns, in the order of the answer.

    ``kinds`` says what cells of a column are, where not text: int, float, bool, bytes, or list,
    of texts.
    """

    name: str
    columns: tuple[str, ...]
    rows: tuple[Row, ...]
    kinds: Mapping[str, type]

    def to_arrow(self) -> Any:  # noqa: ANN401 - pyarrow is optional
        """Give a ``pyarrow.Table``; raises MissingExtra where pyarrow is not installed."""
        pa = needed("pyarrow", "whoseword[parquet]")
        types = {int: pa.int64(), float: pa.float64(), bool: pa.bool_(), bytes: pa.large_binary()}
        types[list] = pa.list_(pa.string())
        columns = {
            _encodable(column): pa.array(
                [_encodable(row[column]) for row in self.rows],
                types.get(self.kinds.get(column, str), pa.string()),
            )
            for column in self.columns
        }
        return pa.table(columns)

    def to_pandas(self) -> Any:  # noqa: ANN401 - pandas is optional
        """Give a ``pandas.DataFrame``; raises MissingExtra where pandas is not installed."""
        return needed("pandas", "pandas").DataFrame(list(self.rows), columns=list(self.columns))


def _encodable(cell: Any) -> Any:  # noqa: ANN401 - any plain value
    """Give the cell without lone surrogates, which UTF-8 cannot hold."""
    if isinstance(cell, list):
        return [_encodable(each) for each in cell]
    return _SURROGATES.sub("\N{REPLACEMENT CHARACTER}", cell) if isinstance(cell, str) else cell
