"""Whether a dated event happened, is planned, or is only alleged."""

from __future__ import annotations

import re
from typing import Final

from whoseword.language.lexicon import ENGLISH
from whoseword.records import Attribution, Certainty, EventStatus, Span
from whoseword.text import edtf
from whoseword.text.dates import day_of
from whoseword.text.time_forms import forward_about

_HEDGED: Final = ENGLISH.pattern(
    r"\b(?:{hedging.second_hand}|{hedging.rumoured}|{hedging.unconfirmed})\b", re.IGNORECASE
)
_REACH: Final = 120


def status(
    sentence: str, date: Span, when: str, published: str | None, relation: Attribution | None
) -> EventStatus:
    """Read the status of what is dated at ``date`` of a sentence.

    What lies behind the day of publication is planned, and so is what may yet come within its time
    if the words point forward. It is alleged where the attribution it stands in is hedged or a
    denial, or a word for hearsay stands shortly before the date.
    """
    if _planned(sentence, date, when, published):
        return EventStatus.PLANNED
    unsure = relation is not None and (
        relation.certainty is not Certainty.STATED or relation.denial
    )
    if unsure or _HEDGED.search(sentence, max(0, date[0] - _REACH), date[0]):
        return EventStatus.ALLEGED
    return EventStatus.HAPPENED


def _planned(sentence: str, date: Span, when: str, published: str | None) -> bool:
    day = day_of(published)
    first, last = edtf.bounds(when)
    if day is None:
        return forward_about(sentence, date)
    if first is not None and first > day:
        return True
    if first is None or last is None:
        return first is None and last is not None and last > day
    return last > day and forward_about(sentence, date)
