"""Words that are handed over without a verb, and words that nobody hands over.

"In the words of Ada Vane, the mayor, “...”" and "In Vane’s own words: “...”" give somebody's words;
a motto, a chorus or an inscription is quoted, but states nothing.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from whoseword.inference.relations import BY_FORM, Relation
from whoseword.language.lexicon import ENGLISH
from whoseword.records import Span
from whoseword.text.sentences import sentence_at
from whoseword.text.stretches import meets

_WHO: Final = r"(?P<who>[^\s,:;“”\"()][^:;“”\"\n]{1,90}?)"
_FRAMES: Final = tuple(
    ENGLISH.pattern(pattern, re.IGNORECASE)
    for pattern in (
        rf"\b(?P<cue>{{quotations.in_the_words_of}}) {_WHO}(?:, |: ?)(?=[“\"«„])",
        rf"\b{{quotations.in_the_words_of}} {_WHO}(?P<cue>:) (?=[“\"«„])",
        rf"\b{{quotations.in}} {_WHO}(?P<cue>['’]s? (?:{{quotations.own}} )?{{quotations.words}})"
        r"(?:, |: ?)",
    )
)
_UNSAID: Final = ENGLISH.pattern(
    r"(?:^|[\s’'])(?:{quotations.unsaid})\s?(?::|,|{function-words.be_forms}|{quotations.reading})?"
    r"\s?$",
    re.IGNORECASE,
)


def with_words_of(
    text: str,
    relations: Sequence[Relation],
    sentences: Sequence[Span],
    quoted: Sequence[Span],
    shift: int,
) -> list[Relation]:
    """Add what such frames hand over; spans of ``relations`` are ``shift`` further on."""
    kept = [relation for relation in relations if not _unsaid(text, relation, shift)]
    for who, cue, content in _handed_over(text, sentences, quoted):
        mine = [(span[0] + shift, span[1] + shift) for span in (who, cue, content)]
        if any(meets(span, (*one.source, *one.cue)) for one in kept for span in mine[:2]):
            continue
        freed = (_without(one, mine[2]) for one in kept)
        kept = [one for one in freed if one.content]
        kept.append(Relation((mine[0],), (mine[1],), (mine[2],), BY_FORM))
    return sorted(kept, key=lambda relation: relation.cue)


def _handed_over(
    text: str, sentences: Sequence[Span], quoted: Sequence[Span]
) -> Iterator[tuple[Span, Span, Span]]:
    for frame in _FRAMES:
        for match in frame.finditer(text):
            k = bisect_left(quoted, (match.end(), -1))
            if k < len(quoted) and quoted[k][0] == match.end():
                content = quoted[k]
            else:
                inside = sentence_at(sentences, match.start())
                end = sentences[inside][1] if inside >= 0 else match.end()
                if k == len(quoted) or quoted[k][0] >= end:
                    continue  # without marks it may be anybody's
                content = match.end(), end - (text[end - 1] == ".")
            yield match.span("who"), match.span("cue"), content


def _unsaid(text: str, relation: Relation, shift: int) -> bool:
    """Whether its source and cue are a motto's: "Her motto: “...”"."""
    spans = sorted((*relation.source, *relation.cue))
    words = " ".join(text[max(a - shift, 0) : max(b - shift, 0)] for a, b in spans)
    return _UNSAID.search(words) is not None


def _without(relation: Relation, content: Span) -> Relation:
    kept = tuple(span for span in relation.content if not meets(content, (span,)))
    return replace(relation, content=kept)
