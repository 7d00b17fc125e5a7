"""What a date dates: the words of its clause, so that the days of two events are told apart.

"A memo dated January 12" and "the ferry flooded on March 2" stand in one claim without
contradicting each other. Two dates are of one event only where the words beside them say so.
"""

from __future__ import annotations

import re
from typing import Final

from whoseword.language.lexicon import ENGLISH
from whoseword.records import Span
from whoseword.text.content_words import STOPWORDS, stem

_BORDER: Final = ENGLISH.pattern(r"[,;:()–—]|\b{dates.clause_borders}\b")
_COMMON_WORD: Final = re.compile(r"(?<![\w'’-])[a-z][\w'’-]*")
_MAKING: Final = ENGLISH.word_set("dates.making")
_MADE: Final = ENGLISH.words("dates.making")[0]
_SHARED: Final = 2


def event_words(text: str, date: Span) -> tuple[str, ...]:
    """Stems of the common words that the date at ``date`` stands with, the nearest last.

    Those before it in its clause; where it opens the clause, those after it. All words for making
    a document count as one, and bring the thing that was made even from across a comma. Names
    are no events.
    """
    before = text[: date[0]]
    clause = before[_last_border(before) :]
    found = _stems(clause)
    if set(found) == {_MADE}:
        found = (*_stems(before[: len(before) - len(clause)])[-1:], _MADE)
    if found:
        return found
    after = text[date[1] :].lstrip(" ,")
    border = _BORDER.search(after)
    return _stems(after[: border.start()] if border else after)


def same_event(mine: tuple[str, ...], theirs: tuple[str, ...]) -> bool:
    """Whether the words beside two dates name one event: all of one, or two and the nearest."""
    shared = set(mine) & set(theirs)
    if not shared or shared == {_MADE}:
        return False
    if shared in (set(mine), set(theirs)):
        return True
    return len(shared) >= _SHARED and mine[-1] == theirs[-1]


def _last_border(text: str) -> int:
    ends = [match.end() for match in _BORDER.finditer(text)]
    return ends[-1] if ends else 0


def _stems(text: str) -> tuple[str, ...]:
    words = [word for word in _COMMON_WORD.findall(text) if word not in STOPWORDS]
    return tuple(_MADE if word in _MAKING else stem(word) for word in words)
