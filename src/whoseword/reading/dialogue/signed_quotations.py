"""Quotations that are signed or labelled by a name.

“We knew.” — Ada Vane, mayor, or “We knew.” (Ada Vane), or Ada Vane, mayor: “We knew.”
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from typing import Final

from whoseword.language.lexicon import ENGLISH
from whoseword.reading.dialogue.labels import labels
from whoseword.records import Span

Signed = tuple[Span, Span, Span]
"""Who, the mark that hands the words over, and the quotation."""

_SIGNATURE: Final = re.compile(
    r"[ \t\u00a0]{0,3}(?:\n(?:\n(?=[ \t]{0,3}[-–—―]))?)?[ \t]{0,3}"
    r"(?:(?P<dash>[-–—―]{1,2})[ \t\u00a0]{0,3}|(?P<bracket>[(\[]))"
    r"(?P<who>[^\W\d_][^()\[\]\n“”\"]{1,90}?)[)\]]?\.?[ \t\u00a0]{0,3}(?=\n|$)"
)
_NAME: Final = re.compile(r"(?:[A-ZÀ-Þ][\w.’'-]*)(?: [A-ZÀ-Þ][\w.’'-]*){1,4}(?=,|$)")
_SAYS: Final = ENGLISH.pattern(r"\b{quotations.saying_in_label}\b")
_BULLETS: Final = " \t\u00a0\r•·*▪–-"
_OPENS: Final = '“"«„'


def signed(text: str, quoted: Sequence[Span], people: Sequence[Span]) -> Iterator[Signed]:
    """Find them; ``quoted`` are the quotations of ``text``, ``people`` the names of its people."""
    yield from _signatures(text, quoted, people)
    yield from _labelled(text, quoted, people)


def _signatures(text: str, quoted: Sequence[Span], people: Sequence[Span]) -> Iterator[Signed]:
    for start, end in quoted:
        line = text.rfind("\n", 0, start) + 1
        alone = not text[line:start].strip(_BULLETS)
        match = _SIGNATURE.match(text, end) if alone else None
        if match is None:
            continue
        who = match.span("who")
        if _named(who, people) or (match["dash"] and _NAME.match(match["who"])):
            mark = "dash" if match["dash"] else "bracket"
            yield who, match.span(mark), (start, end)


def _labelled(text: str, quoted: Sequence[Span], people: Sequence[Span]) -> Iterator[Signed]:
    for label in labels(text):
        if label.cue is None or text[label.begins] not in _OPENS or _SAYS.search(label.role):
            continue
        k = bisect_left(quoted, (label.begins, -1))
        if k < len(quoted) and quoted[k][0] == label.begins and _named(label.name, people):
            yield label.who, label.cue, quoted[k]


def _named(who: Span, people: Sequence[Span]) -> bool:
    """Whether somebody is named at the head of ``who``, behind a title at most."""
    k = bisect_right(people, (who[0] - 1, -1))
    return k < len(people) and people[k][0] < who[1]
