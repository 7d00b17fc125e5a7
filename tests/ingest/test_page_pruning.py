"""Other things on an article's page, and pages that tell no story."""

import pytest

from tests.ingest.reading import REPORT
from tests.ingest.test_pages import PARAGRAPHS
from whoseword.errors import Unreadable
from whoseword.ingest.pages import draft_of

OTHER = (
    "A ferry with forty people aboard ran aground off Skelby on Friday night and was pulled free "
    "in the morning, the coast guard said after the tide had come in again."
)

PICTURES = "".join(f"<li>{number}/9 {OTHER}</li>" for number in range(1, 9))


def page(inside: str, *, title: str = "Bridge shut") -> str:
    return (
        f"<html><head><title>{title}</title></head><body><main><article><h1>{title}</h1>"
        f"{PARAGRAPHS}{inside}</article></main></body></html>"
    )


@pytest.mark.parametrize(
    "inside",
    [
        f"<div class='gallery'><h3>In pictures</h3><ul>{PICTURES}</ul></div>",
        f"<section class='photo-gallery inline'><p>{OTHER}</p></section>",
        f"<div id='slideshow-1'><figure><figcaption>{OTHER}</figcaption></figure></div>",
        f"<div class='related-stories'><h3>Related</h3><p>{OTHER}</p></div>",
        f"<aside class='c-recirc'><p>{OTHER}</p></aside>",
        f"<ul class='most-read'><li>{OTHER}</li></ul>",
        f"<div class='up-next'><p>{OTHER}</p></div>",
        f"<div class='article__newsletter-signup'><p>{OTHER}</p></div>",
        f"<div class='paywall-overlay'><p>{OTHER}</p></div>",
        f"<div class='OUTBRAIN'><p>{OTHER}</p></div>",
    ],
)  # fmt: skip
def test_what_is_of_other_stories_goes(inside: str) -> None:
    assert draft_of(page(inside), "a").text == REPORT


def test_a_story_whose_maker_calls_all_of_it_a_gallery_stays() -> None:
    shown = f"<html><body><div class='gallery'><h1>Bridge shut</h1>{PARAGRAPHS}</div></body></html>"
    assert "Ada Moor" in draft_of(shown, "a").text


def story(title: str, paragraph: str) -> str:
    told = "".join(f"<p>{paragraph} So much on day {number}.</p>" for number in range(4))
    return f"<article><h1>{title}</h1>{told}</article>"


def test_of_a_stream_of_stories_the_page_s_own_is_read() -> None:
    bridge, ferry = story("Bridge shut", REPORT.splitlines()[0]), story("Ferry aground", OTHER)
    for title, own, other in (
        ("Bridge shut", "bridge", "ferry"),
        ("Ferry aground", "ferry", "bridge"),
    ):
        shown = f"<html><head><title>{title} - Herald</title></head><body>{bridge}{ferry}</body>"
        text = draft_of(shown, "a").text.lower()
        assert own in text
        assert other not in text


def teaser(number: int) -> str:
    return (
        f"<div class='card'><h3><a href='/{number}'>Story number {number} of many on the coast</a>"
        f"</h3><p>{OTHER}</p></div>"
    )


@pytest.mark.parametrize(
    "head",
    ["<title>The Saltmere Herald</title>", "<title>Home</title><meta property='og:type' "
     "content='website'><link rel='canonical' href='https://saltmere.example/'>",
     "<title>Search</title><script type='application/ld+json'>{\"@type\": \"ItemList\"}</script>"],
)  # fmt: skip
def test_a_page_that_lists_stories_is_refused(head: str) -> None:
    shown = f"<html><head>{head}</head><body>{''.join(map(teaser, range(30)))}</body></html>"
    with pytest.raises(Unreadable):
        draft_of(shown, "a")


def test_an_article_beside_a_list_of_stories_is_read() -> None:
    links = "".join(map(teaser, range(30)))
    shown = page("").replace("</main>", f"</main><aside class='trending'>{links}</aside>")
    assert draft_of(shown, "a").text == REPORT


@pytest.mark.parametrize(
    "wall",
    ["Subscribe to continue reading this story and all others for free.",
     "This article is for subscribers only. Join today and read everything that we write.",
     "Already a subscriber? Log in to go on with this story and with everything else here.",
     "You have reached your limit of free articles this month. Choose one of our offers.",
     "To continue reading, create an account with your e-mail address and a password."],
)  # fmt: skip
def test_a_wall_is_no_article_and_no_reporting(wall: str) -> None:
    shown = "<html><body><article><h1>Bridge shut</h1><p>The old bridge over the Salt is shut"
    shown += f" from Monday.</p><p>{wall}</p><p>{wall}</p></article></body></html>"
    with pytest.raises(Unreadable):
        draft_of(shown, "a")


@pytest.mark.parametrize(
    "table",
    ["<table><tr><td>Home<br>Sport</td><td>{0}</td></tr></table>",
     "<table role=presentation><tbody><tr><td>{0}</td></tr></tbody></table>",
     "<table><tr><td><table><tr><td>{0}</td></tr></table></td></tr></table>",
     "<center><table width=600><tr><td>{0}</td></tr></table></center>"],
)  # fmt: skip
def test_tables_that_lay_the_page_out_are_read(table: str) -> None:
    shown = f"<html><head><title>Bridge shut</title></head><body>{table.format(PARAGRAPHS)}</body>"
    assert "Ada Moor" in draft_of(shown, "a").text


def test_a_day_in_the_footer_is_not_the_story_s() -> None:
    footer = "<footer>© 2029 Skelby Post, registered 1 January 2001.</footer></body>"
    found = draft_of(page("").replace("</body>", footer), "a")
    assert (found.text, found.published) == (REPORT, None)
    signed = "<footer><p>Published: 2 May 2031</p></footer>"
    assert draft_of(page(signed), "a").published == "2031-05-02"
