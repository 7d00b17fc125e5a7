from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.stories.articles import told
from whoseword import ingest
from whoseword.batch.layout import ARTICLES
from whoseword.batch.taking_in import take_in, taken_in
from whoseword.engine import SET_ASIDE, Parts
from whoseword.errors import InputError
from whoseword.record_bytes import from_bytes
from whoseword.records import Article

FOUR = [told(topic, 0) for topic in range(4)]


def written(root: Path) -> list[Article]:
    tables = Parts(root / ARTICLES).tables()
    return [from_bytes(record, Article) for t in tables for record in t["record"].to_pylist()]


def test_articles_are_cut_into_parts_in_their_order(tmp_path: Path) -> None:
    assert taken_in(tmp_path) is None
    assert take_in(tmp_path, FOUR, [], 3) == 2
    assert taken_in(tmp_path) == 2
    assert written(tmp_path) == FOUR
    assert [len(table) for table in Parts(tmp_path / ARTICLES).tables()] == [3, 1]


@settings(max_examples=10)  # each writes files
@given(names=st.lists(st.sampled_from("abc"), max_size=6), size=st.integers(1, 4))
def test_ids_are_told_apart_as_without_parts(
    names: list[str], size: int, tmp_path_factory: pytest.TempPathFactory
) -> None:
    given_articles = [replace(told(topic % 3, 0), id=name) for topic, name in enumerate(names)]
    root = tmp_path_factory.mktemp("parts")
    take_in(root, given_articles, [], size)
    assert written(root) == ingest.with_distinct_ids(given_articles)


def test_what_is_refused_while_articles_come_is_set_aside(tmp_path: Path) -> None:
    refused: list[InputError] = []

    def coming() -> Iterator[Article]:
        yield FOUR[0]
        refused.append(InputError("b.txt", "is empty", "Give another."))

    take_in(tmp_path, coming(), refused, 5)
    (table,) = Parts(tmp_path / SET_ASIDE / "take-in").tables()
    assert table.to_pylist() == [{"stage": "take-in", "article": "b.txt", "problem": "is empty"}]


def test_no_articles_are_no_parts(tmp_path: Path) -> None:
    assert take_in(tmp_path, [], [], 5) == 0
    assert taken_in(tmp_path) == 0
    assert not (tmp_path / SET_ASIDE).exists()
