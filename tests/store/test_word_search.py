from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from whoseword.errors import NoStore
from whoseword.records import Article
from whoseword.store import Hit, Store

ARTICLES = (
    Article("one", "The mayor resigned.\nKovács, 44, is gone.", title="Mayor of Brenn resigns"),
    Article("two", "Nobody resigns in Brenn, \ud800 said a goat \U0001f410. The goats resigned."),
    Article("three", "NEAR the bridge AND under it: \x02odd\x03 \x00 marks."),
)


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    with Store(tmp_path_factory.mktemp("store") / "a.whoseword") as opened:
        with opened.writing():
            for article in ARTICLES:
                opened.facts.keep_article(article, "now")
                opened.words.put(article)
        yield opened


def words(hit: Hit) -> list[str]:
    article = next(a for a in ARTICLES if a.id == hit.article)
    fields = {"title": article.title or "", "text": article.text}
    return [fields[field][start:end] for field, (start, end) in hit.places]


def test_a_word_finds_its_forms_where_they_stand(store: Store) -> None:
    found = {hit.article: words(hit) for hit in store.words.search("resign")}
    assert found == {"one": ["resigns", "resigned"], "two": ["resigns", "resigned"]}


def test_accents_and_case_do_not_matter(store: Store) -> None:
    assert [words(hit) for hit in store.words.search("KOVACS")] == [["Kovács"]]


def test_every_word_must_be_there(store: Store) -> None:
    assert [hit.article for hit in store.words.search("mayor brenn")] == ["one"]
    assert store.words.search("mayor goat") == []


def test_a_phrase_stands_in_a_row(store: Store) -> None:
    assert [hit.article for hit in store.words.search('"a goat"')] == ["two"]
    assert store.words.search('"goat a"') == []


def test_operators_are_words(store: Store) -> None:
    assert [hit.article for hit in store.words.search("NEAR AND under")] == ["three"]


@pytest.mark.parametrize("asked", ["", "   ", '"', "* ^ ( )", "-", "\ud800", "\x00"])
def test_what_holds_no_word_finds_nothing(store: Store, asked: str) -> None:
    assert store.words.search(asked) == []


@given(st.text(st.characters(codec=None, exclude_categories=()), max_size=30))
def test_no_question_is_an_error(asked: str) -> None:
    place = Path(":memory:")
    with Store(place) as empty:
        assert empty.words.search(asked) == []


def test_an_article_that_was_removed_is_not_found(tmp_path: Path) -> None:
    with Store(tmp_path / "a.whoseword") as opened, opened.writing():
        opened.facts.keep_article(ARTICLES[0], "now")
        opened.words.put(ARTICLES[0])
        opened.words.remove(["one"])
        assert opened.words.search("mayor") == []


@pytest.mark.parametrize("held", ["NULL", "''"])
def test_an_index_that_lost_what_it_found_says_so(tmp_path: Path, held: str) -> None:
    place = tmp_path / "a.whoseword"
    with Store(place) as opened, opened.writing():
        opened.facts.keep_article(ARTICLES[0], "now")
        opened.words.put(ARTICLES[0])
    with sqlite3.connect(place) as damaged:
        damaged.execute(f"UPDATE words_content SET c0 = {held}, c1 = {held}")  # noqa: S608
    damaged.close()
    with Store(place) as opened, pytest.raises(NoStore, match="is damaged"):
        opened.words.search("mayor")
