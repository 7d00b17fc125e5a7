"""Whole sentences that another outlet is credited with: "..., The Caldmere Courier reported".

The reader labels each word once, so that of two relations, one inside the other, it sees one. A
sentence that tells who was told something and ends in the outlet that reported all of it is such a
case; its outer relation is read off its form here.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from typing import Final

from whoseword.inference.relations import Decoded, Relation
from whoseword.read.attributions import body_start
from whoseword.read.mentioned import Mentioned
from whoseword.records import Article, Span
from whoseword.text.datelines import dateline

_WHEN: Final = (
    r"(?:on )?(?:(?:earlier |late |last |this )?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
    r"|(?:earlier|late|last|this) \w+|yesterday|today)"
)
_REPORTED: Final = re.compile(
    r" (?:first |also |later )?(?P<cue>(?:has |had )?(?:reported|reports|revealed|wrote))"
    rf"(?=(?: {_WHEN}){{0,2}}(?:[.,;]|$))"
)
_LEAST: Final = 15
"""Characters before the outlet that a sentence must have to be told rather than referred to."""
_SURE: Final = 0.9
_QUOTED: Final = re.compile(r"[\"“”]")


def retellings(
    article: Article, decoded: Decoded, sentences: Sequence[Span], named: Sequence[Mentioned]
) -> tuple[Relation, ...]:
    """Relations, in the joined document, that ``decoded`` lacks; ``named`` stand in the text."""
    shift = body_start(article)
    cues = {
        place - shift for relation in decoded.relations for s in relation.cue for place in range(*s)
    }
    found = []
    for span, _ in named:
        verb = _REPORTED.match(article.text, span[1])
        if verb is None or not cues.isdisjoint(range(*verb.span("cue"))):
            continue
        content = _told(article.text, sentences, span[0])
        if content is not None:
            parts = ((s[0] + shift, s[1] + shift) for s in (span, verb.span("cue"), content))
            source, cue, told = parts
            found.append(Relation((source,), (cue,), (told,), _SURE))
    return tuple(found)


def _told(text: str, sentences: Sequence[Span], outlet: int) -> Span | None:
    """What stands in the sentence before ", the outlet", if that is a clause without quotation."""
    k = bisect_right(sentences, (outlet, 1 << 60)) - 1
    if k < 0 or text[max(0, outlet - 2) : outlet] != ", ":
        return None
    start, end = sentences[k][0], outlet - 2
    if (line := dateline(text)) and line[0][0] <= start < line[0][1]:
        start = line[0][1]
    if end - start < _LEAST or _QUOTED.search(text, start, end):
        return None
    return start, end
