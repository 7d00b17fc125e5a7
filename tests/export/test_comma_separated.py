from __future__ import annotations

import csv
import io
from dataclasses import replace

from hypothesis import HealthCheck, given, settings

from tests.export.records import WRITTEN, reports
from tests.report.story import bridge_report
from whoseword.export.comma_separated import comma_separated
from whoseword.export.tables import tables
from whoseword.records import Report

many = settings(max_examples=30, deadline=None, suppress_health_check=list(HealthCheck))


def read_back(content: bytes) -> list[list[str]]:
    return list(csv.reader(io.StringIO(content.decode(), newline="")))


@given(reports)
@many
def test_every_file_is_read_back_with_all_its_rows_and_columns(report: Report) -> None:
    files = comma_separated(report)
    for one in tables(report):
        lines = read_back(files[f"{one.name}.csv"])
        assert len(lines) == len(one.rows) + 1
        assert {len(line) for line in lines} == {len(one.columns)}


@given(reports)
@many
def test_no_cell_begins_like_a_formula(report: Report) -> None:
    for content in comma_separated(report).values():
        cells = [cell for line in read_back(content) for cell in line]
        assert not any(cell.startswith(("=", "+", "-", "@", "\t", "\r")) for cell in cells)


def test_words_of_any_script_and_line_breaks_come_back_as_they_were() -> None:
    [story] = WRITTEN.stories
    claim = replace(story.claims[0], gist='إنها "حذرت", or\nnot')
    files = comma_separated(Report((replace(story, claims=(claim,)),)))
    columns, row = read_back(files["claims.csv"])
    assert row[columns.index("gist")] == 'إنها "حذرت", or\nnot'


def test_a_formula_of_an_article_stays_words() -> None:
    [story] = WRITTEN.stories
    claim = replace(story.claims[0], gist="=HYPERLINK(1)")
    files = comma_separated(Report((replace(story, claims=(claim,)),)))
    columns, row = read_back(files["claims.csv"])
    assert row[columns.index("gist")] == "'=HYPERLINK(1)"


def test_lists_truth_and_nothing_have_their_signs() -> None:
    files = comma_separated(bridge_report())
    columns, first, *_ = read_back(files["claims.csv"])
    assert first[columns.index("conflicts")] == "denial; figure"
    assert first[columns.index("part_of")] == ""
    columns, first, *_ = read_back(files["attributions.csv"])
    assert first[columns.index("denial")] in {"true", "false"}
