"""What of a claim a sentence bears out: its figures, dates, names and who is to have said it.

The pair model hardly sees a changed figure, day, place or name, so these are compared outright:
each of the claim's has to stand in the sentence, or in what the sentence leans on.
"""

from __future__ import annotations

import re
from math import isinf
from typing import Final

from whoseword.language.lexicon import ENGLISH
from whoseword.matching.claim_and_sentence import Asked, Told, name_words
from whoseword.records import DateMention
from whoseword.text.content_words import STOPWORDS, wording
from whoseword.text.dates import dates
from whoseword.text.edtf import differ
from whoseword.text.quantities import Quantity, compatible
from whoseword.text.same_event import event_words, same_event
from whoseword.text.stretches import meets

_NUMBERED: Final = re.compile(r"\b\d{1,4}[^\W\d_]{2}\b")  # the 14th of something
_ROUNDED: Final = 1.2
_TIMES: Final = ENGLISH.word_set("time.units_of_time")


def unsupported_figures(claim: Asked, told: Told) -> tuple[str, ...]:
    """The figures of the claim that the sentence does not give, as the claim writes them."""
    missing = [
        claim.text[slice(*mine.span)]
        for mine in claim.figures
        if not any(_same_figure(mine, other) for other in told.figures)
    ]
    here = {match[0].lower() for match in _NUMBERED.finditer(told.text)}
    known = [mine.span for mine in claim.figures]
    numbered = (m for m in _NUMBERED.finditer(claim.text) if not meets(m.span(), known))
    return (*missing, *(m[0] for m in numbered if m[0].lower() not in here))


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
    if isinf(mine.high) and isinf(other.high) and not _near(mine.low, other.low):
        return False
    timed = {mine.counted, other.counted} & _TIMES
    return not timed or mine.counted == other.counted


def _near(one: float, other: float) -> bool:
    """Whether "more than" the one may be said for "more than" the other."""
    return max(one, other) <= _ROUNDED * min(one, other)


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
    here = told.said.kept | name_words(speaker)
    return any(not words & here for words in claim.speakers)
