"""Manners towards hosts that lists lead to."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.ingest.site import Answer, Site, serving
from whoseword import errors
from whoseword.ingest import visiting
from whoseword.ingest.fetching import Page
from whoseword.ingest.visiting import PAUSE, Visitor
from whoseword.records import Validators


class Clock:
    """Time that passes only in sleep."""

    def __init__(self) -> None:
        self.now, self.slept = 0.0, list[float]()

    def time(self) -> float:
        return self.now

    def sleep(self, seconds: float) -> None:
        self.slept.append(seconds)
        self.now += seconds


@pytest.fixture
def site() -> Iterator[Site]:
    with serving() as site:
        yield site


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def visitor(clock: Clock) -> Visitor:
    return Visitor(allow_private=True, clock=clock.time, sleep=clock.sleep)


def test_a_host_that_asks_for_a_pause_gets_it(site: Site, visitor: Visitor, clock: Clock) -> None:
    site.pages = {
        "/robots.txt": Answer(b"User-agent: *\nCrawl-delay: 7\n", "text/plain"),
        "/a": Answer(b"a"),
        "/b": Answer(b"b"),
    }
    assert visitor.listed(f"{site.address}/a").data == b"a"
    assert visitor.listed(f"{site.address}/b").data == b"b"
    assert clock.slept == [7, 7]
    assert site.paths == ["/robots.txt", "/a", "/b"]


def test_other_hosts_get_one_of_ours(clock: Clock, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []

    def answer(url: str, **_: object) -> Page:
        asked.append(url)
        return Page(url, "text/plain", None, b"User-agent: *\nAllow: /\n")

    monkeypatch.setattr(visiting, "fetch", answer)
    visitor = Visitor(clock=clock.time, sleep=clock.sleep)
    for page in ("https://a.example/1", "https://b.example/1", "https://a.example/2"):
        visitor.listed(page)
    assert clock.slept == [PAUSE, PAUSE]
    assert clock.now == 2 * PAUSE
    assert asked.count("https://a.example/robots.txt") == 1


@pytest.mark.parametrize(("status", "allowed"), [(404, True), (403, True), (500, False)])
def test_what_the_rules_are_where_there_are_none(
    site: Site, visitor: Visitor, status: int, allowed: bool
) -> None:
    site.pages = {"/robots.txt": Answer(b"", status=status), "/a": Answer(b"a")}
    if allowed:
        assert visitor.listed(f"{site.address}/a").data == b"a"
    else:
        with pytest.raises(errors.Refused, match="robots"):
            visitor.listed(f"{site.address}/a")


def test_a_host_that_is_down_is_asked_once(visitor: Visitor) -> None:
    for path in ("a", "b"):
        with pytest.raises(errors.Unreachable) as caught:
            visitor.listed(f"http://127.0.0.1:9/{path}")
        assert caught.value.name == f"http://127.0.0.1:9/{path}"
    assert "before" in caught.value.problem


def test_an_answer_with_an_error_does_not_condemn_its_host(site: Site, visitor: Visitor) -> None:
    site.pages = {"/b": Answer(b"b")}
    with pytest.raises(errors.Unreachable, match="404"):
        visitor.listed(f"{site.address}/a")
    assert visitor.listed(f"{site.address}/b").data == b"b"


@pytest.mark.parametrize("url", ["file:///etc/passwd", "ftp://a.example/", "http://[bad/", "x"])
def test_other_addresses_are_refused(url: str, visitor: Visitor) -> None:
    with pytest.raises(errors.Refused):
        visitor.listed(url)


def test_private_networks_are_refused_unless_they_are_let_in(site: Site) -> None:
    with pytest.raises(errors.Refused, match="private"):
        Visitor().listed(f"{site.address}/a")
    assert site.asked == []


def test_what_has_not_changed_is_not_sent_again(site: Site, visitor: Visitor) -> None:
    site.pages = {"/feed": Answer(b"<rss/>", headers={"ETag": '"1"'})}
    first = visitor.given(f"{site.address}/feed")
    again = visitor.given(f"{site.address}/feed", first.validators)
    assert (first.status, again.status, again.data) == (200, 304, b"")
    changed = visitor.given(f"{site.address}/feed", Validators('"0"'))
    assert changed.data == b"<rss/>"
