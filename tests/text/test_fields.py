from __future__ import annotations

from whoseword.records import Article
from whoseword.text.fields import field_text


def test_a_span_points_into_the_headline_or_the_body() -> None:
    article = Article(id="a", text="It is closed.", title="Bridge")
    assert field_text(article, "title") == "Bridge"
    assert field_text(article, "text") == "It is closed."


def test_an_article_without_a_headline_has_an_empty_one() -> None:
    assert field_text(Article(id="a", text="It is closed."), "title") == ""
