"""What of a claim a sentence bears out: its figures, dates, names, direction and words.

The pair model hardly sees a changed figure, day, place or name, so these are compared outright:
each of the claim's has to stand in the sentence, or in what the sentence leans on.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Final

from whoseword.language.tables import table
from whoseword.matching.sentence_context import Unit
from whoseword.records import Article, Field, NameKind, Proposition, Reading, SourceKind, Span
from whoseword.text.content_words import STOPWORDS, Wording, stem, wording
from whoseword.text.dates import DateMention, dates
from whoseword.text.edtf import differ
from whoseword.text.quantities import Quantity, compatible, quantities
from whoseword.text.same_event import event_words, same_event

_NAME_WORD: Final = re.compile(r"[^\W\d_]{2,}")
_CALENDAR: Final = frozenset(
    stem(word)
    for word in (
        "january february march april may june july august september october november december "
        "monday tuesday wednesday thursday friday saturday sunday"
    ).split()
)
_CLAUSE: Final = re.compile(r"[,;:—–]\s|\s[-—–]+\s|\b(?:but|although|though|while|because)\b")
_ANSWERING: Final = frozenset({SourceKind.NAMED_PERSON, SourceKind.ORGANISATION})
_TIMES: Final = frozenset("second minute hour day week month year decade century".split())


@dataclass(frozen=True, slots=True)
class Named:
    """A name: the stems of its telling words, the last of them, and what kind of thing it names."""

    text: str
    words: frozenset[str]
    last: str
    kind: NameKind | None


@dataclass(frozen=True, slots=True)
class Asked:
    """A claim, as far as sentences are held against it.

    ``speakers`` are the words of the names of those to whom it ascribes what is said, one set each.
    """

    text: str
    said: Wording
    figures: tuple[Quantity, ...]
    names: tuple[Named, ...]
    speakers: tuple[frozenset[str], ...] = ()


@dataclass(frozen=True, slots=True)
class Told:
    """A sentence with what it leans on.

    ``names`` are those that stand in it; ``meant`` the words of all names that its pronouns,
    descriptions and speakers stand for; ``around`` those of its neighbours and the headline.
    """

    article: Article
    text: str
    said: Wording
    figures: tuple[Quantity, ...]
    names: tuple[Named, ...]
    meant: frozenset[str]
    around: frozenset[str]


def asked(reading: Reading) -> Asked:
    """Look over a claim that was read as an article is."""
    text = reading.article.text
    names = _names_in(reading, "text", (0, len(text)))
    said = wording(text)
    known = frozenset(w for name in names for w in name.words) | _CALENDAR
    plain = [Named(s, frozenset({s}), s, None) for s in sorted(said.names - known)]
    sources = {source.id: source for source in reading.sources}
    spoken = [sources[a.speaker] for a in reading.attributions if a.speaker in sources]
    speakers = [_name_words(s.name) for s in spoken if s.kind in _ANSWERING]
    return Asked(text, said, quantities(text), (*names, *plain), tuple(filter(None, speakers)))


def told(reading: Reading, unit: Unit, speakers: Iterable[str]) -> Told:
    """Look over a sentence; ``speakers`` are the names of those who speak in it."""
    sentence = unit.sentence
    (span,) = sentence.spans
    text = field_text(reading.article, sentence.field)[slice(*span)]
    names = _names_in(reading, sentence.field, span)
    meant = [w for speaker in speakers for w in _name_words(speaker)]
    for party in reading.parties:
        places = (*party.mentions, *party.references)
        if any(p.field == sentence.field and _within(p.span, span) for p in places):
            meant += [w for form in (party.name, *party.forms) for w in _name_words(form)]
    around = f"{_neighbours(reading, sentence)} {reading.article.title or ''}"
    return Told(
        article=reading.article,
        text=text,
        said=wording(text),
        figures=quantities(text),
        names=names,
        meant=frozenset(meant),
        around=wording(around).kept,
    )


def _within(inner: Span, outer: Span) -> bool:
    return outer[0] <= inner[0] and inner[1] <= outer[1]


def _names_in(reading: Reading, field: Field, span: Span) -> tuple[Named, ...]:
    text = field_text(reading.article, field)
    found = (n for n in reading.names if n.field == field and _within(n.span, span))
    return tuple(_named(text[slice(*n.span)], n.kind) for n in found)


def _named(text: str, kind: NameKind | None) -> Named:
    return Named(text, _name_words(text), _last(text), kind)


def _last(text: str) -> str:
    found = [w for w in map(str.lower, _NAME_WORD.findall(text)) if w not in STOPWORDS]
    return stem(found[-1]) if found else ""


def _neighbours(reading: Reading, sentence: Proposition) -> str:
    """The sentences before and behind one of the text, and none where it is the headline."""
    if sentence.field == "title":
        return ""
    near = (sentence.sentence - 1, sentence.sentence + 1)
    spans = [reading.sentences[n] for n in near if 0 <= n < len(reading.sentences)]
    return " ".join(reading.article.text[slice(*span)] for span in spans)


def field_text(article: Article, field: Field) -> str:
    """Give the text that spans of ``field`` point into."""
    return article.text if field == "text" else article.title or ""


def _name_words(text: str) -> frozenset[str]:
    return frozenset(
        stem(w) for w in map(str.lower, _NAME_WORD.findall(text)) if w not in STOPWORDS
    )


def unsupported_figures(claim: Asked, told: Told) -> tuple[str, ...]:
    """The figures of the claim that the sentence does not give, as the claim writes them."""
    return tuple(
        claim.text[slice(*mine.span)]
        for mine in claim.figures
        if not any(_same_figure(mine, other) for other in told.figures)
    )


def clashing_figures(claim: Asked, told: Told) -> tuple[str, str] | None:
    """A figure of the claim and the other one that the sentence gives of the same thing."""
    for mine in claim.figures:
        key = (mine.unit, mine.counted)
        theirs = [q for q in told.figures if (q.unit, q.counted) == key]
        if any(key) and len(theirs) == 1 and not compatible(mine, theirs[0]):
            return claim.text[slice(*mine.span)], told.text[slice(*theirs[0].span)]
    return None


def _same_figure(mine: Quantity, other: Quantity) -> bool:
    if mine.unit != other.unit or not compatible(mine, other):
        return False
    timed = {mine.counted, other.counted} & _TIMES
    return not timed or mine.counted == other.counted


def claimed_dates(claim: Asked, told: Told) -> tuple[DateMention, ...]:
    """The dates of the claim, against the day on which the article appeared."""
    return dates(claim.text, told.article.published)


def unsupported_dates(claim: Asked, told: Told) -> tuple[str, ...]:
    """The dates of the claim that the sentence does not give, as the claim writes them."""
    theirs = dates(told.text, told.article.published)
    return tuple(
        claim.text[slice(*mine.span)]
        for mine in claimed_dates(claim, told)
        if not _same_date(claim, mine, told, theirs)
    )


def _same_date(
    claim: Asked, mine: DateMention, told: Told, theirs: tuple[DateMention, ...]
) -> bool:
    """Whether the sentence gives the date, or the words in which the claim does."""
    if any(not differ(mine.when, other.when) for other in theirs):
        return True
    written = {w for w in wording(claim.text[slice(*mine.span)]).stems if w not in STOPWORDS}
    return written <= set(told.said.stems)


def clashing_dates(claim: Asked, told: Told) -> tuple[str, str] | None:
    """A date of the claim and the other one that the sentence gives of the same event."""
    theirs = dates(told.text, told.article.published)
    for mine in claimed_dates(claim, told):
        words = event_words(claim.text, mine.span)
        if _same_date(claim, mine, told, theirs):
            continue
        for other in theirs:
            if same_event(words, event_words(told.text, other.span)):
                return claim.text[slice(*mine.span)], told.text[slice(*other.span)]
    return None


def unsupported_names(claim: Asked, told: Told) -> tuple[str, ...]:
    """The names of the claim that the sentence neither gives nor stands for.

    One that stands in a neighbour or the headline is borne out as long as the sentence gives no
    other name of its kind in its stead.
    """
    here = told.said.kept | told.meant
    mine = frozenset(w for name in claim.names for w in name.words)
    rivals = {n.kind for n in told.names if not n.words & mine}
    missing = []
    for name in claim.names:
        if name.words <= here or name.last in here:
            continue
        if not name.words & told.around or name.kind in rivals:
            missing.append(name.text)
    return tuple(dict.fromkeys(missing))


def other_speaker(claim: Asked, told: Told, speaker: str) -> bool:
    """Whether the claim is that somebody says so, and neither ``speaker`` nor the words name them.

    ``speaker`` is the name of who says what comes nearest to the claim.
    """
    here = told.said.kept | _name_words(speaker)
    return any(not words & here for words in claim.speakers)


def opposites(claim: Asked, told: Told) -> tuple[str, str] | None:
    """A word of the claim and its opposite in the sentence, where each has only the one."""
    mine, theirs = _held_sides(claim.said), _held_sides(told.said)
    for (row, side), word in mine.items():
        other = (row, 1 - side)
        if other in theirs and (row, side) not in theirs and other not in mine:
            return word, theirs[other]
    return None


def unborne_words(claim: Asked, told: Told) -> tuple[str, ...]:
    """Words of the claim that have an opposite, where the sentence has none of their side.

    A claim turns on them: whether something rose, was approved or sank.
    """
    theirs = _held_sides(told.said)
    here = told.said.kept | told.meant
    missing = {}
    for word, sides in _sides().items():
        if f" {word} " in f" {' '.join(claim.said.words)} " and not theirs.keys() & set(sides):
            stems = set(wording(word).kept)
            if not stems <= here:
                missing[word] = claim.text.lower().find(word)
    return tuple(sorted(missing, key=lambda word: missing[word]))


def _held_sides(said: Wording) -> dict[tuple[str, int], str]:
    """The sides of opposites that a text takes, each with the first of its words that does."""
    text = f" {' '.join(said.words)} "
    return {
        side: word
        for word, sides in sorted(_sides().items(), key=lambda item: text.find(f" {item[0]} "))
        if f" {word} " in text
        for side in reversed(sides)
    }


@cache
def _sides() -> Mapping[str, tuple[tuple[str, int], ...]]:
    found: dict[str, list[tuple[str, int]]] = {}
    for side, section in enumerate(("one", "other")):
        for row, words in table("opposites", section).items():
            for word in words:
                found.setdefault(word, []).append((row, side))
    return {word: tuple(rows) for word, rows in found.items()}


def negation_differs(claim: Asked, told: Told, *, denied: bool) -> bool:
    """Whether one of the two negates what the other says; ``denied``: a source denies it.

    Of the sentence only the clause counts that shares most words with the claim.
    """
    clauses = [wording(clause) for clause in _CLAUSE.split(told.text)]
    nearest = max(clauses, key=lambda clause: len(clause.kept & claim.said.kept))
    return claim.said.negated != (nearest.negated or denied)


def core(claim: Asked) -> frozenset[str]:
    """Telling stems of the claim that are no part of a name, a figure or a date."""
    named = frozenset(w for name in claim.names for w in name.words)
    dated = frozenset(
        w for day in dates(claim.text) for w in wording(claim.text[slice(*day.span)]).stems
    )
    return claim.said.kept - named - dated - claim.said.figures - _CALENDAR
