"""From when to when a post is held, by the dates that stand beside it in its sentence."""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from whoseword.entities.standing import PeopledSentence
from whoseword.language.tables import table
from whoseword.records import Span
from whoseword.text.dates import DateMention, dates

_REACH: Final = 80  # characters between a post and its date
_FROM: Final = re.compile(r"\b(?:since|from)(?: \w+){0,2} $", re.IGNORECASE)
_UNTIL: Final = re.compile(r"\b(?:until|till|through|to)(?: \w+){0,2} $", re.IGNORECASE)
_BREAK: Final = re.compile(r"[;:.]\s")


def times(sentence: PeopledSentence, holder: Span, role: Span) -> tuple[str | None, str | None]:
    """Give the beginning and the end of a post as EDTF, each None where the sentence has none."""
    text, low, high = sentence.text, min(holder[0], role[0]), max(holder[1], role[1])
    since = until = None
    for mention in _near(sentence, low, high):
        before = text[max(sentence.span[0], mention.span[0] - 30) : mention.span[0]]
        around = text[max(sentence.span[0], low - _REACH) : mention.span[0]]
        if mention.when.count("/") == 1 and _FROM.search(before) and ".." not in mention.when:
            first, last = mention.when.split("/")
            since, until = since or first, until or last
        elif _FROM.search(before):
            since = since or mention.when.split("/")[0]
        elif _UNTIL.search(before):
            until = until or mention.when.split("/")[-1]
        elif _verbs("ending").search(around):
            until = until or mention.when
        elif _verbs("beginning").search(text[low : mention.span[0]]):
            since = since or mention.when
    return since, until


def _near(sentence: PeopledSentence, low: int, high: int) -> list[DateMention]:
    text = sentence.text
    return [
        mention
        for mention in dates(text, sentence.published)
        if sentence.span[0] <= mention.span[0] < sentence.span[1]
        and "X" not in mention.when
        and high <= mention.span[0] <= high + _REACH
        and not _BREAK.search(text, high, mention.span[0])
        and low < mention.span[0]
    ]


@cache
def _verbs(section: str) -> re.Pattern[str]:
    words = sorted(table("posts", section)["verbs"], key=lambda word: (-len(word), word))
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, words))})\b")
