"""Lists that lead to feeds and pages."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.ingest import documents
from tests.ingest.connectors.test_feeds import WHOLE, visit
from tests.ingest.reading import REPORT, read, write
from tests.ingest.site import Answer, Site, serving
from whoseword import errors


@pytest.fixture
def site() -> Iterator[Site]:
    with serving() as site:
        yield site


def test_the_feeds_of_an_outline_are_read_and_a_dead_one_is_named(
    site: Site, tmp_path: Path
) -> None:
    item = documents.item("Bridge shut", "https://quay.example/bridge", body=WHOLE)
    site.pages = {"/feed": Answer(documents.rss([item]), "application/rss+xml")}
    outline = (
        "<opml version='2.0'><head/><body><outline text='Local'>"
        f"<outline type='rss' xmlUrl='{site.address}/gone'/>"
        f"<outline type='rss' XMLURL='{site.address}/feed'/></outline></body></opml>"
    )
    articles, problems = visit(str(write(tmp_path / "feeds.opml", outline)))
    assert [article.title for article in articles] == ["Bridge shut"]
    assert [problem.name for problem in problems] == [f"{site.address}/gone"]


def test_a_sitemap_leads_to_its_pages_and_an_index_to_its_sitemaps(site: Site) -> None:
    space = "http://www.sitemaps.org/schemas/sitemap/0.9"
    news = "http://www.google.com/schemas/sitemap-news/0.9"
    index = (
        f"<sitemapindex xmlns='{space}'><sitemap><loc>{site.address}/map</loc></sitemap>"
        f"<sitemap><loc>{site.address}/loop</loc></sitemap></sitemapindex>"
    )
    entry = (
        f"<url><loc>{site.address}/bridge</loc><news:news><news:publication><news:name>The Quay"
        "</news:name></news:publication><news:publication_date>2030-05-06</news:publication_date>"
        "<news:title>Bridge</news:title></news:news></url>"
    )
    site.pages = {
        "/index": Answer(index.encode(), "application/xml"),
        "/loop": Answer(index.encode(), "application/xml"),
        "/map": Answer(
            f"<urlset xmlns='{space}' xmlns:news='{news}'>{entry}</urlset>".encode(), "text/xml"
        ),
        "/bridge": Answer(documents.page().encode()),
    }
    articles, problems = visit(f"{site.address}/index")
    assert [article.text for article in articles] == [REPORT, REPORT][: len(articles)]
    assert articles[0].published == "2030-05-06"
    assert site.paths.count("/index") == 1
    assert all(isinstance(problem, errors.Unreadable) for problem in problems)
    assert problems


@pytest.mark.parametrize("root", ["opml", "urlset", "sitemapindex"])
def test_empty_and_hostile_lists_are_named(root: str, tmp_path: Path) -> None:
    empty = write(tmp_path / "a.xml", f"<{root}></{root}>")
    bomb = f"<!DOCTYPE x [<!ENTITY a 'b'>]><{root}>&a;</{root}>"
    _, problems = read(empty, write(tmp_path / "b.xml", bomb))
    assert [type(problem) for problem in problems] == [errors.Unreadable, errors.Refused]
