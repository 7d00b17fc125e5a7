"""Articles to readings: one table to another, whoever calls it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from whoseword import export, pipeline
from whoseword.batch.layout import ARTICLES, READINGS
from whoseword.batch.setup import Setup
from whoseword.engine import SET_ASIDE, Parts, Table, set_aside
from whoseword.errors import InputError
from whoseword.export.plain_table import Table as Rows
from whoseword.record_bytes import from_bytes, to_bytes
from whoseword.records import Article, Reading
from whoseword.resources import Resources

_KNOWN: Final = ("outlet", "title", "byline", "published", "url", "language")
_COLUMNS: Final = ("article", *_KNOWN, "json", "record")
_KINDS: Final = {"record": bytes}


def articles_table(articles: Sequence[Article]) -> Table:
    """Give articles as a table: ``article``, the id, and ``record``, the whole of it."""
    rows = tuple({"article": article.id, "record": to_bytes(article)} for article in articles)
    return Rows("articles", ("article", "record"), rows, _KINDS).to_arrow()


def take_in(table: Table, resources: Resources, on_error: pipeline.OnError) -> Table:
    """Take in a table with the columns of a JSON article, of which only ``text`` is needed.

    Gives ``articles_table``; ``on_error`` hears of each row that holds no article.
    """
    return articles_table(list(pipeline.taken_all(table.to_pylist(), resources, on_error)))


def read_table(table: Table, resources: Resources, on_error: pipeline.OnError) -> Table:
    """Read each article of an ``articles_table``: a row an article, in order.

    ``json`` holds the line of ``whoseword annotate``, ``record`` all that later stages need.
    ``on_error`` hears of each article that breaks reading; it has no row.
    """
    articles = [from_bytes(content, Article) for content in table["record"].to_pylist()]
    rows = tuple(map(_row, pipeline.readings(articles, resources, on_error)))
    return Rows(READINGS, _COLUMNS, rows, _KINDS).to_arrow()


def _row(reading: Reading) -> dict[str, Any]:
    return {
        "article": reading.article.id,
        **{name: getattr(reading.article, name) for name in _KNOWN},
        "json": export.dumps(export.annotated(reading)),
        "record": to_bytes(reading),
    }


@dataclass(frozen=True)
class ReadingStage:
    """Reads the articles of a part."""

    root: Path
    setup: Setup
    name: str = "read"
    output: str = READINGS

    def taken(self, part: int) -> Table:
        """Give the articles of a part."""
        return Parts(self.root / ARTICLES).read(part)

    def made(self, table: Table) -> Mapping[str, Table]:
        """Read them; what breaks reading is set aside."""
        broken: list[InputError] = []
        found = read_table(table, self.setup.resources, broken.append)
        reasons = [(error.name, error.problem) for error in broken]
        return {READINGS: found, SET_ASIDE: set_aside(self.name, reasons)}

    def units(self, table: Table) -> Iterator[Table]:
        """Give single articles."""
        return (table.slice(row, 1) for row in range(len(table)))

    def called(self, unit: Table) -> str:
        """Name an article by its id."""
        return str(unit["article"][0].as_py())
