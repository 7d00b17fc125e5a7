"""The whole way, on the sample story and on invented records."""

import io

import pytest
from rich.console import Console

import whoseword
from whoseword import export, pipeline, report, sample
from whoseword.errors import InputError
from whoseword.records import Article, Span
from whoseword.settings import Settings

BRIEF = {
    "text": "The harbour board knew of the crack, two officials told the Tallow Gazette.",
    "outlet": "The Tallow Gazette",
}


@pytest.fixture(scope="module")
def articles() -> list[Article]:
    problems: list[InputError] = []
    with sample.folder() as folder:
        found = list(pipeline.articles([str(folder)], Settings(), problems.append))
    assert not problems
    return found


def test_the_order_of_articles_changes_no_byte(articles: list[Article]) -> None:
    shuffled = [*articles[3:], *articles[2::-1]]
    assert {a.id for a in shuffled} == {a.id for a in articles}
    first, second = (export.report(whoseword.compare(given)) for given in (articles, shuffled))
    assert export.dumps(first) == export.dumps(second)


def test_every_span_points_into_its_field(articles: list[Article]) -> None:
    (story,) = whoseword.compare(articles).stories
    texts = {(a.id, "text"): a.text for a in articles} | {
        (a.id, "title"): a.title or "" for a in articles
    }
    spans: list[tuple[str, str, Span]] = [
        (mention.article, mention.field, span)
        for claim in story.claims
        for mention in claim.mentions
        for span in mention.spans
    ]
    spans += [(p.article, p.field, p.span) for s in story.sources for p in s.mentions]
    assert spans
    for article, field, (start, end) in spans:
        assert texts[article, field][start:end].strip()


def test_an_article_may_be_a_record_a_mapping_or_a_text() -> None:
    report = whoseword.compare([BRIEF, BRIEF["text"] + " It closed the pier."], one_story=True)
    (story,) = report.stories
    assert {told.article.outlet for told in story.articles} >= {"The Tallow Gazette"}


def test_a_mapping_without_text_is_refused() -> None:
    with pytest.raises(InputError, match="text"):
        whoseword.compare([{"title": "No text"}])


def test_one_text_is_read_alone() -> None:
    reading = whoseword.read(BRIEF["text"])
    (attribution,) = reading.attributions
    assert [reading.article.text[s:e] for s, e in attribution.source] == ["two officials"]


def test_an_article_from_a_look_alike_address_is_marked_in_every_output() -> None:
    given = [
        {**BRIEF, "url": "https://spiegel.ltd/harbour"},
        {
            **BRIEF,
            "text": BRIEF["text"] + " They were heard on Monday.",
            "url": "https://a.example",
        },
    ]
    found = whoseword.compare(given, one_story=True)
    marked = [a["imitates"] for a in export.report(found)["stories"][0]["articles"]]
    told = [mark for mark in marked if mark is not None]
    assert [mark["outlet"] for mark in told] == ["Der Spiegel"]
    assert "Its address imitates Der Spiegel (spiegel.de)" in report.html(found)
    out = io.StringIO()
    report.terminal(found, Console(file=out, width=400))
    assert "Its address imitates Der Spiegel (spiegel.de)" in out.getvalue()
