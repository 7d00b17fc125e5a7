"""Texts made to stall a reader: each ends, and every span lies inside the text, in order."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise

import pytest

from whoseword.records import Span
from whoseword.text.dates import dates
from whoseword.text.quantities import quantities
from whoseword.text.quotations import quotations
from whoseword.text.sentences import sentences
from whoseword.text.time_expressions import time_expressions
from whoseword.text.tokens import tokens

TEXTS = {
    "quotation marks": '"' * 100_000,
    "curly marks": "“" * 50_000 + "”" * 50_000,
    "apostrophes": "'" * 100_000,
    "brackets": "(" * 50_000 + ")" * 50_000,
    "one word": "a" * 1_000_000,
    "one number": "1" * 200_000,
    "thousands": "1" + ",000" * 50_000,
    "line breaks": "\n" * 100_000,
    "spaces": "a" + " " * 1_000_000 + "b",
    "said": "said " * 100_000,
    "addresses": "https://example.org/a?b=c " * 50_000,
    "direction marks": "\u200f\u202e" * 50_000,
    "zero width": "a\u200b" * 100_000,
    "accents": "e" + "\u0301" * 200_000,
    "hours": "6 p.m. Monday, " * 10_000,
    "spans": "three years after " * 10_000,
    "abbreviations": "U.S. " * 50_000,
}
DAY = "2030-10-25"
READERS: dict[str, Callable[[str], list[Span]]] = {
    "sentences": lambda text: list(sentences(text)),
    "quotations": lambda text: list(quotations(text)),
    "tokens": lambda text: list(tokens(text, (0, len(text)))),
    "dates": lambda text: [found.span for found in dates(text)],
    "times": lambda text: [found.span for found in time_expressions(text, dates(text, DAY), DAY)],
    "quantities": lambda text: [found.span for found in quantities(text)],
}


@pytest.mark.parametrize("reader", READERS)
@pytest.mark.parametrize("kind", TEXTS)
def test_it_ends_with_spans_inside_the_text(kind: str, reader: str) -> None:
    text = TEXTS[kind]
    spans = READERS[reader](text)
    assert all(0 <= start < end <= len(text) for start, end in spans)
    assert all(before[1] <= after[0] for before, after in pairwise(spans))
