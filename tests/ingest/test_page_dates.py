"""Publication dates of pages: evidence or none."""

import pytest
from lxml.html import document_fromstring

from tests.ingest.test_pages import PARAGRAPHS
from whoseword.ingest.page_dates import written_day
from whoseword.ingest.pages import draft_of


def page(inside: str = "", *, head: str = "", foot: str = "", language: str = "en") -> str:
    return (
        f"<html lang='{language}'><head><title>Bridge shut</title>{head}</head><body><article>"
        f"<h1>Bridge shut</h1>{inside}{PARAGRAPHS}</article><footer>{foot}</footer></body></html>"
    )


@pytest.mark.parametrize(
    "shown",
    [
        page(foot="© 2023 The Saltmere Herald"),
        page(foot="Copyright 1999–2024 Saltmere Media. All rights reserved."),
        page(head="<link rel=canonical href='https://salt.example/2022/05/bridge'>"),
        page(head="<script>var until = '2030-01-01';</script>"),
        page("<aside><a href='/x'>Ferry sinks</a> <span>12 hours ago</span></aside>"),
        page("<p>Published: 05/06/2023</p>"),  # May or June?
        page("<p>Published: on a Tuesday</p>"),
        page(head="<meta property='article:published_time' content='soon'>"),
        page(foot="Est. 1888"),
        page(),
    ],
)
def test_without_evidence_there_is_no_date(shown: str) -> None:
    assert draft_of(shown, "a").published is None


@pytest.mark.parametrize(
    "shown",
    [
        page("<p>Updated: May 9, 2023</p><p>Published: May 6, 2023 16:09 GMT</p>"),
        page("<p>First published on Saturday 6 May 2023</p><p>Last updated 9 May 2023</p>"),
        page("<p><span>Posted</span> <time>6th of May 2023</time></p>"),
        page("<p>Published: 05/06/2023</p>", language="en-US"),
        page("<p>Published: 06/05/2023</p>", language="en-GB"),
        page("<p>Published: 06.05.2023</p>"),
        page("<p>Published 2023-05-06T23:00:00Z</p>"),
        page(head="<meta property='article:published_time' content='2023-05-06T10:00:00+02:00'>"),
        page(head="<meta name='parsely-pub-date' content='2023-05-06'>", foot="© 2024 Herald"),
        page("<time itemprop='datePublished' datetime='2023-05-06'>yesterday</time>"),
        page(
            "<p>Updated: May 9, 2023</p>",
            head="<script type='application/ld+json'>{'@type': 'NewsArticle',"
            " 'datePublished': '2023-05-06T08:00:00Z', 'dateModified': '2023-05-09'}</script>"
            .replace("'", '"').replace('"application/ld+json"', "'application/ld+json'"),
        ),
    ],
)  # fmt: skip
def test_what_the_page_says_is_the_date(shown: str) -> None:
    assert document_fromstring(shown) is not None
    assert draft_of(shown, "a").published == "2023-05-06"


@pytest.mark.parametrize("written", ["31/02/2023", "2023-13-01", "May 45, 2023", "", "1/2/3"])
def test_what_is_no_day_is_none(written: str) -> None:
    assert written_day(written, "en-GB") is None
