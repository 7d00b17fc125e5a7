from __future__ import annotations

import pytest

from tests.ingest import documents
from tests.ingest.reading import REPORT, Shelf, held
from whoseword.errors import InputError, Refused, TooLarge, Unreachable, Unreadable
from whoseword.ingest.connectors import sitemaps
from whoseword.ingest.draft import Draft

SPACE = "http://www.sitemaps.org/schemas/sitemap/0.9"
NEWS = "http://www.google.com/schemas/sitemap-news/0.9"
PLACE = "https://quay.example"


def listed(path: str, date: str = "", changed: str = "") -> str:
    """A page of a sitemap; with a date it is news."""
    news = (
        "<news:news><news:publication><news:name>The Quay</news:name></news:publication>"
        f"<news:publication_date>{date}</news:publication_date><news:title>Bridge</news:title>"
        "</news:news>"
    )
    mark = f"<lastmod>{changed}</lastmod>" if changed else ""
    return f"<url><loc>{PLACE}/{path}</loc>{mark}{news if date else ''}</url>"


def sitemap(*pages: str) -> str:
    return f"<urlset xmlns='{SPACE}' xmlns:news='{NEWS}'>{''.join(pages)}</urlset>"


def index(*paths: str) -> str:
    inner = "".join(f"<sitemap><loc>{PLACE}/{path}</loc></sitemap>" for path in paths)
    return f"<sitemapindex xmlns='{SPACE}'>{inner}</sitemapindex>"


def shelf(**pages: str) -> Shelf:
    return Shelf({f"{PLACE}/{path}": page.encode() for path, page in pages.items()})


def test_a_sitemap_is_told_by_its_root() -> None:
    assert sitemaps.recognises(held(sitemap(listed("a")), "a.txt"))
    assert sitemaps.recognises(held(index("a"), "a"))
    assert not sitemaps.recognises(held(documents.rss([]), "sitemap.xml"))


def test_a_page_has_what_the_sitemap_says_where_it_says_nothing_itself() -> None:
    pages = shelf(bridge=documents.page(title=""))
    (draft,) = sitemaps.drafts(held(sitemap(listed("bridge", "2030-05-06")), "map", pages))
    assert isinstance(draft, Draft)
    assert (draft.text, draft.url) == (REPORT, f"{PLACE}/bridge")
    assert (draft.published, draft.title) == ("2030-05-06", "Bridge")


def test_a_date_that_is_none_is_left_out() -> None:
    pages = shelf(bridge=documents.page())
    (draft,) = sitemaps.drafts(held(sitemap(listed("bridge", "yesterday")), "map", pages))
    assert isinstance(draft, Draft)
    assert draft.published is None


def test_the_latest_pages_come_first_and_what_is_beyond_is_told(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(sitemaps, "MOST_PAGES", 2)
    pages = shelf(new=documents.page())
    text = sitemap(listed("old"), listed("gone", changed="2030-05-05"), listed("new", "2030-05-06"))
    first, second, third = sitemaps.drafts(held(text, "map", pages))
    assert isinstance(first, Draft)
    assert isinstance(second, Unreachable)
    assert isinstance(third, TooLarge)
    assert pages.asked == [f"{PLACE}/new", f"{PLACE}/gone"]


def test_an_index_leads_to_sitemaps_and_one_that_leads_to_itself_ends() -> None:
    pages = shelf(map=sitemap(listed("bridge")), loop=index("loop"), bridge=documents.page())
    draft, problem = sitemaps.drafts(held(index("map", "loop"), "index", pages))
    assert isinstance(draft, Draft)
    assert isinstance(problem, Unreadable)
    assert pages.asked.count(f"{PLACE}/loop") == 2


def test_an_index_of_many_is_cut_short(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sitemaps, "MOST_SITEMAPS", 1)
    first, last = sitemaps.drafts(held(index("gone", "more"), "index", shelf()))
    assert isinstance(first, Unreachable)
    assert isinstance(last, TooLarge)


@pytest.mark.parametrize(
    ("text", "error"),
    [
        ("<urlset></urlset>", Unreadable),
        ("<sitemapindex></sitemapindex>", Unreadable),
        (sitemap("<url><lastmod>2030-05-06</lastmod></url>"), Unreadable),
        ("<!DOCTYPE x [<!ENTITY a 'b'>]><urlset>&a;</urlset>", Refused),
    ],
    ids=["no page", "no sitemap", "no address", "entities"],
)
def test_empty_and_hostile_sitemaps_are_named(text: str, error: type[InputError]) -> None:
    with pytest.raises(error):
        list(sitemaps.drafts(held(text, "map.xml")))


def test_a_namespace_that_is_no_address_breaks_nothing() -> None:
    text = sitemap(listed("bridge")).replace(SPACE, "{a}b")
    (problem,) = sitemaps.drafts(held(text, "map.xml", shelf()))
    assert isinstance(problem, Unreachable)
