from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import pytest

from tests.report.story import bridge_report
from whoseword.export import table_rows
from whoseword.records import Story

Rows = Callable[[Story], Iterator[dict[str, Any]]]
TABLES: tuple[tuple[Rows, tuple[str, ...]], ...] = (
    (table_rows.articles, table_rows.ARTICLE),
    (table_rows.claims, table_rows.CLAIM),
)


@pytest.fixture(scope="module")
def story() -> Story:
    (story,) = bridge_report().stories
    return story


@pytest.mark.parametrize(("rows", "columns"), TABLES)
def test_every_row_has_every_column_in_order_and_of_its_kind(
    rows: Rows, columns: tuple[str, ...], story: Story
) -> None:
    found = list(rows(story))
    assert found
    for row in found:
        assert tuple(row) == columns
        for column, cell in row.items():
            kind = table_rows.KINDS.get(column, str)
            assert cell is None or isinstance(cell, (kind, int) if kind is float else kind)


def test_an_article_and_a_claim_have_a_row_each(story: Story) -> None:
    told = [row["article"] for row in table_rows.articles(story)]
    assert told == [held.article.id for held in story.articles]
    claims = {row["claim"]: row for row in table_rows.claims(story)}
    for claim in story.claims:
        row = claims[claim.id]
        assert (row["at_least"], row["at_most"]) == (
            claim.independent_origins.at_least,
            claim.independent_origins.at_most,
        )
        assert row["outlets"] == list(claim.outlets)
