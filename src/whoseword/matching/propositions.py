"""Cut an article into what can be compared: statements smaller than a sentence.

A sentence gives the content of each attribution in it, and what is left: the outlet's own words,
together with who speaks.  Fragments too short to be checked stay with the rest of their sentence.
"""

from __future__ import annotations

import hashlib
import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from operator import itemgetter
from typing import Final

from whoseword.language.lexicon import ENGLISH
from whoseword.matching.circumstances import only_circumstances
from whoseword.records import Attribution, Field, Proposition, Reading, Span
from whoseword.text.content_words import STOPWORDS, wording
from whoseword.text.stretches import inside, words_at

LEAST_WORDS: Final = 4  # a shorter content stays with its sentence
LEAST_TELLING: Final = 3  # words of the rest, beyond names of speakers and function words
_EDGE_LEFT: Final = ENGLISH.pattern(r"[\s,;:.\-–—…)\]]*(?:{clauses.leading_in}\s+)?[\s,;:\-–—]*")
_EDGE_RIGHT: Final = " \t\n,;:-–—(["
_WORD: Final = re.compile(r"\w")
_SMALL: Final = re.compile(r"\b[^\W\d_A-Z]")
_BREAKS: Final = ENGLISH.pattern(
    r";\s|\s[—–]\s|\s--\s|,\s(?={clauses.contrasting}\s)"
    r"|,\s(?={clauses.and}\s(?:{clauses.subjects}|[A-Z])\b)"
)
LEAST_CLAUSE: Final = 6  # words of a clause that stands on its own


Held = list[tuple[Attribution, list[Span]]]
"""Attributions with what of their contents stands in one sentence."""


@dataclass(frozen=True, slots=True)
class _Around:
    """What is asked about each sentence of a field, worked out once: by the sentence's number.

    ``held`` are the attributions whose content reaches into it, those of the shortest contents
    first; ``told`` the words of the field that only say who speaks.
    """

    held: Mapping[int, Held]
    told: frozenset[str]


def propositions(reading: Reading) -> list[Proposition]:
    """All propositions of one article, headline first, in text order; linear in its length."""
    found: list[Proposition] = []
    title = reading.article.title or ""
    if _WORD.search(title):
        around = _around(reading, "title", [(0, len(title))], first=-1)
        found += _of_sentence(reading, "title", -1, (0, len(title)), around)
    around = _around(reading, "text", reading.sentences, first=0)
    covered = _covered(reading.sentences, reading.article.boilerplate) | _only_credits(reading)
    for number, sentence in enumerate(reading.sentences):
        if number not in covered:
            found += _of_sentence(reading, "text", number, sentence, around)
    return found


def _around(reading: Reading, field: Field, sentences: Sequence[Span], first: int) -> _Around:
    """Look over the attributions of a field once; ``first`` numbers the first of its sentences."""
    held: dict[int, Held] = defaultdict(list)
    for attribution in _innermost_first(reading.attributions, field):
        parts: dict[int, list[Span]] = {}
        for span in attribution.content:
            for at in _touched(sentences, span):
                parts.setdefault(first + at, []).extend(_within([span], sentences[at]))
        for number, cut in parts.items():
            held[number].append((attribution, cut))
    frame = [s for a in reading.attributions if a.field == field for s in (*a.source, *a.cue)]
    return _Around(held, frozenset(_words(frame, _text(reading, field))))


def _touched(sentences: Sequence[Span], span: Span) -> range:
    """Indices of the sentences, spans in order and apart, that share a character with the span."""
    low = bisect_right(sentences, span[0], key=itemgetter(1))
    return range(low, max(low, bisect_left(sentences, span[1], key=itemgetter(0))))


def _covered(sentences: Sequence[Span], boilerplate: Sequence[Span]) -> set[int]:
    """Numbers of the sentences of which boilerplate takes more than half."""
    inside: dict[int, int] = defaultdict(int)
    for start, end in boilerplate:
        for at in _touched(sentences, (start, end)):
            inside[at] += min(sentences[at][1], end) - max(sentences[at][0], start)
    return {at for at, size in inside.items() if size * 2 > sentences[at][1] - sentences[at][0]}


def _only_credits(reading: Reading) -> set[int]:
    """Numbers of the sentences that only say whose text it is: "Reuters - AP", no small word."""
    places = [p for c in reading.credits for p in c.evidence if p.field == "text"]
    numbers = {at for p in places for at in _touched(reading.sentences, p.span)}
    text = reading.article.text
    return {at for at in numbers if not _SMALL.search(text, *reading.sentences[at])}


def _text(reading: Reading, field: Field) -> str:
    return reading.article.text if field == "text" else reading.article.title or ""


def _of_sentence(
    reading: Reading, field: Field, number: int, sentence: Span, around: _Around
) -> list[Proposition]:
    text = _text(reading, field)
    taken: list[Span] = []
    found: list[Proposition] = []
    held = around.held.get(number, [])
    for attribution, reached in held:
        parts = _trimmed(_minus(reached, taken), text)
        if len(_words(parts, text)) < LEAST_WORDS:
            continue
        taken += reached
        found.append(_made(reading, field, number, parts, attribution))
    if not found:
        # an attribution whose content stands in the sentence but was too short to cut out
        holder = held[0][0] if held else None
        parts_of = _clauses(sentence, text) if holder is None else [_trimmed([sentence], text)]
        return [_made(reading, field, number, p, holder) for p in parts_of if p]
    rest = _trimmed(_minus([sentence], taken), text)
    if _telling(rest, text, around.told) >= LEAST_TELLING:
        own = _made(reading, field, number, rest, None)
        framed = [a for a, _ in held if any(inside(cue, rest) for cue in a.cue)]
        only = bool(framed) and _circumstance(text, rest, framed)
        found.append(replace(own, circumstance=only, frame=bool(framed)))
    return sorted(found, key=lambda p: p.spans)


def _circumstance(text: str, rest: Sequence[Span], framed: Sequence[Attribution]) -> bool:
    """Tell whether the rest of a sentence tells only how was said what its cues introduce."""
    frames = [span for a in framed for span in (*a.source, *a.cue)]
    cues = [cue for a in framed for cue in a.cue]
    return only_circumstances(text, _trimmed(_minus(rest, frames), text), cues)


def _innermost_first(attributions: Iterable[Attribution], field: Field) -> list[Attribution]:
    """Contents by length, so that a statement reported within a report is taken out first."""
    chosen = [a for a in attributions if a.field == field and not a.no_comment and a.content]
    return sorted(chosen, key=lambda a: (sum(e - s for s, e in a.content), a.content, a.id))


def _within(spans: Iterable[Span], sentence: Span) -> list[Span]:
    cut = [(max(s, sentence[0]), min(e, sentence[1])) for s, e in spans]
    return [(s, e) for s, e in cut if s < e]


def _minus(spans: Sequence[Span], taken: Iterable[Span]) -> list[Span]:
    left = list(spans)
    for start, end in taken:
        left = [
            part
            for s, e in left
            for part in ((s, min(e, start)), (max(s, end), e))
            if part[0] < part[1]
        ]
    return sorted(set(left))


def _trimmed(spans: Iterable[Span], text: str) -> list[Span]:
    kept = []
    for start, end in spans:
        match = _EDGE_LEFT.match(text, start, end)
        low = match.end() if match else start
        high = low + len(text[low:end].rstrip(_EDGE_RIGHT))
        if _WORD.search(text[low:high]):
            kept.append((low, high))
    return kept


def _words(spans: Iterable[Span], text: str) -> list[str]:
    return [w for s, e in spans for w in wording(text[s:e]).words]


def _telling(rest: Sequence[Span], text: str, told: frozenset[str]) -> int:
    """How many words of the rest say more than who speaks."""
    return sum(w not in STOPWORDS and w not in told for w in _words(rest, text))


def _clauses(sentence: Span, text: str) -> list[list[Span]]:
    """Split a sentence in the outlet's voice where both halves can stand on their own."""
    start, end = sentence
    cuts = [start]
    for match in _BREAKS.finditer(text, start, end):
        left = len(wording(text[cuts[-1] : match.start()]).words)
        right = len(wording(text[match.end() : end]).words)
        if left >= LEAST_CLAUSE and right >= LEAST_CLAUSE:
            cuts.append(match.end())
    borders = [*cuts, end]
    return [_trimmed([pair], text) for pair in pairwise(borders)]


def _made(
    reading: Reading,
    field: Field,
    number: int,
    spans: Sequence[Span],
    attribution: Attribution | None,
) -> Proposition:
    text = _text(reading, field)
    key = f"{reading.article.id} {field} {list(spans)}"
    return Proposition(
        id="P-" + hashlib.sha256(key.encode()).hexdigest()[:12],
        article=reading.article.id,
        spans=tuple(spans),
        text=words_at(text, spans),
        sentence=number,
        attribution=attribution.id if attribution else None,
        speaker=attribution.speaker if attribution else None,
        field=field,
    )
