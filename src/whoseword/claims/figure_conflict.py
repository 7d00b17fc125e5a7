"""Two figures of one thing in one event that cannot both be true.

Most figures that differ count two things, or one thing at two times. Two are set against each other
only where nothing of that shows: they count the same, each side gives one such figure, their
clauses tell the same event in the same manner (neither "another" nor "expected"), the names before
them do not part them, and neither is a sum, a part or a conversion of what the other side tells.
"""

from __future__ import annotations

import math
import re
from itertools import combinations
from typing import Final

from whoseword.claims.conflict_side import Side, against, at, likeness, stems
from whoseword.language.lexicon import ENGLISH
from whoseword.records import Reason
from whoseword.text.content_words import NUMBERS, STOPWORDS, stem
from whoseword.text.quantities import Quantity, compatible

_WORD: Final = re.compile(r"[^\W\d_][\w’'-]*")
_NAME: Final = re.compile(
    r"(?:(?<=[\w,’'.] )|(?<![^“\"])(?=\w+\s[a-z]+ed\b))[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)*"
)
_AGE: Final = ENGLISH.pattern(
    r"(?:\s|-){conflicts.years}(?:\s|-){conflicts.old}(?P<who>\s[a-z-]+)?", re.IGNORECASE
)
_POSSESSIVE: Final = re.compile(r"[’']s?$")
_MEASURE: Final = re.compile(r"-([a-z]{2,})\b", re.IGNORECASE)
_OF_A_COUNTRY: Final = ENGLISH.pattern(r"[A-Z]\w+{conflicts.nationalities}")
_MANNER: Final = ENGLISH.pattern(r"\b{conflicts.manners}\b", re.IGNORECASE)
_PART: Final = ENGLISH.pattern(r"\b{conflicts.parts}\s(?:[a-z]+\s){0,2}$", re.IGNORECASE)
_FRACTION: Final = re.compile(r"\d\s?/\s?$")
_LENGTH: Final = ENGLISH.pattern(
    r"\b(?:{conflicts.for_each}\s(?P<length>{conflicts.lengths})|(?P<each>{conflicts.each}))\b",
    re.IGNORECASE,
)
_SAID_BEFORE: Final = 2
"""Words that name what a figure counts where no noun stands behind it: "a mother of 13"."""
_NEAR_WORDS: Final = 4
_BEFORE: Final = 90
_BEHIND: Final = 40
_CLAUSE_SHARED: Final = 0.2
_ALIKE: Final = 0.25
_FACTOR: Final = 3.0
_NAMES_SHARED: Final = 0.3
_EVENTS: Final = {
    word: kind for kind, words in ENGLISH.table("conflicts.befalling").items() for word in words
}


def figures_differ(a: Side, b: Side) -> Reason | None:
    """Find a figure of either side that cannot be true with the other side's."""
    others = _counted_once(b)
    for key, mine in _counted_once(a).items():
        theirs = others.get(key)
        if theirs is None or compatible(mine, theirs) or _explained(a, b, mine, theirs):
            continue
        if _one_event(a, b, mine, theirs):
            thing = f" {mine.counted}" if mine.counted else ""
            return against(
                "figures_differ", a, at(a, mine.span) + thing, b, at(b, theirs.span) + thing
            )
    return None


def _counted_once(side: Side) -> dict[tuple[str, str], Quantity]:
    """Give the figures by what they count, of what only one counts."""
    counted = [_counted(side, figure) for figure in side.figures]
    return {
        key: figure
        for key, figure in zip(counted, side.figures, strict=True)
        if key is not None and counted.count(key) == 1
    }


def _counted(side: Side, figure: Quantity) -> tuple[str, str] | None:
    """Tell what a figure counts: its unit with its noun, of an age whose it is."""
    if _FRACTION.search(side.text[: figure.span[0]]):
        return None
    if age := _AGE.match(side.text, figure.span[1]):
        return (age["who"].strip().lower(), "old") if age["who"] else None
    if figure.unit:
        return "", figure.unit
    if measure := _MEASURE.match(side.text, figure.span[1]):
        return measure[1].lower(), ""
    if figure.counted and not _is_name(side.text, figure):
        return figure.counted, ""
    before = _WORD.findall(side.text[: figure.span[0]].lower())[-_SAID_BEFORE:]
    telling = [word for word in before if word not in STOPWORDS]
    return (" ".join(before), "") if len(before) == _SAID_BEFORE and telling else None


def _is_name(text: str, figure: Quantity) -> bool:
    return text[figure.span[1] : figure.span[1] + 2].strip(" -")[:1].isupper()


def _explained(a: Side, b: Side, mine: Quantity, theirs: Quantity) -> bool:
    """Whether the other side tells the same figure too, or two that make it up."""
    for one, other, left in ((mine, b, theirs), (theirs, a, mine)):
        same_unit = [q for q in other.figures if q.unit == one.unit and q is not left]
        if any(compatible(one, q) and q.counted in {"", one.counted} for q in same_unit):
            return True
        if any(_makes(one, p, q) for p, q in combinations(other.figures, 2)):
            return True
    return False


def _makes(whole: Quantity, part: Quantity, rest: Quantity) -> bool:
    total, values = _value(whole), (_value(part), _value(rest))
    return math.isclose(sum(values), total, rel_tol=1e-6) or math.isclose(
        abs(values[0] - values[1]), total, rel_tol=1e-6
    )


def _value(figure: Quantity) -> float:
    if math.isinf(figure.high):
        return figure.low
    return (figure.low + figure.high) / 2


def _one_event(a: Side, b: Side, mine: Quantity, theirs: Quantity) -> bool:
    values = sorted((_value(mine), _value(theirs)))
    if values[1] > _FACTOR * max(values[0], 1):
        return False
    if _manner(a, mine) != _manner(b, theirs) or _length(a, mine) != _length(b, theirs):
        return False
    if _names_part(a, b, mine, theirs):
        return False
    left, right = _clause(a, mine), _clause(b, theirs)
    befell = [words & set(_EVENTS.values()) for words in (left, right)]
    if all(befell) and not befell[0] & befell[1]:
        return False
    shared = len(left & right)
    if not shared or shared < _CLAUSE_SHARED * min(len(left), len(right)):
        return False
    return likeness(a, b, stems(at(a, mine.span), at(b, theirs.span))) >= _ALIKE


def _manner(side: Side, figure: Quantity) -> frozenset[str]:
    start, end = figure.span
    before = side.text[max(0, start - _BEFORE) : start]
    words = _MANNER.findall(before + side.text[start : end + _BEHIND])
    return frozenset(stem(w.lower()) for w in (*words, *_PART.findall(before)))


def _length(side: Side, figure: Quantity) -> str | None:
    found = _LENGTH.search(side.text, figure.span[1], figure.span[1] + _BEHIND)
    return (found["length"] or found["each"]).lower() if found else None


def _names_part(a: Side, b: Side, mine: Quantity, theirs: Quantity) -> bool:
    """Whether the last name before either figure is missing from the other text, or most are."""
    left, right = _names(a.text), _names(b.text)
    fewer = min(len(left), len(right))
    if fewer > 1 and len(left & right) < _NAMES_SHARED * fewer:
        return True
    return all(
        (names := _name_before(one, figure)) and not names & set(_WORD.findall(other.text))
        for one, figure, other in ((a, mine, b), (b, theirs, a))
    )


def _names(text: str) -> set[str]:
    """Give the single words of all names, without those that tell a country."""
    found = [name for name in _NAME.findall(text) if not _OF_A_COUNTRY.fullmatch(name)]
    return {_POSSESSIVE.sub("", word) for name in found for word in _WORD.findall(name)}


def _name_before(side: Side, figure: Quantity) -> set[str]:
    found = _NAME.findall(side.text[: figure.span[0]])
    told = [name for name in found if not _OF_A_COUNTRY.fullmatch(name)]
    return _names(f", {told[-1]}") if told else set()


def _clause(side: Side, figure: Quantity) -> frozenset[str]:
    """Give the stems of the words nearest to a figure, without what it counts."""
    before = _told(side.text[: figure.span[0]])[-_NEAR_WORDS:]
    behind = _told(side.text[figure.span[1] :])[:_NEAR_WORDS]
    return frozenset((*before, *behind)) - stems(figure.counted)


def _told(text: str) -> list[str]:
    words = (word.lower() for word in _WORD.findall(text))
    return [_EVENTS.get(w) or stem(w) for w in words if w not in STOPWORDS and w not in NUMBERS]
