"""What a form of date is: a pattern, and how to read what it finds."""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from whoseword.records import Span
from whoseword.text.time_words import words

_FORWARD: Final = re.compile(
    rf"\b(?:{'|'.join(sorted(words('forward')))}|(?<!\bhad\s)to be|is to)\b"
)
_CLAUSE: Final = re.compile(r"[.;:!?”\"]\s|\n|[—–]|\s--\s|\b(?:after|when|as|who|which)\b")
_JUST_DONE: Final = re.compile(
    rf"\b(?<!\bbe\s)(?<!\bto\s)(?:(?P<verb>[a-z]+ed)|{'|'.join(sorted(words('past_verbs')))})"
    r"(?:\s(?:on|late|early|earlier|at|in|back))*\s?$"
)
_DONE: Final = re.compile(rf"\b(?<!\bbe\s)(?<!\bto\s)(?:{'|'.join(sorted(words('past_verbs')))})\b")
_NEXT_VERB: Final = re.compile(
    r"(?:[,\s]\s?[\w’'.-]+){0,7}?,?\s"
    r"(?:will|plans? to|(?:is|are) (?:set|due|expected|scheduled) to)\b"
)
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
    return Form(re.compile(pattern), read)


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
    opening = not clause.strip() or clause.strip().lower() in {"on", "in", "and on", "but on"}
    after = text[date[1] : date[1] + _REACH].split("\n", 1)[0]
    return bool(opening and _NEXT_VERB.match(re.split(r"[.;!?]\s", after)[0]))
