"""Sentence borders by rule, in one pass over the text; spans never include outer white space."""

from __future__ import annotations

import re
from typing import Final

from whoseword.records import Span

_STOP: Final = re.compile(r"[.!?…]{1,8}[\"”’'»)\]]{0,3}(?=\s)|\n\s*")
_ABBREVIATIONS: Final = frozenset(
    "mr mrs ms dr prof sen sens rep reps gov gen col lt sgt capt cmdr adm maj st jr sr hon rev "
    "messrs mme vs no inc corp co ltd bros dept est approx fig jan feb mar apr jun jul aug sep "
    "sept oct nov dec mt ft ave blvd d.c e.g i.e cf al".split()
)
_ACRONYM: Final = re.compile(r"(?:[A-Za-z]\.){1,5}$")
_WORD_BEFORE: Final = re.compile(r"[\w.'’-]{1,20}$")
_STARTERS: Final = frozenset(
    "The A An He She It They We I You But And In On At As If So This That These Those There When "
    "While After Before For Since Although However Meanwhile According Asked His Her Their Our My "
    "Some Many Most No Not One Two What Who How Why Still Yet Now Then".split()
)
_NEXT_WORD: Final = re.compile(r"[\"“‘'(\[«]{0,2}(\w{1,40})")
LONGEST: Final = 2_000
"""Code points; twice the longest sentence met in the news. More is no sentence, and is cut, so that
what is asked of each sentence costs no more than its text."""


def sentences(text: str) -> tuple[Span, ...]:
    """Cut ``text`` into sentences: spans in order, without overlap or outer white space."""
    spans: list[Span] = []
    start = 0
    for match in _STOP.finditer(text):
        if not _ends_sentence(text, match):
            continue
        end = match.start() if text[match.start()] == "\n" else match.end()
        _append(spans, text, start, end)
        start = match.end()
    _append(spans, text, start, len(text))
    return tuple(spans)


def _append(spans: list[Span], text: str, start: int, end: int) -> None:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    while end - start > LONGEST:
        cut = _last_space(text, start, start + LONGEST)
        _append(spans, text, start, cut)
        start = cut
        while text[start].isspace():
            start += 1
    if end > start:
        spans.append((start, end))


def _last_space(text: str, start: int, end: int) -> int:
    """Where the last white space of a stretch begins, its end if there is none."""
    for at in range(end - 1, start, -1):
        if text[at].isspace():
            return at
    return end


def _ends_sentence(text: str, match: re.Match[str]) -> bool:
    following = _NEXT_WORD.match(text, _skip_space(text, match.end()))
    word = following[1] if following else ""
    if text[match.start()] == "\n":
        return _ends_line(text, match, word)
    if word[:1].islower():
        return False
    mark = match[0]
    if not mark.startswith(".") or len(mark) > 1:
        return True
    before = _WORD_BEFORE.search(text, max(0, match.start() - 20), match.start())
    last = before[0] if before else ""
    if _ACRONYM.fullmatch(last + "."):
        return len(last) > 1 and word in _STARTERS
    return last.lower() not in _ABBREVIATIONS


def _ends_line(text: str, match: re.Match[str], word: str) -> bool:
    """A line that breaks off and goes on in lower case is wrapped text, not a sentence."""
    before = text[match.start() - 1] if match.start() else "."
    wrapped = before.isalnum() or before in ",;-"
    return not (wrapped and word[:1].islower() and match[0].count("\n") == 1)


def _skip_space(text: str, at: int) -> int:
    while at < len(text) and text[at].isspace():
        at += 1
    return at
