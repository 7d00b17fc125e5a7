from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

import pytest

from tests.ingest import documents
from tests.ingest.connectors.test_feeds import WHOLE
from tests.ingest.reading import write
from tests.known import RESOURCES
from whoseword.errors import InputError, NotFound, Unreadable
from whoseword.ingest.feed_rounds import News, look
from whoseword.records import Article, Validators

NOW = datetime(2030, 5, 7, 9, 0, tzinfo=UTC)


class Remembered:
    """What earlier looks left behind, in memory."""

    def __init__(self) -> None:
        self.seen: set[tuple[str, str]] = set()
        self.read_to_the_end: list[str] = []

    def validators(self, feed: str) -> Validators | None:
        assert feed
        return None

    def keep_validators(self, feed: str, validators: Validators) -> None:
        assert validators == Validators()  # files tell none
        self.read_to_the_end.append(feed)

    def is_done(self, key: str, mark: str) -> bool:
        return (key, mark) in self.seen


def item(title: str, *, link: str = "", date: str = "Mon, 06 May 2030 08:00:00 GMT") -> str:
    return documents.item(title, link or f"https://quay.example/{title}", body=WHOLE, date=date)


def looked(
    memory: Remembered, *given: str | Path, keep: bool = True
) -> tuple[list[Article], list[InputError]]:
    """Look once, note what came where it is kept; gives articles and problems."""
    problems: list[InputError] = []
    found: list[News] = []
    for news in look(map(str, given), memory, RESOURCES, NOW, problems.append):
        found.append(news)
        if keep and news.key:
            memory.seen.add((news.key, news.mark))
    return [article for news in found for article in news.articles], problems


def titles(articles: Sequence[Article]) -> list[str | None]:
    return [article.title for article in articles]


def test_an_entry_is_new_until_it_is_noted(tmp_path: Path) -> None:
    place = write(tmp_path / "feed.xml", documents.rss([item("One"), item("Two")]))
    memory = Remembered()
    assert titles(looked(memory, place, keep=False)[0]) == ["One", "Two"]
    assert titles(looked(memory, place)[0]) == ["One", "Two"]
    assert looked(memory, place) == ([], [])
    assert memory.read_to_the_end == [str(place)] * 3


def test_another_date_is_no_news_and_other_words_are(tmp_path: Path) -> None:
    memory = Remembered()
    looked(memory, write(tmp_path / "feed.xml", documents.rss([item("One")])))
    dated = item("One", date="Tue, 07 May 2030 08:00:00 GMT")
    assert looked(memory, write(tmp_path / "feed.xml", documents.rss([dated])))[0] == []
    reworded = item("One, again", link="https://quay.example/One")
    found, _ = looked(memory, write(tmp_path / "feed.xml", documents.rss([reworded])))
    assert titles(found) == ["One, again"]


@pytest.mark.parametrize(
    ("date", "told"),
    [
        ("Mon, 06 May 2030 08:00:00 GMT", "2030-05-06T08:00:00+00:00"),
        ("Wed, 08 May 2030 08:00:00 GMT", "2030-05-08T08:00:00+00:00"),
        ("Thu, 09 May 2030 08:00:00 GMT", "2030-05-07"),
        ("soon", "2030-05-07"),
    ],
    ids=["before", "within a day", "ahead", "no date"],
)
def test_a_date_that_lies_ahead_is_the_day_of_the_look(
    date: str, told: str, tmp_path: Path
) -> None:
    place = write(tmp_path / "feed.xml", documents.rss([item("One", date=date)]))
    ((article,), _) = looked(Remembered(), place)
    assert article.published == told


def test_a_list_of_feeds_leads_to_them_and_each_is_read_once(tmp_path: Path) -> None:
    one = write(tmp_path / "one.xml", documents.rss([item("One")]))
    two = write(tmp_path / "two.xml", documents.rss([item("Two")]))
    listed = "".join(f"<outline xmlUrl='{place}'/>" for place in (one, two))
    outline = write(tmp_path / "all.opml", f"<opml><body>{listed}</body></opml>")
    memory = Remembered()
    found, problems = looked(memory, outline, one, one)
    assert (titles(found), problems) == (["One", "Two"], [])
    assert memory.read_to_the_end == [str(one), str(two)]


def test_what_is_no_feed_is_named_and_costs_no_other(tmp_path: Path) -> None:
    page = write(tmp_path / "page.xml", documents.page())
    empty = write(tmp_path / "none.opml", "<opml></opml>")
    good = write(tmp_path / "feed.xml", documents.rss([item("One")]))
    memory = Remembered()
    found, problems = looked(memory, tmp_path / "missing.xml", page, empty, good)
    assert titles(found) == ["One"]
    assert {type(problem) for problem in problems} == {NotFound, Unreadable}
    assert len(problems) == 3
    assert memory.read_to_the_end == [str(good)]
