"""Readings of invented articles, by hand."""

from __future__ import annotations

from whoseword.records import Article, Attribution, Certainty, Form, Reading, Span
from whoseword.text.dates import dates_of
from whoseword.text.sentences import sentences

MONDAY = "2031-03-10"


def reading(
    name: str,
    text: str,
    *attributions: Attribution,
    published: str | None = MONDAY,
    title: str | None = None,
    boilerplate: tuple[Span, ...] = (),
) -> Reading:
    """An article of this text, read; sentences are found as the reader finds them."""
    article = Article(
        id=name,
        text=text,
        title=title,
        outlet=name,
        published=published,
        boilerplate=boilerplate,
    )
    return Reading(article, sentences(text), attributions, (), dates=dates_of(article))


def said(
    name: str,
    text: str,
    content: str,
    speaker: str | None = "S1",
    certainty: Certainty = Certainty.STATED,
) -> Attribution:
    """An attribution of ``content``, which stands in ``text`` once."""
    start = text.index(content)
    span = (start, start + len(content))
    return Attribution(
        f"A-{start}", name, (), (), (span,), Form.INDIRECT, certainty=certainty, speaker=speaker
    )
