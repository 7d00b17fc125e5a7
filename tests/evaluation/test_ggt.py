from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from evaluation.ggt import articles, score

TEXT = "“Fine,” Anna Weber said. She said it works. Two men doubted it. Ives nodded."
QUOTES = [
    ("Anna Weber", "“Fine,”", "Anna Weber"),
    ("She", "it works", "Anna Weber"),
    ("Two men", "doubted it", "Two men"),
    ("Ives", "nodded", "Bo Ives"),
]


def _quote(speaker: str, quote: str, reference: str) -> dict[str, Any]:
    start = TEXT.index(quote)
    return {
        "speaker": speaker,
        "quote": quote,
        "reference": reference,
        "quote_span": [start, start + len(quote)],
    }


@pytest.fixture
def data(tmp_path: Path) -> Path:
    quotes = [_quote(*quote) for quote in QUOTES]
    quotes.append({**quotes[0], "quote_span": None})
    row = {"id": "a1", "outlet": "Harbour Radio", "url": None, "text": TEXT, "quotes": quotes}
    (tmp_path / "ggt-quotes").mkdir()
    (tmp_path / "ggt-quotes" / "articles.jsonl").write_text(json.dumps(row) + "\n")
    return tmp_path


SOURCES = [
    {"id": "S1", "name": "Anna Weber", "kind": "named_person"},
    {"id": "S2", "name": "Two men", "kind": "unnamed_person"},
    {"id": "S3", "name": "Bo Ives", "kind": "named_person"},
]


def _reading(*found: tuple[str, str | None]) -> dict[str, Any]:
    attributions = []
    for content, speaker in found:
        start = TEXT.index(content)
        attributions.append({"content": [[start, start + len(content)]], "speaker": speaker})
    return {"a1": {"attributions": attributions, "sources": SOURCES}}


def test_articles_are_taken_as_they_are(data: Path) -> None:
    (article,) = articles(data)
    assert (article.id, article.text, article.outlet) == ("a1", TEXT, "Harbour Radio")


def test_gold_against_itself_is_perfect(data: Path) -> None:
    right = _reading(("“Fine,”", "S1"), ("it works", "S1"), ("doubted it", "S2"), ("nodded", "S3"))
    assert set(score(right, data).values()) == {1.0}


def test_nothing_predicted_scores_nothing(data: Path) -> None:
    assert set(score({}, data).values()) == {0.0}


def test_figures_of_a_worked_example(data: Path) -> None:
    # Right, wrong person, unresolved; the fourth is covered by a third only.
    figures = score(
        _reading(("Fine", "S1"), ("said it works", "S3"), ("doubted it", None), ("no", "S3")), data
    )
    assert figures["quotes_found"] == pytest.approx(3 / 4)
    assert figures["recall"] == pytest.approx(1 / 4)
    assert figures["precision_named"] == pytest.approx(1 / 2)
    assert figures["recall_pronoun"] == 0.0


def test_a_quotation_cut_in_two_counts_by_its_speaker(data: Path) -> None:
    figures = score(_reading(("it", "S1"), ("works", "S1")), data)
    assert figures["recall_pronoun"] == 1.0


def test_a_headline_is_not_the_text(data: Path) -> None:
    reading = _reading(("“Fine,”", "S1"))
    reading["a1"]["attributions"][0]["field"] = "title"
    assert score(reading, data)["quotes_found"] == 0.0


def test_only_the_articles_asked_for_count(data: Path) -> None:
    read = _reading(("“Fine,”", "S1"))
    assert score(read, data, among=["a1"]) == score(read, data)
    assert score(read, data, among=["a2"])["recall"] == 0
    assert score(read, data, among=[])["quotes_found"] == 0
