from __future__ import annotations

import pytest
from lxml import html

from whoseword.ingest.front_pages import lists_stories

TEASER = "<li><a href='/{n}'>The mayor of Ostrel opened pier number {n}</a></li>"
PARAGRAPH = (
    "<p>" + "The well of the town is dry, and the mayor said that it will last. " * 4 + "</p>"
)


def page(teasers: int, paragraphs: int = 0, *, article: bool = False) -> html.HtmlElement:
    told = PARAGRAPH * paragraphs
    story = f"<article><h1>The well is dry</h1>{told}</article>" if article else told
    listed = "".join(TEASER.format(n=n) for n in range(teasers))
    return html.fromstring(f"<html><body>{story}<ul>{listed}</ul></body></html>")


def test_many_headlines_that_lead_elsewhere_are_a_list() -> None:
    assert lists_stories(page(30), "https://x.example/news")
    assert lists_stories(page(30), None)


@pytest.mark.parametrize(
    "teaser",
    [
        "<div><a href='/{n}'><h3>Pier {n} opens</h3></a><p>It was shut in May.</p></div>",
        "<article><h2><a href='/{n}'>Pier {n} opens</a></h2><p>It was shut in May.</p></article>",
        "<li><a href='/{n}'>Pier {n} opens</a><p>… the pier was shut in May …</p></li>",
    ],
)
def test_short_headlines_count_where_they_head_a_teaser(teaser: str) -> None:
    def listed(count: int, told: str = "") -> html.HtmlElement:
        teasers = "".join(teaser.format(n=n) for n in range(count))
        return html.fromstring(f"<html><body>{told}{teasers}</body></html>")

    assert lists_stories(listed(20), None)
    assert not lists_stories(listed(6), None)
    assert not lists_stories(listed(20, f"<div>{PARAGRAPH * 4}</div>"), None)


def test_short_links_alone_are_a_menu() -> None:
    menu = "".join(f"<li><a href='/{n}'>Piers, part {n}</a></li>" for n in range(40))
    assert not lists_stories(html.fromstring(f"<html><body><ul>{menu}</ul></body></html>"), None)


def test_a_story_with_a_few_headlines_beside_it_is_one() -> None:
    assert not lists_stories(page(6, 4, article=True), "https://x.example/news/1.html")
    assert not lists_stories(page(30, 4, article=True), "https://x.example/news/1.html")


@pytest.mark.parametrize(
    "url", ["https://x.example/", "https://x.example", "https://x.example/home"]
)
def test_the_root_of_a_site_with_many_headlines_is_a_list(url: str) -> None:
    assert lists_stories(page(30, 4), url)


@pytest.mark.parametrize("url", ["http://[", None, ""])
def test_an_address_that_is_none_breaks_nothing(url: str | None) -> None:
    assert not lists_stories(page(2, 4), url)
