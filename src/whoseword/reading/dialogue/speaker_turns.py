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

from whoseword.inference.relations import BY_FORM, Decoded, Relation
from whoseword.language.lexicon import ENGLISH
from whoseword.reading.attributions import body_start
from whoseword.reading.dialogue.labels import borders
from whoseword.reading.dialogue.signed_quotations import signed
from whoseword.reading.dialogue.transcripts import Turn, is_furniture, transcript
from whoseword.reading.noun_lists import DOCUMENT, ORGANISATION, OUTLET, PERSON, REPORTING, singular
from whoseword.reading.outlets_named import ByField, Mentioned
from whoseword.records import Article, Name, NameKind, Span
from whoseword.resources import Resources
from whoseword.text.names import bare, fold, without_possessive
from whoseword.text.quotations import quotations
from whoseword.text.stretches import meets

_FROM: Final = ENGLISH.pattern(
    r"^{dialogue.handing_over} (?P<who>[^:“”\"\n]{2,80})(?P<cue>:) {0,2}(?=[“\"])",
    re.MULTILINE,
)
_ENDING: Final = re.compile(r"(?P<cue>:| [–—-]) (?P<who>(?:(?! - )[^:–—]){2,60})$")
_SAID: Final = ENGLISH.pattern(
    r"[,’'”\"] (?P<cue>{subjects.saying}|{subjects.saying_now}) (?P<who>[^:,–—]{2,60})$"
)
_BEGINNING: Final = re.compile(r"^(?P<who>[^:]{2,60})(?P<cue>:) ")
_FEWEST_LABELS: Final = 2  # lines that begin like a label before they part what is said
_FEWEST: Final = 3  # words that a headline must say to be somebody's
_SHORT: Final = 4  # words of the source of a headline
_LONGEST: Final = 300  # characters of a headline
_SHORT_LABEL: Final = 30  # characters of a page's label in a headline
_SITE: Final = re.compile(r"\s(?P<mark>[|·]|[-–—]{1,2})\s(?P<site>(?:(?!\s[-–—]\s)[^|·]){2,50})$")
_SPEAKING: Final = (PERSON | ORGANISATION | DOCUMENT | OUTLET | REPORTING) - ENGLISH.word_set(
    "dialogue.sections"
)


def turns_of(article: Article, names: Sequence[Name], resources: Resources) -> list[Turn]:
    """Give the turns of a transcript in the text; ``names`` are those that the reader tagged."""
    people = (
        article.text[slice(*name.span)]
        for name in names
        if name.kind is NameKind.PERSON and name.field == "text"
    )
    given = resources.models.antecedents.given_names
    return transcript(article.text, list(dict.fromkeys(people)), given, article.outlet)


def with_labels(article: Article, names: Sequence[Name], turns: Sequence[Turn]) -> list[Name]:
    """The names with those that label a turn, which are people's whatever they were tagged as."""
    labels = sorted(_bare(article.text, turn.label.name) for turn in turns if turn.named)
    starts = [start for start, _ in labels]

    def labelled(name: Name) -> bool:
        k = bisect_right(starts, name.span[1] - 1) - 1
        return name.field == "text" and k >= 0 and name.span[0] < labels[k][1]

    kept = [name for name in names if not labelled(name)]
    found = [*kept, *(Name(span, NameKind.PERSON) for span in labels)]
    return sorted(found, key=lambda name: (name.field == "text", name.span))


def outside_labels(named: ByField, turns: Sequence[Turn]) -> ByField:
    """The outlets named without those in labels of people: "RT" may be Rosa Tell's initials."""
    inside = {turn.label.name[0] for turn in turns if turn.named}
    return {**named, "text": [one for one in named["text"] if one[0][0] not in inside]}


def _bare(text: str, name: Span) -> Span:
    """The name of a label without its title."""
    words = bare(text[slice(*name)])
    start = text.rfind(words, *name)
    return (start, start + len(words)) if start >= 0 else name


def with_turns(
    article: Article,
    decoded: Decoded,
    names: Sequence[Name],
    named: Sequence[Mentioned],
    turns: Sequence[Turn],
) -> Decoded:
    """Add to ``decoded`` what the form shows; ``names`` of both fields, ``named`` in the headline.

    What it gives to a speaker is taken from relations whose cue stands elsewhere.
    """
    shift = body_start(article)
    told = [(t.label.who, t.label.cue, t.content) for t in turns if t.label.cue is not None]
    cues = {cue for _, cue, _ in told}
    marked = [one for one in _signed(article.text, names) if one[1] not in cues]
    shown = [_relation(spans, shift) for spans in (*told, *marked, *_introduced(article.text))]
    shown += [
        head
        for head in (_relation(spans, 0) for spans in _headline(article, names, named))
        if not any(_cross(head, relation, shift) for relation in decoded.relations)
    ]
    kept = _within_labels(article.text, _spoken_heads(article, decoded.relations), shift)
    shown.sort(key=lambda relation: relation.cue)
    return replace(decoded, relations=(*_left(kept, shown), *shown) if shown else tuple(kept))


def _spoken_heads(article: Article, relations: Sequence[Relation]) -> list[Relation]:
    """The relations without one that takes a page's label for a source: "Opinion: Buy it"."""
    title = article.title or ""
    end = title.find(":")
    furniture = 0 < end < _SHORT_LABEL and is_furniture(title[:end])
    return [r for r in relations if not (furniture and r.cue == ((end, end + 1),))]


def _signed(text: str, names: Sequence[Name]) -> list[tuple[Span, Span, Span]]:
    people = [n.span for n in names if n.kind is NameKind.PERSON and n.field == "text"]
    return list(signed(text, quotations(text), sorted(people)))


def _within_labels(text: str, relations: Sequence[Relation], shift: int) -> list[Relation]:
    """The relations without words that stand under another label than their cue does.

    A label need not be understood for that: the words behind it are not the speaker's before it.
    """
    starts = [start + shift for start in borders(text)]
    if len(starts) < _FEWEST_LABELS:
        return list(relations)
    found = []
    for relation in relations:
        cue = relation.cue[0][0]
        k = bisect_right(starts, cue)
        low = starts[k - 1] if k else 0
        high = starts[k] if k < len(starts) else len(text) + shift
        if kept := tuple(span for span in relation.content if low <= span[0] < high):
            cut = tuple((start, min(end, high)) for start, end in kept)
            found.append(replace(relation, content=cut))
    return found


def _relation(spans: tuple[Span, Span, Span], shift: int) -> Relation:
    who, cue, content = (((start + shift, end + shift),) for start, end in spans)
    return Relation(who, cue, content, BY_FORM)


def _cross(head: Relation, relation: Relation, shift: int) -> bool:
    """Whether the reader made something of the source or the cue of a headline there."""
    if relation.cue[0][0] >= shift:
        return False
    theirs = (*relation.source, *relation.cue, *relation.content)
    return any(meets(span, theirs) for span in (*head.source, *head.cue))


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
    title = _without_site(article, named)
    if len(title) > _LONGEST:
        return
    known = {last for span, _ in named for last in title[slice(*span)].split()[-1:]}
    for name in names:
        if name.kind is not NameKind.PLACE:
            words = (title if name.field == "title" else article.text)[slice(*name.span)]
            known.update(without_possessive(words).split()[-1:])
    for pattern in (_BEGINNING, _ENDING, _SAID):
        match = pattern.search(title)
        dash = match is not None and match["cue"] in {" -", " –", " —"}
        if match is None or not _speaks(match["who"], known, dash=dash):
            continue
        before = match.start() + (pattern is _SAID and title[match.start()] != ",")
        start, end = (match.end(), len(title)) if pattern is _BEGINNING else (0, before)
        words = title[start:end].strip()
        if len(words.split()) >= _FEWEST:
            at = title.index(words, start)
            low, high = match.span("cue")
            cue = (low, high) if pattern is _SAID else (high - 1, high)
            yield match.span("who"), cue, (at, at + len(words))
            return


def _without_site(article: Article, named: Sequence[Mentioned]) -> str:
    """The headline up to the name of the site that many pages set behind it."""
    title = article.title or ""
    site = _SITE.search(title[-80:]) if len(title) <= _LONGEST else None
    if site is None:
        return title
    start = len(title) - len(title[-80:])
    behind = fold(site["site"])
    own = article.outlet is not None and fold(article.outlet) in {behind, f"the {behind}"}
    outlet = own or any(span[0] == start + site.start("site") for span, _ in named)
    return title[: start + site.start()] if outlet or site["mark"] in "|·" else title


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
