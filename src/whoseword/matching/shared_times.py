"""Statements that share no more than when they happened: "after the flood of May 2021".

Of two sentences that date other things by the same event a bag of words sees all words of that
event in both.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from whoseword.language.lexicon import ENGLISH
from whoseword.records import DateMention
from whoseword.text.content_words import wording

_OPENING: Final = ENGLISH.pattern(r"\b(?:{time.by_an_event})\b", re.IGNORECASE)
_ENDING: Final = re.compile(r"[,;:!?\"“”]|\.(?:\s|$)")


def only_times_shared(
    one: str, dates: Sequence[DateMention], other: str, their_dates: Sequence[DateMention]
) -> bool:
    """Tell whether all telling words of both stand, in each, where it says by an event when.

    ``dates`` are those of the first text, ``their_dates`` of the second; linear in the texts.
    """
    ours, theirs = _beside_times(one, dates), _beside_times(other, their_dates)
    if ours is None or theirs is None:  # nearly always: only then are the words looked over
        return False
    if not wording(one).kept & wording(other).kept:
        return False
    return not wording(ours).kept & wording(theirs).kept


def _beside_times(text: str, dates: Sequence[DateMention]) -> str | None:
    """The text without what says when by a dated event; None where nothing does."""
    kept, at = [], 0
    for opening in _OPENING.finditer(text):
        if opening.start() < at:
            continue
        dated = [d.span for d in dates if d.span[0] >= opening.end()]
        ends = [m.start() for m in _ENDING.finditer(text, opening.end())]
        first = min(dated, default=None)
        if first is None or any(end < first[0] for end in ends):
            continue
        kept.append(text[at : opening.start()])
        at = next((end for end in ends if end >= first[1]), len(text))
    return "".join([*kept, text[at:]]) if kept else None
