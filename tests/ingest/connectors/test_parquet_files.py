"""Tables of articles, sound and not."""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path

import pytest

from tests.batch.invented import event
from tests.known import RESOURCES
from whoseword import ingest
from whoseword.engine import pa
from whoseword.errors import BadRecord, InputError, Unreadable
from whoseword.records import Article

ROWS = event(1)


def read(path: Path) -> tuple[list[Article], list[InputError]]:
    refused: list[InputError] = []
    return list(ingest.articles([path], RESOURCES, on_error=refused.append)), refused


def written(folder: Path, rows: list[dict[str, object]]) -> Path:
    path = folder / "articles.parquet"
    pa.parquet.write_table(pa.Table.from_pylist(rows), path)
    return path


def test_a_row_is_what_the_same_json_article_is(tmp_path: Path) -> None:
    found, refused = read(written(tmp_path, [{**row, "shelf": 7} for row in ROWS]))
    assert not refused
    expected = [ingest.from_record(row, RESOURCES.outlets) for row in ROWS]
    assert [(a.id, a.text, a.outlet, a.published) for a in found] == [
        (a.id, a.text, a.outlet, a.published) for a in expected
    ]
    assert found[1].origin.endswith("articles.parquet, row 2")


def test_a_column_of_dates_is_taken_as_dates(tmp_path: Path) -> None:
    ((article,), _) = read(written(tmp_path, [{**ROWS[0], "published": date(2030, 5, 4)}]))
    assert article.published == "2030-05-04"


def test_a_bad_row_is_named_and_the_others_go_on(tmp_path: Path) -> None:
    found, (error,) = read(written(tmp_path, [ROWS[0], {**ROWS[1], "text": None}, ROWS[2]]))
    assert len(found) == 2
    assert isinstance(error, BadRecord)
    assert error.name.endswith("row 2")


@pytest.mark.parametrize("content", [b"PAR1 and nothing more PAR1", b"", b"PAR1" * 99])
def test_what_is_no_table_is_named(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "broken.parquet"
    path.write_bytes(content)
    found, (error,) = read(path)
    assert not found
    assert isinstance(error, Unreadable)


def test_a_table_without_text_is_named(tmp_path: Path) -> None:
    found, (error,) = read(written(tmp_path, [{"title": "none"}]))
    assert not found
    assert 'the column "text" is missing' in error.problem


def test_without_its_library_it_says_how_to_get_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = written(tmp_path, ROWS)
    monkeypatch.setitem(sys.modules, "pyarrow.parquet", None)
    _, (error,) = read(path)
    assert "pip install 'whoseword[parquet]'" in error.remedy
