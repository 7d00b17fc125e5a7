"""Watching feeds: from a site on this machine and from files."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.archive.invented import GOAT, WELL, Given
from tests.ingest import documents
from tests.ingest.site import Answer, Site, serving
from whoseword import Archive
from whoseword.archive import watching
from whoseword.archive.refreshing import derive
from whoseword.errors import InputError, NotFound, Refused, TooLarge, Unreachable, Unreadable
from whoseword.records import AlertKind, Round
from whoseword.resources import Limits, Resources

RESOURCES = Resources(limits=Limits(allow_private=True))
BEFORE = "Sat, 04 May 2024 08:00:00 GMT"


def entry(article: Given, *, date: str = BEFORE, more: str = "") -> str:
    """An entry that is its whole article: what is told, and words enough about it."""
    told = "".join(f"<p>{line}</p>" for line in article["text"].splitlines() if line)
    filling = " ".join(
        f"The people of the valley talked about it for {n} hours." for n in range(14)
    )
    return documents.item(
        article["title"],
        f"https://{article['outlet'].lower().replace(' ', '-')}.example/1",
        body=f"{told}<p>{filling}</p>{more}",
        date=date,
        publisher=article["outlet"],
    )


def feed(article: Given) -> bytes:
    return documents.rss([entry(article)], "All the news")


class Desk:
    """An archive and what it hears."""

    def __init__(self, place: Path) -> None:
        self.archive = Archive(place, RESOURCES)
        self.problems: list[InputError] = []

    def look(self, *feeds: str | Path) -> Round:
        return self.archive.watch(map(str, feeds), self.problems.append)


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    desk = Desk(tmp_path / "desk.whoseword")
    yield desk
    desk.archive.close()


@pytest.fixture
def site() -> Iterator[Site]:
    with serving() as site:
        yield site


def serve(site: Site, *articles: Given) -> str:
    """Lay out a page for each article, and a feed that leads to them."""
    items = []
    for article in articles:
        path = "/" + article["outlet"].lower().replace(" ", "-")
        site.pages[path] = Answer(documents.page(article["text"], article["title"]).encode())
        link, name = site.address + path, article["outlet"]
        items.append(documents.item(article["title"], link, date=BEFORE, publisher=name))
    site.pages["/feed"] = Answer(documents.rss(items, "All the news"), "application/rss+xml")
    return f"{site.address}/feed"


def test_a_story_that_grows_without_origins_is_an_echo(desk: Desk, site: Site) -> None:
    first = desk.look(serve(site, WELL[0], GOAT))
    assert (first.feeds, first.articles, desk.problems) == (1, 2, [])
    assert [alert.kind for alert in first.alerts] == [AlertKind.NEW_STORY] * 2
    assert any("one outlet, one origin" in alert.text for alert in first.alerts)
    again = desk.look(f"{site.address}/feed")
    assert (again.feeds, again.articles, again.alerts) == (1, 0, ())
    grown = desk.look(serve(site, *WELL, GOAT))
    assert grown.articles == 2
    echoes = [alert for alert in grown.alerts if alert.kind is AlertKind.ECHO]
    assert len(echoes) == 1
    assert "three outlets, still one origin" in echoes[0].text
    assert AlertKind.NEW_STORY not in [alert.kind for alert in grown.alerts]
    assert desk.archive.alerts(1) == [grown.alerts[-1]]


def test_what_has_not_changed_is_not_sent_and_what_was_read_not_read_again(
    desk: Desk, site: Site
) -> None:
    answer = Answer(b"", "application/rss+xml", headers={"ETag": '"1"'})
    serve(site, GOAT)
    answer.body = site.pages["/feed"].body
    site.pages["/feed"] = answer
    assert desk.look(f"{site.address}/feed").articles == 1
    headers = site.asked[-1][1]
    desk.look(f"{site.address}/feed")
    assert site.paths.count("/feed") == 2
    assert site.asked[-1][1]["if-none-match"] == '"1"'
    site.pages["/feed"] = Answer(answer.body.replace(b"2024", b"2025"), "application/rss+xml")
    assert desk.look(f"{site.address}/feed").articles == 0
    assert site.paths.count("/brenn-herald") == 1
    assert "whoseword/" in headers["user-agent"]


def test_an_entry_that_says_something_else_is_read_again(desk: Desk, tmp_path: Path) -> None:
    place = tmp_path / "feed.xml"
    for number in range(8):
        place.write_bytes(documents.rss([entry(GOAT, more=f"<p>Seen {number} times.</p>")]))
        desk.look(place)
    (story,) = desk.archive.stories()
    assert len(story.articles) == 5
    assert story.outlets == (GOAT["outlet"],)


@pytest.mark.parametrize(
    "date", ["Sat, 04 May 2999 08:00:00 GMT", "tomorrow", "", "Sat, 04 May 1901 08:00:00 GMT"]
)
def test_a_date_that_cannot_be_is_that_of_the_look(desk: Desk, tmp_path: Path, date: str) -> None:
    place = tmp_path / "feed.xml"
    place.write_bytes(documents.rss([entry(GOAT, date=date)]))
    round_ = desk.look(place)
    (story,) = desk.archive.stories()
    assert story.first == round_.alerts[0].at[:10]


def test_feeds_that_are_none_hang_lie_or_burst_cost_no_other(
    desk: Desk, site: Site, tmp_path: Path
) -> None:
    bomb = '<!DOCTYPE rss [<!ENTITY a "ha">]>'
    site.pages = {
        "/large": Answer(b"<rss>" + b" " * 17_000_000, "application/rss+xml"),
        "/page": Answer(documents.page().encode()),
        "/bomb": Answer(documents.rss([], head=bomb), "text/xml"),
        "/good": Answer(feed(GOAT), "application/rss+xml"),
    }
    paths = ("large", "gone", "page", "bomb", "good")
    outline = "".join(f"<outline xmlUrl='{site.address}/{path}'/>" for path in paths)
    place = tmp_path / "feeds.opml"
    place.write_text(f"<opml><body>{outline}</body></opml>")
    found = desk.look(place, "http://127.0.0.1:9/", tmp_path / "missing.xml")
    assert (found.feeds, found.articles) == (1, 1)
    assert [type(problem) for problem in desk.problems] == [
        *(Unreachable, NotFound),
        *(TooLarge, Unreachable, Unreadable, Refused),
    ]


def test_a_feed_that_hangs_costs_no_other(
    desk: Desk, site: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("whoseword.ingest.fetching.TOTAL_SECONDS", 1.0)
    site.pages = {
        "/hangs": Answer(feed(GOAT), "application/rss+xml", wait=3.0),
        "/good": Answer(feed(WELL[0]), "application/rss+xml"),
    }
    found = desk.look(f"{site.address}/hangs", f"{site.address}/good")
    assert (found.feeds, found.articles) == (1, 1)
    assert [type(problem) for problem in desk.problems] == [Unreachable]
    site.pages["/hangs"].wait = 0.0
    assert desk.look(f"{site.address}/hangs").articles == 1


def test_an_entry_that_brings_nothing_is_left_alone_after_some_looks(
    desk: Desk, site: Site
) -> None:
    teaser = documents.item("Gone", f"{site.address}/gone", date=BEFORE)
    site.pages = {"/feed": Answer(documents.rss([teaser]), "application/rss+xml")}
    for _ in range(5):
        assert desk.look(f"{site.address}/feed").articles == 0
    assert site.paths.count("/gone") == 3


def test_nothing_of_a_forgotten_article_is_left_in_the_alerts(desk: Desk, tmp_path: Path) -> None:
    place = tmp_path / "feed.xml"
    place.write_bytes(feed(GOAT))
    assert desk.look(place).alerts
    (story,) = desk.archive.stories()
    desk.archive.forget(story.articles)
    assert desk.archive.alerts() == []
    assert desk.look(place).articles == 0
    assert b"goat" not in (tmp_path / "desk.whoseword").read_bytes().lower()


def test_what_a_look_that_was_ended_changed_is_told_by_the_next_and_once(
    desk: Desk, site: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    place = serve(site, WELL[0], GOAT)

    def ended(*_: object) -> list[str]:
        raise KeyboardInterrupt

    calls: Iterator[Callable[..., list[str]]] = iter([derive, ended])
    with monkeypatch.context() as patched:
        patched.setattr(watching, "stale_groups", ended)
        with pytest.raises(KeyboardInterrupt):
            desk.look(place)
    with monkeypatch.context() as patched:
        patched.setattr(watching, "derive", lambda *given: next(calls)(*given))  # noqa: PLW0108
        with pytest.raises(KeyboardInterrupt):
            desk.look(place)
    assert len(desk.archive.alerts()) == 1
    assert [alert.kind for alert in desk.look(place).alerts] == [AlertKind.NEW_STORY]
    assert desk.look(place).alerts == ()
    assert len({alert.story for alert in desk.archive.alerts()}) == 2
