from __future__ import annotations

from html.parser import HTMLParser

import pytest

import whoseword
from tests.report.story import bridge_report
from whoseword.answer import Answer
from whoseword.records import Report
from whoseword.report import html

ANSWER = Answer(bridge_report().stories)


class Frames(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.opened: list[tuple[str, dict[str, str | None]]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.opened.append((tag, dict(attrs)))


def test_it_gives_its_tables_as_rows_and_as_arrow() -> None:
    claims = ANSWER.table("claims")
    assert claims.rows[0]["claim"] == "claim-1"
    assert claims.to_arrow().column("gist").to_pylist() == [row["gist"] for row in claims.rows]
    with pytest.raises(ValueError, match="outlets_by_claim"):
        ANSWER.table("weather")


def test_a_notebook_shows_the_page_in_a_frame_without_scripts() -> None:
    frames = Frames()
    frames.feed(ANSWER._repr_html_())
    [(tag, attributes)] = frames.opened
    assert (tag, attributes["srcdoc"]) == ("iframe", html(ANSWER))
    assert attributes["sandbox"] in {None, ""}


def test_it_equals_a_report_of_the_same_stories() -> None:
    assert bridge_report() == ANSWER
    assert Answer(bridge_report().stories) == ANSWER
    assert Report(()) != ANSWER
    assert ANSWER != "a report"


def test_comparing_gives_one() -> None:
    text = "The town well of Ostrel is dry, mayor Ilka Dorn said on Saturday."
    answer = whoseword.compare([{"text": text, "outlet": "Ostrel Courier"}])
    assert isinstance(answer, whoseword.Answer)
    assert [row["outlet"] for row in answer.table("articles").rows] == ["Ostrel Courier"]
