"""What a form of date is: a pattern, and how to read what it finds."""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable
from dataclasses import dataclass
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
    """``read`` gives the value of a match, or None where it has none."""

    pattern: re.Pattern[str]
    read: Callable[[re.Match[str], Moment], str | None]


def form(pattern: str, read: Callable[[re.Match[str], Moment], str | None]) -> Form:
    """Compile a form of date."""
    return Form(ENGLISH.pattern(pattern), read)


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
