"""Two texts laid side by side, word for word: how much of each stands in the other, in order."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from rapidfuzz.distance import LCSseq

from whoseword.records import Article, Edit, Span

MOST_WORDS: Final = 3000
"""Words of a text that are aligned: three times a long report, and the cost stays bounded."""
RUN: Final = 4
"""Words in a row that count as the same text; shorter runs are the language."""
LEAD: Final = 40
"""Words of the beginning of a text."""
_WORD: Final = re.compile(r"\w+")
_QUOTATION: Final = re.compile(r"[“\"]([^“”\"\n]{15,1500})[”\"]|''([^'\n]{15,1500})''")
_POST: Final = re.compile(r"^[^\n]{1,1500}\(@\w{1,15}\)[^\n]{0,60}$", re.MULTILINE)
"""A line that shows a post of a network: whoever tells of it prints the same words."""


@dataclass(frozen=True, slots=True)
class Text:
    """The words of an article's reporting: in lower case, where they stand, and whose they are.

    ``told`` is False for words that are quoted: two reporters quote the same ones.
    """

    words: tuple[str, ...]
    spans: tuple[Span, ...]
    told: tuple[bool, ...]


@dataclass(frozen=True, slots=True)
class Alignment:
    """What two texts share, in order, as shares of the told words of each, 0 to 1.

    ``lead_of_one`` and ``lead_of_other`` are the shares of the beginnings; ``words`` is how many
    told words of the shorter text are shared.
    """

    of_one: float
    of_other: float
    lead_of_one: float
    lead_of_other: float
    words: int


def text_of(article: Article) -> Text:
    """Split the reporting of an article into words; boilerplate is left out."""
    quoted = [found.span() for sign in (_QUOTATION, _POST) for found in sign.finditer(article.text)]
    inside = _marks(len(article.text), quoted)
    outside = _marks(len(article.text), article.boilerplate)
    found = [word.span() for word in _WORD.finditer(article.text) if not outside[word.start()]][
        :MOST_WORDS
    ]
    return Text(
        tuple(article.text[start:end].lower() for start, end in found),
        tuple(found),
        tuple(not inside[start] for start, _ in found),
    )


def aligned(one: Text, other: Text) -> Alignment:
    """Lay two texts side by side."""
    runs = list(_runs(one, other))
    first = [place for start, end, _, _ in runs for place in range(start, end)]
    second = [place for _, _, start, end in runs for place in range(start, end)]
    told_first = sum(one.told[place] for place in first)
    told_second = sum(other.told[place] for place in second)
    return Alignment(
        told_first / max(sum(one.told), 1),
        told_second / max(sum(other.told), 1),
        _lead(first, one),
        _lead(second, other),
        min(told_first, told_second),
    )


def edits(copy: Article, original: Article) -> tuple[Edit, ...]:
    """List what a copy changes of the text that it repeats, in text order.

    Each names the characters in both; either may be empty, where words were added or left out.
    """
    ours, theirs = text_of(copy), text_of(original)
    found = (
        (step.src_start, step.src_end, step.dest_start, step.dest_end)
        for step in LCSseq.opcodes(ours.words, theirs.words)
        if step.tag != "equal"
    )
    return tuple(
        Edit(_span(ours, start, end), _span(theirs, begin, stop))
        for start, end, begin, stop in _joined(found)
    )


def _runs(one: Text, other: Text) -> Iterator[tuple[int, int, int, int]]:
    for step in LCSseq.opcodes(one.words, other.words):
        if step.tag == "equal" and step.src_end - step.src_start >= RUN:
            yield step.src_start, step.src_end, step.dest_start, step.dest_end


_Places = tuple[int, int, int, int]


def _joined(found: Iterable[_Places]) -> Iterator[_Places]:
    """Edits that touch as one."""
    held: _Places | None = None
    for start, end, begin, stop in found:
        if held is not None and held[1] == start and held[3] == begin:
            held = (held[0], end, held[2], stop)
            continue
        if held is not None:
            yield held
        held = (start, end, begin, stop)
    if held is not None:
        yield held


def _span(text: Text, start: int, end: int) -> Span:
    """The characters of words; where there are none, the place before the next word."""
    if start < end:
        return text.spans[start][0], text.spans[end - 1][1]
    place = text.spans[start][0] if start < len(text.spans) else max(text.spans, default=(0, 0))[1]
    return place, place


def _lead(places: Iterable[int], text: Text) -> float:
    size = min(LEAD, len(text.words))
    return sum(place < size for place in places) / max(size, 1)


def _marks(length: int, spans: Iterable[Span]) -> bytearray:
    """A byte for each character: 1 within a span."""
    marks = bytearray(length)
    for start, end in spans:
        marks[start:end] = b"\x01" * (min(end, length) - start)
    return marks
