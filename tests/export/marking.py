"""Readings of any text, with relations whose spans lie inside it."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import strategies as st

from whoseword.records import (
    Article,
    Attribution,
    Certainty,
    Field,
    Form,
    Reading,
    Source,
    SourceKind,
    Span,
)
from whoseword.text.sentences import sentences

_any = st.characters(exclude_categories=())
texts = st.text(
    st.sampled_from("ab.,“”\n\r\t é́🛥️\u2028\u200f<&>\"'") | _any, min_size=1, max_size=60
)
SPEAKER = Source("S1", "Ada\nVane <b>", SourceKind.NAMED_PERSON)


def _spans(length: int, borders: list[int]) -> tuple[Span, ...]:
    inside = sorted({min(border, length) for border in borders})
    return tuple(pairwise(inside))[::2]


@st.composite
def _relations(draw: st.DrawFn, length: int, field: Field, key: str) -> Attribution:
    """Roles that do not overlap: every second stretch between random borders, dealt out in turn."""
    found = _spans(length, draw(st.lists(st.integers(0, length), max_size=9)))
    return Attribution(
        id=key,
        article="a",
        source=found[2::3],
        cue=found[1::3],
        content=found[::3],
        form=draw(st.sampled_from(Form)),
        certainty=draw(st.sampled_from(Certainty)),
        denial=draw(st.booleans()),
        speaker=draw(st.none() | st.just("S1")),
        field=field,
    )


@st.composite
def read_texts(draw: st.DrawFn) -> Reading:
    text, title = draw(texts), draw(st.none() | texts)
    fields: list[tuple[Field, str]] = [("title", title or ""), ("text", text)]
    relations = [
        draw(_relations(len(words), field, f"A{number}{field}"))
        for field, words in fields
        for number in range(draw(st.integers(0, 2)))
    ]
    article = Article(draw(st.text(_any, max_size=9)), text, title=title)
    return Reading(article, sentences(text), tuple(relations), (SPEAKER,))
