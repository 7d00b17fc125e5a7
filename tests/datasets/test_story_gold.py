from __future__ import annotations

from pathlib import Path

import pytest

from datasets.story_gold import HEADLINE, GoldText, dev_stories, read_gold, text_of
from tests.evaluation import harbour

SHARED = Path("../shared/data")


@pytest.fixture
def fox(tmp_path: Path) -> GoldText:
    return text_of(harbour.write(tmp_path), "harbour")["fox"]


def test_articles_are_rebuilt_with_their_paragraphs(fox: GoldText) -> None:
    assert fox.article.text == (
        "The harbour will close in May. “We had no choice,” Anna Weber said.\n\n"
        "Two officials told the Daily Pilot that costs had doubled."
    )
    assert fox.article.title == "Harbour to close"
    assert (fox.article.outlet, fox.article.published) == ("Fox News", "2021-05-04")


def test_every_sentence_keeps_its_place(tmp_path: Path) -> None:
    texts = text_of(harbour.write(tmp_path), "harbour")
    cut = {
        f"[{key}.{number}] {text.article.text[start:end]}"
        for key, text in texts.items()
        for number, (start, end) in text.sentences.items()
    }
    assert cut == {
        line for line in harbour.TEXT.splitlines() if line.startswith("[") and ".t]" not in line
    }


@pytest.mark.parametrize(
    ("spans", "numbers"),
    [
        ([(4, 20)], {0}),
        ([(20, 40)], {0, 1}),
        ([(20, 33)], {0}),  # reaches two characters into the next
        ([(31, 33), (40, 42)], {1}),  # twice two characters of one sentence
        ([(0, 0)], set()),
    ],
)
def test_spans_touch_sentences_by_three_characters(
    fox: GoldText, spans: list[tuple[int, int]], numbers: set[int]
) -> None:
    assert fox.touched(spans) == numbers


def test_headline_spans_touch_the_headline(fox: GoldText) -> None:
    assert fox.touched([(0, 7)], "title") == {HEADLINE}


def test_annotation_is_read_with_its_headlines(tmp_path: Path) -> None:
    (path,) = dev_stories(harbour.write(tmp_path))
    gold = read_gold(path)
    assert gold.claims[0].places == {("fox", HEADLINE), ("fox", 0), ("nyt", 2)}
    assert (gold.claims[2].at_least, gold.claims[2].at_most) == (2, 2)
    assert gold.sources["nyt"][0].sentences == {HEADLINE, 1}


def test_second_readings_are_no_stories_of_their_own(tmp_path: Path) -> None:
    harbour.write(tmp_path)
    harbour.write(tmp_path, suffix=".second")
    assert [path.stem for path in dev_stories(tmp_path)] == ["harbour"]


@pytest.mark.skipif(not (SHARED / "stories-gold").is_dir(), reason="data sets are not beside")
def test_annotations_name_sentences_that_exist() -> None:
    for path in dev_stories(SHARED):
        texts, gold = text_of(SHARED, path.stem), read_gold(path)
        known = {(key, n) for key, text in texts.items() for n in (*text.sentences, HEADLINE)}
        assert {place for claim in gold.claims for place in claim.places} <= known
