"""The function that any engine maps, as Spark's ``mapInArrow`` calls it."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import Any

import whoseword
from tests.batch.invented import event
from tests.known import RESOURCES
from whoseword import export
from whoseword.batch import read_table, take_in
from whoseword.engine import pa
from whoseword.errors import InputError

GIVEN = [*event(4, 2), {"text": ""}, event(5)[0]]


def mapped(batches: Iterable[Any], lost: list[InputError]) -> Iterator[Any]:
    for batch in batches:
        articles = take_in(pa.Table.from_batches([batch]), RESOURCES, lost.append)
        yield from read_table(articles, RESOURCES, lost.append).to_batches()


def test_batches_of_articles_become_batches_of_readings() -> None:
    given = pa.Table.from_pylist(GIVEN, pa.schema([(name, pa.string()) for name in GIVEN[0]]))
    lost: list[InputError] = []
    found = pa.Table.from_batches(mapped(given.to_batches(max_chunksize=2), lost)).to_pylist()
    expected = [
        export.annotated(whoseword.read(article, RESOURCES)) for article in GIVEN if article["text"]
    ]
    assert [json.loads(row["json"]) for row in found] == expected
    assert [row["outlet"] for row in found] == [line["article"]["outlet"] for line in expected]
    assert len(lost) == 1


def test_no_articles_give_the_same_columns() -> None:
    lost: list[InputError] = []
    none = take_in(pa.table({"text": pa.array([], pa.string())}), RESOURCES, lost.append)
    some = take_in(pa.table({"text": pa.array([GIVEN[0]["text"]])}), RESOURCES, lost.append)
    assert none.schema == some.schema
    assert (
        read_table(none, RESOURCES, lost.append).schema
        == read_table(some, RESOURCES, lost.append).schema
    )
