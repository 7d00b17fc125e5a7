from __future__ import annotations

from whoseword.records import Article, StoryArticle
from whoseword.report.articles import left_out
from whoseword.report.page_view import StoryView


def told(text: str, *borders: tuple[int, int]) -> StoryArticle:
    return StoryArticle(Article("a", text), borders)


def test_what_a_copy_leaves_out_is_told_as_it_is_written() -> None:
    original = told("The well is dry. It lasts nine days.", (0, 16), (17, 36))
    assert left_out(told("THE well is dry!", (0, 16)), original) == ("It lasts nine days.",)
    assert left_out(original, original) == ()


def test_every_article_is_set_with_its_whole_text(view: StoryView) -> None:
    assert view.articles
    outlets = [article.outlet for article in view.articles]
    assert {column.outlet for column in view.matrix.columns} == set(outlets)
