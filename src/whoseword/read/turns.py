"""Speech that the layout hands to a speaker: turns of a transcript, "And from X:", headlines.

The reader was trained on running prose and sees few colons. Where the form alone says who speaks,
the relation is read off it, as PolNeAR annotates it: the name is the source, the colon the cue, the
words up to the next turn the content.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import zip_longest
from typing import Final

from whoseword.inference.relations import Decoded, Relation
from whoseword.read.attributions import body_start
from whoseword.read.mentioned import Mentioned
from whoseword.read.words import DOCUMENT, ORGANISATION, OUTLET, PERSON, REPORTING, singular
from whoseword.records import Article, Name, NameKind, Span
from whoseword.text.names import without_possessive
from whoseword.text.quotations import quotations

_TURN: Final = re.compile(
    r"^[ \t]{0,8}(?P<who>Q|A|(?P<caps>[A-Z][A-Z.'’\-]{1,24}(?: [A-Z][A-Z.'’\-]{0,24}){0,4}"
    r"(?:, [A-Z][A-Z .'’\-]{1,40})?))(?:(?P<cue>:)[ \t]{1,8}|(?<=Q)[ \t]{2,8})(?=\S)",
    re.MULTILINE,
)
_ASIDE: Final = re.compile(r"[ \t]*[(\[][^)\]\n]{0,200}[)\]][ \t]*")
_FROM: Final = re.compile(
    r"^(?:And |Also |Now |This )?[Ff]rom (?P<who>[^:“”\"\n]{2,80})(?P<cue>:) {0,2}(?=[“\"])",
    re.MULTILINE,
)
_LEAST_TURNS: Final = 3
_ENDING: Final = re.compile(r"(?P<cue>:| [–—-]) (?P<who>[^:–—]{2,60})$")
_BEGINNING: Final = re.compile(r"^(?P<who>[^:]{2,60})(?P<cue>:) ")
_FEWEST: Final = 3  # words that a headline must say to be somebody's
_ASIDES: Final = 3  # stage directions that are cut from the end of a turn
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
        for spans in (*_transcript(article.text), *_introduced(article.text))
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


def _transcript(text: str) -> list[tuple[Span, Span, Span]]:
    """Turns of those who come to word more than once, each up to the next turn."""
    found = list(_TURN.finditer(text))
    labels = Counter(_surname(match["who"]) for match in found)
    dialogue = {"Q", "A"} <= labels.keys() or max(labels.values(), default=0) > 1
    if len(found) < _LEAST_TURNS or not dialogue:
        return []
    turns = []
    for match, following in zip_longest(found, found[1:]):
        # What follows the last turn may be the article again: it ends with its paragraph.
        line = text.find("\n", match.end())
        end = following.start() if following else line if line >= 0 else len(text)
        content = _spoken(text, match.end(), end)
        if content and match["cue"]:
            turns.append((match.span("who"), match.span("cue"), content))
    return turns


def _surname(label: str) -> str:
    return label.partition(",")[0].rpartition(" ")[2]


def _spoken(text: str, start: int, end: int) -> Span | None:
    """Without white space and stage directions, such as "(laughter)", at either end."""
    while aside := _ASIDE.match(text, start, end):
        start = aside.end()
    words = text[start:end].rstrip()
    for _ in range(_ASIDES):
        if not words.endswith((")", "]")):
            break
        opening = max(words.rfind("\n("), words.rfind("\n["))
        if opening < 0 or "\n" in words[opening + 1 :]:
            break
        words = words[:opening].rstrip()
    return (start, start + len(words)) if words else None


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
