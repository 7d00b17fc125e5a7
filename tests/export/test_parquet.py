from __future__ import annotations

import io
import sys

import pyarrow.parquet
import pytest
from hypothesis import HealthCheck, given, settings

from tests.export.records import WRITTEN, reports
from tests.report.story import bridge_report
from whoseword.errors import MissingExtra
from whoseword.export.parquet import parquet
from whoseword.export.tables import table, tables
from whoseword.records import Report

many = settings(max_examples=20, deadline=None, suppress_health_check=list(HealthCheck))


@given(reports)
@many
def test_any_answer_has_files_that_are_read_back_row_for_row(report: Report) -> None:
    files = parquet(report)
    for one in tables(report):
        read = pyarrow.parquet.read_table(io.BytesIO(files[f"{one.name}.parquet"]))
        assert read.num_rows == (len(one.rows) if one.columns else 0)


def test_what_is_read_back_is_what_the_table_holds() -> None:
    report = bridge_report()
    for one in tables(report):
        content = parquet(report)[f"{one.name}.parquet"]
        assert pyarrow.parquet.read_table(io.BytesIO(content)).to_pylist() == list(one.rows)


def test_empty_tables_have_the_types_of_full_ones() -> None:
    nothing, something = table(Report(()), "claims"), table(WRITTEN, "claims")
    assert nothing.to_arrow().schema == something.to_arrow().schema


def test_the_same_answer_gives_the_same_bytes() -> None:
    assert parquet(bridge_report()) == parquet(bridge_report())


def test_without_pyarrow_it_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    with pytest.raises(MissingExtra, match=r"pyarrow is not installed.*whoseword\[parquet\]"):
        table(WRITTEN, "claims").to_arrow()
