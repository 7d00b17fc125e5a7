"""What a form of date is: a pattern, and how to read what it finds."""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from whoseword.language.lexicon import ENGLISH
from whoseword.records import Span

_FORWARD: Final = ENGLISH.pattern(
    r"\b(?:{time.forward}|{time.had:notbehind}{time.to_be}|{time.is_to})\b"
)
_CLAUSE: Final = ENGLISH.pattern(r"[.;:!?”\"]\s|\n|[—–]|\s--\s|\b{time.clause_words}\b")
_JUST_DONE: Final = ENGLISH.pattern(
    r"\b{time.not_done_before:notbehind}(?:(?P<verb>[a-z]+{time.done_ending})|{time.past_verbs})"
    r"(?:\s{time.between_verb_and_date})*\s?$"
)
_DONE: Final = ENGLISH.pattern(r"\b{time.not_done_before:notbehind}{time.past_verbs}\b")
_NEXT_VERB: Final = ENGLISH.pattern(r"(?:[,\s]\s?[\w’'.-]+){0,7}?,?\s{time.forward_verbs}\b")
_OPENINGS: Final = ENGLISH.word_set("time.clause_openings")
_REACH: Final = 80
_WORD: Final = re.compile(r"[^\W\d_]+|\d+|/")
ANY_TEXT: Final = ""
YEAR_LONG: Final = "0000"
"""Mark of a number as long as a year."""


@dataclass(frozen=True, slots=True)
class Moment:
    """What a phrase is read against: its text, the day of publication, the time told of before.

    ``near`` says that the time was told of in the same breath.
    """

    text: str
    published: datetime.date | None
    told: str | None = None
    near: bool = False


@dataclass(frozen=True, slots=True)
class Form:
    """``read`` gives the value of a match, or None where it has none.

    A text that holds none of ``needs`` (see ``marks``) has no match, and is not searched.
    """

    pattern: re.Pattern[str]
    read: Callable[[re.Match[str], Moment], str | None]
    needs: frozenset[str]

    def matches(self, text: str, held: frozenset[str]) -> Iterator[re.Match[str]]:
        """Every match in a text that holds these marks."""
        return iter(()) if self.needs.isdisjoint(held) else self.pattern.finditer(text)


def form(
    pattern: str,
    read: Callable[[re.Match[str], Moment], str | None],
    needs: Iterable[str] = (ANY_TEXT,),
) -> Form:
    """Compile a form of date."""
    return Form(ENGLISH.pattern(pattern), read, frozenset(needs))


def marks(text: str) -> frozenset[str]:
    """Give the words of a text, in lower case too, every two that stand together, and YEAR_LONG."""
    written = _WORD.findall(text)
    words = [word.lower() for word in written]
    long = {YEAR_LONG} if any(len(word) >= 4 and word.isdigit() for word in words) else ()
    return frozenset((*written, *words, *map(" ".join, pairwise(words)), *long, ANY_TEXT))


def pairs(before: str, behind: str) -> Iterator[str]:
    """Give the marks of two lists of words, one word of the first right before the second."""
    first = {words.split()[-1] for words in ENGLISH.words(before)}
    second = {words.split()[0] for words in ENGLISH.words(behind)}
    return (f"{a}{plural} {b}" for a in first for plural in ("", "s") for b in second)


def points_forward(match: re.Match[str], text: str) -> bool:
    """Whether the words about a date speak of what is still to come."""
    return forward_about(text, match.span())


def tells_of_done(match: re.Match[str], text: str) -> bool:
    """Whether the verb right before a date says that it is past: "collapsed on September 11"."""
    start = match.start()
    done = _JUST_DONE.search(_CLAUSE.split(text[max(0, start - _REACH) : start])[-1])
    return done is not None and not _FORWARD.fullmatch(done["verb"] or "")


def forward_about(text: str, date: Span) -> bool:
    """Whether the words about the date at ``date`` speak of what is still to come."""
    before = text[max(0, date[0] - _REACH) : date[0]]
    clause = _CLAUSE.split(before)[-1]
    done = _JUST_DONE.search(clause)
    if done and not _FORWARD.fullmatch(done["verb"] or ""):
        return False
    ahead = max((found.start() for found in _FORWARD.finditer(clause)), default=-1)
    if ahead >= 0:
        return ahead > max((found.start() for found in _DONE.finditer(clause)), default=-1)
    opening = not clause.strip() or clause.strip().lower() in _OPENINGS
    after = text[date[1] : date[1] + _REACH].split("\n", 1)[0]
    return bool(opening and _NEXT_VERB.match(re.split(r"[.;!?]\s", after)[0]))
