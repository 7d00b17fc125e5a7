"""Whole sentences handed to a source at their end: "..., The Caldmere Courier reported".

The reader labels each word once, so that of two relations, one inside the other, it sees one. A
sentence that tells who was told something and ends in the outlet that reported all of it, or in
"according to two officials", is such a case; its outer relation is read off its form here.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from whoseword.inference.relations import BY_FORM, Decoded, Relation
from whoseword.language.lexicon import ENGLISH
from whoseword.reading.attributions import body_start
from whoseword.reading.closing_frames import (
    closing_frames,
    goes_on,
    opens_circumstance,
    stands_alone,
)
from whoseword.reading.outlets_named import Mentioned
from whoseword.records import Article, Span
from whoseword.text.datelines import dateline
from whoseword.text.sentences import sentence_at

_WHEN: Final = (
    r"(?:{retellings.on} )?(?:(?:{retellings.when} )?{time.weekdays:capital}"
    r"|{retellings.when_else} \w+|{retellings.near_days})"
)
_REPORTED: Final = ENGLISH.pattern(
    f" (?:{{retellings.reported_how}} )?(?P<cue>{{retellings.reported}})(?=(?: "
    f"{_WHEN}){{0,2}}(?:[.,;]|$))"
)
_ACCORDING: Final = ENGLISH.pattern(
    r"(?<=, )(?P<cue>{retellings.according}) (?P<who>[^,;:\"“”\n]{3,120})(?=[,;]|$)"
)
_LEAST: Final = 15
"""Characters before the source that a sentence must have to be told rather than referred to."""
_END: Final = ENGLISH.pattern(rf"(?: {_WHEN}){{0,2}}(?:\.(?=\s)|\.?$)")
_QUOTED: Final = re.compile(r"[\"“”]")


def retellings(
    article: Article, decoded: Decoded, sentences: Sequence[Span], named: Sequence[Mentioned]
) -> tuple[Relation, ...]:
    """Relations, in the joined document, that ``decoded`` lacks; ``named`` stand in the text."""
    shift = body_start(article)
    cues = {
        place - shift for relation in decoded.relations for s in relation.cue for place in range(*s)
    }
    credited = (*_reporting(article.text, named), *_according(article.text, sentences))
    whole = [
        (source, cue, content)
        for source, cue in credited
        if (content := _told(article.text, sentences, min(source[0], cue[0]))) is not None
    ]
    found: dict[Span, Relation] = {}
    for source, cue, content in (*whole, *closing_frames(article.text, sentences)):
        if cues.isdisjoint(range(*cue)):
            who, how, what = (((s[0] + shift, s[1] + shift),) for s in (source, cue, content))
            found.setdefault(cue, Relation(who, how, what, BY_FORM))
    return tuple(found.values())


def completed(article: Article, decoded: Decoded, sentences: Sequence[Span]) -> Decoded:
    """Hand the whole clause to a source behind it that the reader gave only a scrap of it."""
    shift = body_start(article)
    relations = tuple(_completed(article.text, r, sentences, shift) for r in decoded.relations)
    return replace(decoded, relations=relations)


def _completed(text: str, relation: Relation, sentences: Sequence[Span], shift: int) -> Relation:
    if len(relation.source) != 1 or len(relation.cue) != 1 or relation.cue[0][0] < shift:
        return relation
    pair = sorted((*relation.source, *relation.cue))
    start, end = pair[0][0] - shift, pair[1][1] - shift
    told = _told(text, sentences, start)
    if told is None or pair[1][0] - pair[0][1] > 1:
        return relation
    inside = [(a - shift, b - shift) for a, b in relation.content]
    clause = (told[0] + shift, told[1] + shift)
    if _is_scrap(text, inside, told, start, end):
        return replace(relation, content=(clause,))
    if inside and inside[0][0] == goes_on(text, text[slice(*told)], end):
        return replace(relation, content=(clause, *relation.content))
    return relation


def _is_scrap(text: str, inside: Sequence[Span], told: Span, start: int, end: int) -> bool:
    """Whether of what was ``told`` the reader took less than half, or only when it was said.

    ``start`` and ``end`` are of the words that say who said so.
    """
    if inside and inside[0][0] == end + 1 and opens_circumstance(text, end):
        return stands_alone(text[slice(*told)])
    if not _END.match(text, end) or any(b > start for _, b in inside):
        return False
    taken = [b - a for a, b in inside if a >= told[0]]
    return bool(taken) and sum(taken) * 2 < told[1] - told[0]


def _reporting(text: str, named: Sequence[Mentioned]) -> Iterator[tuple[Span, Span]]:
    for span, _ in named:
        if verb := _REPORTED.match(text, span[1]):
            yield span, verb.span("cue")


def _according(text: str, sentences: Sequence[Span]) -> Iterator[tuple[Span, Span]]:
    for start, end in sentences:
        bare = end - (text[end - 1] == ".")
        if match := _ACCORDING.search(text, start, bare):
            yield match.span("who"), match.span("cue")


def _told(text: str, sentences: Sequence[Span], credit: int) -> Span | None:
    """What stands in the sentence before ", " and the credit: a clause without quotation."""
    k = sentence_at(sentences, credit)
    if k < 0 or text[max(0, credit - 2) : credit] != ", ":
        return None
    start, end = sentences[k][0], credit - 2
    if (line := dateline(text)) and line[0][0] <= start < line[0][1]:
        start = line[0][1]
    if end - start < _LEAST or _QUOTED.search(text, start, end):
        return None
    return start, end
