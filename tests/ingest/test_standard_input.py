"""What is piped in: JSON Lines as they come, else one document of any kind."""

from __future__ import annotations

import gzip
import io
import json
import sys

import pytest

from tests.ingest import documents
from tests.ingest.reading import REPORT, read
from whoseword.records import Article

LINE = json.dumps({"text": REPORT})


def piped(data: bytes, monkeypatch: pytest.MonkeyPatch) -> list[Article]:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data)))
    articles, problems = read("-")
    assert problems == []
    return articles


@pytest.mark.parametrize(
    "data",
    [
        REPORT.encode(),
        b"\xef\xbb\xbf" + LINE.encode(),
        b"\n" + LINE.encode() + b"\n",
        documents.page().encode(),
        documents.saved(documents.page()),
        documents.rich(REPORT),
        gzip.compress(documents.page().encode()),
    ],
    ids=["text", "marked lines", "lines", "page", "saved page", "rich text", "packed page"],
)
def test_the_kind_of_what_is_piped_in_is_told_by_its_content(
    data: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    (article,) = piped(data, monkeypatch)
    assert article.text == REPORT
    assert "standard input" in article.origin


def test_a_text_longer_than_one_look_is_read_whole(monkeypatch: pytest.MonkeyPatch) -> None:
    text = f"{REPORT}\n" * 400
    assert [article.text for article in piped(text.encode(), monkeypatch)] == [text]
