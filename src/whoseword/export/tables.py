"""An answer as tables, for spreadsheets, data frames and columnar files.

Each row names its story, and ids join one table to the next. ``TABLES`` says what there is.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Final

from whoseword.export import table_rows
from whoseword.export.outlets_by_claim import outlets_by_claim
from whoseword.export.plain_table import Row, Table
from whoseword.records import Report, Story

_OF_A_STORY: Final[Mapping[str, tuple[tuple[str, ...], Callable[[Story], Iterator[Row]]]]] = {
    "articles": (table_rows.ARTICLE, table_rows.articles),
    "claims": (table_rows.CLAIM, table_rows.claims),
    "mentions": (table_rows.MENTION, table_rows.mentions),
    "sources": (table_rows.SOURCE, table_rows.sources),
    "attributions": (table_rows.ATTRIBUTION, table_rows.attributions),
    "timeline": (table_rows.EVENT, table_rows.timeline),
    "entities": (table_rows.ENTITY, table_rows.entities),
    "posts": (table_rows.POST, table_rows.posts),
    "ties": (table_rows.TIE, table_rows.ties),
}
_MATRIX: Final = "outlets_by_claim"
TABLES: Final = (*_OF_A_STORY, _MATRIX)
"""The names of all tables."""


def table(report: Report, name: str) -> Table:
    """Give one table of an answer; ValueError for a name that ``TABLES`` lacks."""
    if name == _MATRIX:
        return Table(name, *outlets_by_claim(report), {})
    if name not in _OF_A_STORY:
        raise ValueError(f"there is no table {name!r}; there are {', '.join(TABLES)}")
    columns, rows = _OF_A_STORY[name]
    found = tuple(row for story in report.stories for row in rows(story))
    return Table(name, columns, found, table_rows.KINDS)


def tables(report: Report) -> list[Table]:
    """Give all tables of an answer."""
    return [table(report, name) for name in TABLES]
