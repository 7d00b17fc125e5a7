"""Days of invented articles against invented annotation."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from evaluation.when import articles, by_event, score


def told(day: str | None, words: str, event: str, published: str = "2031-03-10 08:00:00") -> Any:  # noqa: ANN401 - JSON
    phrase = {"parsed": day, "text": words, "coderPhraseCount": 3}
    return {
        "title": "Pier sinks",
        "text": "The pier sank. It was old.",
        "date_publish": published,
        "category": event,
        "fiveWoneH": {"when": {"annotated": [phrase]}},
    }


@pytest.fixture
def data(tmp_path: Path) -> Path:
    folder = tmp_path / "giveme5w1h" / "gold_standard"
    folder.mkdir(parents=True)
    documents = {
        "a": told("2031-03-08", "on Saturday", "pier"),
        "b": told("2031-03-10", "Saturday", "pier"),
        "c": told(None, "in spring", "pier"),
        "d": told("2031-03-09", "Sunday", "regatta", published="None"),
    }
    for name, document in documents.items():
        (folder / f"{name}.json").write_text(json.dumps(document), "utf-8")
    return tmp_path


def test_documents_with_a_date_are_read_by_event(data: Path) -> None:
    found = articles(data)
    assert [(d.article.id, d.event, d.consistent) for d in found] == [
        ("a", "pier", True), ("b", "pier", False), ("d", "regatta", True),
    ]  # fmt: skip
    assert [d.article.published for d in found] == ["2031-03-10", "2031-03-10", None]
    assert {event: len(of) for event, of in by_event(found).items()} == {"pier": 2, "regatta": 1}
    assert len(found[0].reading().sentences) == 2


def test_a_day_against_its_own_weekday_counts_in_the_whole_only(data: Path) -> None:
    found = articles(data)
    alone = {"a": None, "b": "2031-03-10", "d": None}
    figures = score(found, {"pier": "2031-03-08", "regatta": None}, alone)
    assert figures == {
        "day_right": pytest.approx(1 / 3),
        "consistent_right": 0.5,
        "alone_right": pytest.approx(1 / 3),
    }
