"""The sample story and its true answers fit each other."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from whoseword import sample

HERE = Path(__file__).parent
TRUTH: dict[str, Any] = json.loads((HERE / "truth.json").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def articles() -> dict[str, dict[str, Any]]:
    with sample.folder() as folder:
        return {
            path.stem: json.loads(path.read_text(encoding="utf-8"))
            for path in sorted(folder.glob("*.json"))
        }


def quotations() -> list[tuple[str, str]]:
    of_claims = [
        (name, words)
        for claim in TRUTH["claims"]
        for name, quoted in claim["mentions"].items()
        for words in quoted
    ]
    of_attributions = [
        (relation["article"], relation[role])
        for relation in TRUTH["attributions"]
        for role in ("source", "content")
    ]
    return of_claims + of_attributions


def test_seven_outlets_tell_it(articles: dict[str, dict[str, Any]]) -> None:
    assert len({article["outlet"] for article in articles.values()}) == 7
    assert set(TRUTH["roles"]) == set(articles)


@pytest.mark.parametrize(("name", "words"), quotations())
def test_truth_quotes_the_articles(
    articles: dict[str, dict[str, Any]], name: str, words: str
) -> None:
    field = "title" if words.startswith("title: ") else "text"
    found = articles[name][field].lower().count(words.removeprefix("title: ").lower())
    assert found >= 1, f"{name} does not say: {words}"


def test_every_outlet_either_carries_a_claim_or_is_silent_on_it() -> None:
    for claim in TRUTH["claims"]:
        assert set(claim["mentions"]) == set(claim["stance"])
        assert set(claim["mentions"]) | set(claim["silent"]) == set(TRUTH["roles"])
        assert not set(claim["mentions"]) & set(claim["silent"])


def test_addresses_are_invented(articles: dict[str, dict[str, Any]]) -> None:
    for article in articles.values():
        assert article["url"].split("/")[2].endswith(".example")
