from __future__ import annotations

import pytest

from whoseword.export.plain_table import Table

TABLE = Table(
    "claims",
    ("claim", "at_least", "sureness", "outlets"),
    (
        {"claim": "C1", "at_least": 2, "sureness": 0.5, "outlets": ["Courier", "Post"]},
        {"claim": "half \ud800", "at_least": None, "sureness": None, "outlets": []},
    ),
    {"at_least": int, "sureness": float, "outlets": list},
)


def test_a_table_becomes_arrow_with_its_kinds_and_nothing_half() -> None:
    pytest.importorskip("pyarrow")
    found = TABLE.to_arrow()
    assert found.column_names == list(TABLE.columns)
    assert [str(kind) for kind in found.schema.types] == [
        "string",
        "int64",
        "double",
        "list<element: string>"
        if "element" in str(found.schema.types[3])
        else "list<item: string>",
    ]
    assert found.to_pylist()[0] == dict(TABLE.rows[0])
    assert found.to_pylist()[1]["claim"] == "half �"


def test_an_empty_table_keeps_its_columns() -> None:
    pytest.importorskip("pyarrow")
    empty = Table("claims", TABLE.columns, (), TABLE.kinds).to_arrow()
    assert (empty.num_rows, empty.column_names) == (0, list(TABLE.columns))
