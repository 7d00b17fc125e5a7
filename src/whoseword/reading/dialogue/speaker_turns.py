"""Speech that the layout hands to a speaker: turns of a transcript, "And from X:", headlines.

The reader was trained on running prose and sees few colons. Where the form alone says who speaks,
the relation is read off it, as PolNeAR annotates it: the name is the source, the colon the cue, the
words up to the next turn the content.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from whoseword.inference.relations import Decoded, Relation
from whoseword.reading.attributions import body_start
from whoseword.reading.dialogue.transcripts import transcript
from whoseword.reading.noun_lists import DOCUMENT, ORGANISATION, OUTLET, PERSON, REPORTING, singular
from whoseword.reading.outlets_named import Mentioned
from whoseword.records import Article, Name, NameKind, Span
from whoseword.text.names import parts, without_possessive
from whoseword.text.quotations import quotations

_FROM: Final = re.compile(
    r"^(?:And |Also |Now |This )?[Ff]rom (?P<who>[^:“”\"\n]{2,80})(?P<cue>:) {0,2}(?=[“\"])",
    re.MULTILINE,
)
_ENDING: Final = re.compile(r"(?P<cue>:| [–—-]) (?P<who>[^:–—]{2,60})$")
_BEGINNING: Final = re.compile(r"^(?P<who>[^:]{2,60})(?P<cue>:) ")
_FEWEST: Final = 3  # words that a headline must say to be somebody's
_SHORT: Final = 4  # words of the source of a headline
_LONGEST: Final = 300  # characters of a headline
_SURE: Final = 0.9
_SPEAKING: Final = (PERSON | ORGANISATION | DOCUMENT | OUTLET | REPORTING) - {"analysis", "column"}


def with_turns(
    article: Article, decoded: Decoded, names: Sequence[Name], named: Sequence[Mentioned]
) -> Decoded:
    """Add to ``decoded`` what the form shows; ``names`` of both fields, ``named`` in the headline.

    What it gives to a speaker is taken from relations whose cue stands elsewhere.
    """
    shift = body_start(article)
    shown = [
        _relation(spans, shift)
        for spans in (
            *transcript(article.text, _people(article, names)),
            *_introduced(article.text),
        )
    ]
    shown += [
        head
        for head in (_relation(spans, 0) for spans in _headline(article, names, named))
        if not any(_cross(head, relation) for relation in decoded.relations)
    ]
    if not shown:
        return decoded
    shown.sort(key=lambda relation: relation.cue)
    return replace(decoded, relations=(*_left(decoded.relations, shown), *shown))


def _people(article: Article, names: Sequence[Name]) -> frozenset[str]:
    """Surnames, folded, of the people whom the text names; a label cannot vouch for itself."""
    found = (
        article.text[slice(*name.span)]
        for name in names
        if name.kind is NameKind.PERSON and name.field == "text"
    )
    return frozenset(parts(name).surname for name in found if not name.isupper())


def _relation(spans: tuple[Span, Span, Span], shift: int) -> Relation:
    who, cue, content = (((start + shift, end + shift),) for start, end in spans)
    return Relation(who, cue, content, _SURE)


def _cross(head: Relation, relation: Relation) -> bool:
    """Whether the reader made something of the source or the cue of a headline."""
    mine = (*head.source, *head.cue)
    theirs = (*relation.source, *relation.cue, *relation.content)
    return any(a < d and c < b for a, b in mine for c, d in theirs)


def _left(relations: Sequence[Relation], shown: Sequence[Relation]) -> Iterator[Relation]:
    """What was read otherwise, without what ``shown`` takes from it."""
    cues = {relation.cue[0] for relation in shown}
    taken = [relation.content[0] for relation in shown]
    starts = [start for start, _ in taken]
    for relation in relations:
        if relation.cue[0] in cues:
            continue
        kept = tuple(span for span in relation.content if not _given(span, relation, taken, starts))
        if kept:
            yield replace(relation, content=kept)


def _given(span: Span, relation: Relation, taken: Sequence[Span], starts: Sequence[int]) -> bool:
    """Whether ``span`` lies in a content of ``taken`` that its own cue stands outside of."""
    k = bisect_right(starts, span[0]) - 1
    if k < 0 or span[1] > taken[k][1]:
        return False
    return not taken[k][0] <= relation.cue[0][0] < taken[k][1]


def _introduced(text: str) -> Iterator[tuple[Span, Span, Span]]:
    """Find "And from X:" with the quotation that follows it in its paragraph."""
    quoted = None
    for match in _FROM.finditer(text):
        quoted = quotations(text) if quoted is None else quoted
        k = bisect_right(quoted, (match.end(), -1))
        if k < len(quoted) and quoted[k][0] == match.end():
            yield match.span("who"), match.span("cue"), quoted[k]


def _headline(
    article: Article, names: Sequence[Name], named: Sequence[Mentioned]
) -> Iterator[tuple[Span, Span, Span]]:
    """Find "Vane: Pier was never safe" or "Pier was never safe: Vane"."""
    title = article.title or ""
    if len(title) > _LONGEST:
        return
    known = {last for span, _ in named for last in title[slice(*span)].split()[-1:]}
    for name in names:
        if name.kind is not NameKind.PLACE:
            words = (title if name.field == "title" else article.text)[slice(*name.span)]
            known.update(without_possessive(words).split()[-1:])
    for pattern in (_BEGINNING, _ENDING):
        match = pattern.search(title)
        if match is None or not _speaks(match["who"], known, dash=match["cue"] != ":"):
            continue
        start, end = (match.end(), len(title)) if pattern is _BEGINNING else (0, match.start())
        words = title[start:end].strip()
        if len(words.split()) >= _FEWEST:
            at = title.index(words, start)
            cue = match.end("cue")
            yield match.span("who"), (cue - 1, cue), (at, at + len(words))
            return


def _speaks(who: str, known: set[str], *, dash: bool) -> bool:
    """Whether it ends in a name ``known``, all in capitals before it, or in a noun like "sources".

    Behind a dash a name is as often that of the site.
    """
    words = who.split()
    if not words or len(words) > _SHORT:
        return False
    if singular(words[-1].casefold()) in _SPEAKING:
        return not dash or words[-1].islower()
    return not dash and words[-1] in known and all(word[0].isupper() for word in words)
