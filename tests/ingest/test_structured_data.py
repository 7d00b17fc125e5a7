"""Articles in a page's JSON-LD."""

import json

import pytest
from lxml.html import document_fromstring

from tests.ingest.reading import REPORT
from tests.ingest.test_pages import PARAGRAPHS
from whoseword.ingest.pages import draft_of
from whoseword.ingest.structured_data import as_paragraphs, structured

ARTICLE = {"@type": "NewsArticle", "headline": "Bridge shut", "articleBody": REPORT,
           "datePublished": "2021-02-03", "author": [{"@type": "Person", "name": "Jo Vane"}],
           "publisher": {"name": "The Saltmere Herald"}}  # fmt: skip


def page(data: object, body: str = "<div id='root'></div>") -> str:
    written = data if isinstance(data, str) else json.dumps(data)
    script = f'<script type="application/ld+json">{written}</script>'
    return f"<html><head><title>Bridge</title>{script}</head><body>{body}</body></html>"


@pytest.mark.parametrize(
    "body",
    [
        REPORT,
        REPORT.replace("\n", "\n\n"),
        REPORT.replace("\n", "\r\n"),
        REPORT.replace("\n", ""),  # ran together: "said.“Nobody"
        PARAGRAPHS,
        PARAGRAPHS.replace("<", "&lt;").replace(">", "&gt;"),
        "<div><p class='a'>" + REPORT.replace("\n", "</p><p>") + "</p></div>",
        REPORT.replace("\n", "<br/><br/>"),
        REPORT.replace("’", "&rsquo;").replace("“", "&ldquo;").replace("”", "&#8221;"),
    ],
)
@pytest.mark.parametrize("wrap", [lambda a: a, lambda a: [a], lambda a: {"@graph": [{}, a]}])
def test_a_body_in_the_data_alone_keeps_its_paragraphs(body: str, wrap: object) -> None:
    assert callable(wrap)
    draft = draft_of(page(wrap({**ARTICLE, "articleBody": body})), "a")
    assert draft.text == REPORT
    assert (draft.published, draft.byline) == ("2021-02-03", "Jo Vane")
    assert draft.site == "The Saltmere Herald"


def test_the_page_itself_is_read_where_it_holds_as_much() -> None:
    shown = page(ARTICLE, f"<article><h1>Bridge shut</h1>{PARAGRAPHS}</article>")
    longer = shown.replace("</article>", f"<p>{'More was said on Tuesday by Ada Moor. ' * 9}</p>")
    assert "More was said" in draft_of(longer, "a").text


@pytest.mark.parametrize(
    "data",
    ["", "{", "[" * 50_000, "7", "null", '"x"', '{"@type": 7}', '{"@type": ["NewsArticle", {}]}',
     '{"@type": "NewsArticle", "author": [[[["x"]]]], "articleBody": {"a": 1}}',
     '{"@graph": {"@graph": {"@graph": []}}}', '{"@type": "Person", "articleBody": "x"}'],
)  # fmt: skip
def test_data_of_any_shape_break_nothing(data: str) -> None:
    found = structured(document_fromstring(page(data)))
    assert found.body == ""


def test_mark_up_is_told_from_signs() -> None:
    assert as_paragraphs("If a < b and c > d, he said.") == "If a < b and c > d, he said."
