"""Feeds, from files and from a site on this machine."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.ingest import documents
from tests.ingest.reading import REPORT, read, write
from tests.ingest.site import Answer, Site, serving
from whoseword import errors, ingest
from whoseword.records import Article
from whoseword.resources import Limits, Resources

WHOLE = "".join(f"<p>{line}</p>" for line in documents.LONG.splitlines() if line)


@pytest.fixture
def site() -> Iterator[Site]:
    with serving() as site:
        yield site


def visit(*inputs: str) -> tuple[list[Article], list[errors.InputError]]:
    problems: list[errors.InputError] = []
    resources = Resources(limits=Limits(allow_private=True))
    return list(ingest.articles(inputs, resources, on_error=problems.append)), problems


def test_an_entry_that_holds_its_article_is_read_without_a_visit(tmp_path: Path) -> None:
    item = documents.item("Bridge shut", "https://quay.example/bridge", body=WHOLE)
    articles, problems = read(write(tmp_path / "news.xml", documents.rss([item])))
    assert problems == []
    (article,) = articles
    assert article.text.split() == documents.LONG.split()
    assert (article.title, article.published) == ("Bridge shut", "2030-05-06T08:00:00+00:00")
    assert (article.url, article.outlet) == ("https://quay.example/bridge", "The Saltmere Herald")


def test_the_publisher_behind_an_aggregator_is_the_outlet(tmp_path: Path) -> None:
    items = [
        documents.item(
            "Bridge shut - The Quay Gazette",
            "https://news.example/1",
            body=WHOLE,
            publisher="The Quay Gazette",
        )
    ]
    (article,), _ = read(write(tmp_path / "a.rss", documents.rss(items, "All the news")))
    assert (article.outlet, article.title) == ("The Quay Gazette", "Bridge shut")


def test_atom_is_read_and_keeps_the_source_of_an_entry(tmp_path: Path) -> None:
    body = WHOLE.replace("<", "&lt;").replace(">", "&gt;")
    feed = (
        '<feed xmlns="http://www.w3.org/2005/Atom"><title>Planet</title><entry><id>urn:1</id>'
        "<title>Bridge shut</title><updated>2030-05-06T08:00:00Z</updated>"
        "<author><name>Jo Vane</name></author><source><title>The Quay Gazette</title></source>"
        f'<link href="https://quay.example/b"/><content type="html">{body}</content></entry></feed>'
    )
    (article,), problems = read(write(tmp_path / "feed", feed))
    assert problems == []
    assert (article.outlet, article.byline) == ("The Quay Gazette", "Jo Vane")


def test_a_teaser_leads_to_its_page(site: Site) -> None:
    link = f"{site.address}/bridge"
    item = documents.item("Bridge", link, body="<p>Read on our site …</p>")
    site.pages = {
        "/feed": Answer(documents.rss([item]), "application/rss+xml"),
        "/bridge": Answer(documents.page().encode()),
    }
    articles, problems = visit(f"{site.address}/feed")
    assert problems == []
    assert [article.text for article in articles] == [REPORT]
    assert articles[0].published == "2030-05-06T08:00:00+00:00"
    assert site.paths == ["/feed", "/robots.txt", "/bridge"]
    assert "whoseword/" in site.asked[0][1]["user-agent"]


def test_pages_that_robots_txt_forbids_are_left_alone(site: Site) -> None:
    items = [documents.item(name, f"{site.address}/{name}") for name in ("open", "shut")]
    rules = b"User-agent: whoseword\nDisallow: /shut\n"
    site.pages = {
        "/feed": Answer(documents.rss(items), "application/rss+xml"),
        "/robots.txt": Answer(rules, "text/plain"),
        "/open": Answer(documents.page().encode()),
        "/shut": Answer(documents.page().encode()),
    }
    articles, problems = visit(f"{site.address}/feed")
    assert len(articles) == 1
    assert [type(problem) for problem in problems] == [errors.Refused]
    assert "/shut" not in site.paths


def test_what_an_entry_says_is_read_where_its_page_is_gone(site: Site, tmp_path: Path) -> None:
    item = documents.item("Bridge shut", f"{site.address}/gone", body=f"<p>{REPORT}</p>")
    articles, problems = visit(str(write(tmp_path / "a.xml", documents.rss([item]))))
    assert [" ".join(article.text.split()) for article in articles] == [" ".join(REPORT.split())]
    assert [problem.problem for problem in problems] == ["the server answers 404"]


BOMB = '<!DOCTYPE rss [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;">]>'


@pytest.mark.parametrize("head", [BOMB, '<!DOCTYPE rss SYSTEM "file:///etc/passwd">'])
@pytest.mark.parametrize("name", ["a.xml", "a.rss", "a"])
def test_a_feed_with_a_document_type_is_refused(head: str, name: str, tmp_path: Path) -> None:
    item = documents.item("&c;" if head == BOMB else "x", "https://q.example/1", body=WHOLE)
    articles, problems = read(write(tmp_path / name, documents.rss([item], head=head)))
    assert articles == []
    assert [type(problem) for problem in problems] == [errors.Refused]


def test_a_page_within_an_entry_may_declare_its_type(tmp_path: Path) -> None:
    item = documents.item("Bridge", "https://q.example/1", body=f"<!DOCTYPE html>{WHOLE}")
    articles, problems = read(write(tmp_path / "a.xml", documents.rss([item])))
    assert (len(articles), problems) == (1, [])


def test_a_feed_that_is_cut_gives_what_it_holds(tmp_path: Path) -> None:
    items = [documents.item(f"N{n}", f"https://q.example/{n}", body=WHOLE + f"{n}") for n in "123"]
    whole = documents.rss(items)
    articles, _ = read(write(tmp_path / "a.xml", whole[: whole.rindex(b"<item>") + 20]))
    assert [article.title for article in articles] == ["N1", "N2"]


@pytest.mark.parametrize("date", ["yesterday", "Mon, 06 May 1907 08:00:00 GMT", ""])
def test_dates_that_cannot_be_are_none(date: str, tmp_path: Path) -> None:
    item = documents.item("Bridge", "https://q.example/1", body=WHOLE, date=date)
    (article,), _ = read(write(tmp_path / "a.xml", documents.rss([item])))
    assert article.published is None


@pytest.mark.parametrize("feed", [b"<rss></rss>", documents.rss([]), b"<feed>"])
def test_a_feed_without_entries_is_named(feed: bytes, tmp_path: Path) -> None:
    _, problems = read(write(tmp_path / "a.xml", feed))
    assert [type(problem) for problem in problems] == [errors.Unreadable]


def test_a_feed_beyond_the_limit_is_named(site: Site) -> None:
    site.pages = {"/feed": Answer(b"<rss>" + b" " * 17_000_000, "application/rss+xml")}
    _, problems = visit(f"{site.address}/feed")
    assert [type(problem) for problem in problems] == [errors.TooLarge]
