"""Pages made to stall or to burst their reader."""

import os
import time
from pathlib import Path

import pytest

from tests.ingest.reading import REPORT, read, write
from tests.ingest.test_pages import PAGE, PARAGRAPHS
from whoseword.errors import TooLarge, Unreadable
from whoseword.ingest import limits
from whoseword.ingest.bounded_parsing import read_page
from whoseword.ingest.pages import draft_of
from whoseword.resources import shipped

MANY = 400_000
PARSER = shipped().parser


def test_the_worker_gives_what_reading_here_gives() -> None:
    assert read_page(PARSER, PAGE, "a") == draft_of(PAGE, "a")
    assert read_page(PARSER, PAGE, "a", "https://quay.example/") == draft_of(
        PAGE, "a", "https://quay.example/"
    )
    with pytest.raises(Unreadable, match="no article in this page"):
        read_page(PARSER, "<html></html>", "a")


@pytest.mark.parametrize(
    "hostile",
    [
        "<table>" + "<tr><td>x y z</td></tr>" * MANY + "</table>",
        "<p>x y z</p>" * MANY,
        "<p " + " ".join(f"a{n}=x" for n in range(MANY)) + ">",
        "<br>" * MANY,
        "<a href=x>word</a> " * MANY,
        "<b>" * MANY,
    ],
    ids=["rows", "siblings", "attributes", "breaks", "links", "depth"],
)
def test_a_hostile_page_ends_in_time_and_the_next_one_is_read(
    hostile: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(limits, "PAGE_SECONDS", 3.0)
    bad = write(tmp_path / "a.html", f"<html><body><article>{PARAGRAPHS}{hostile}</article></body>")
    good = write(tmp_path / "b.html", PAGE)
    begun = time.monotonic()
    articles, problems = read(bad)
    assert time.monotonic() - begun < 30
    assert articles or [type(problem) for problem in problems] in ([TooLarge], [Unreadable])
    monkeypatch.setattr(limits, "PAGE_SECONDS", 30.0)
    articles, problems = read(good)
    assert ([article.text for article in articles], problems) == ([REPORT], [])


@pytest.mark.skipif(not hasattr(os, "fork"), reason="this system does not fork")
def test_a_forked_process_has_a_worker_of_its_own() -> None:
    read_page(PARSER, PAGE, "a")
    child = os.fork()
    if not child:
        os._exit(0 if read_page(PARSER, PAGE, "a").text == REPORT else 1)
    assert os.waitpid(child, 0)[1] == 0
    assert read_page(PARSER, PAGE, "a").text == REPORT
