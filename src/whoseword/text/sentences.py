"""Sentence borders by rule, in one pass over the text; spans never include outer white space."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from operator import itemgetter
from typing import Final

from whoseword.language.lexicon import ENGLISH, Lexicon
from whoseword.records import Span

_STOP: Final = re.compile(r"[.!?…]{1,8}[\"”’'»)\]]{0,3}(?=\s)|\n\s*")
_ACRONYM: Final = re.compile(r"(?:[A-Za-z]\.){1,5}$")
_WORD_BEFORE: Final = re.compile(r"[\w.'’-]{1,20}$")
_TOWN: Final = re.compile(r"\b([A-Z][\w’'-]{1,20}), $")
_NEXT_WORD: Final = re.compile(r"[\"“‘'(\[«]{0,2}(\w{1,40})")
LONGEST: Final = 2_000
"""Code points; twice the longest sentence met in the news. More is no sentence, and is cut, so that
what is asked of each sentence costs no more than its text."""


@dataclass(frozen=True, slots=True)
class _BorderWords:
    """What decides whether a full stop ends a sentence: words before it and behind it.

    ``abbreviations`` stand before something else, and end none; ``may_end`` end one where a word
    follows that begins one (``starters``).
    """

    abbreviations: frozenset[str]
    may_end: frozenset[str]
    starters: frozenset[str]
    hours: frozenset[str]
    after_hours: frozenset[str]
    places: frozenset[str]
    after_places: frozenset[str]


@cache
def _border_words(lexicon: Lexicon) -> _BorderWords:
    return _BorderWords(
        abbreviations=lexicon.word_set("sentences.abbreviations"),
        may_end=lexicon.word_set("sentences.may_end"),
        starters=lexicon.word_set("sentences.starters"),
        hours=lexicon.word_set("sentences.hours"),
        after_hours=lexicon.word_set("sentences.after_hours"),
        places=lexicon.word_set("sentences.places"),
        after_places=lexicon.word_set("sentences.after_places"),
    )


def sentences(text: str, lexicon: Lexicon = ENGLISH) -> tuple[Span, ...]:
    """Cut ``text`` into sentences: spans in order, without overlap or outer white space."""
    spans: list[Span] = []
    words = _border_words(lexicon)
    start = 0
    for match in _STOP.finditer(text):
        if not _ends_sentence(text, match, words):
            continue
        end = match.start() if text[match.start()] == "\n" else match.end()
        _append(spans, text, start, end)
        start = match.end()
    _append(spans, text, start, len(text))
    return tuple(spans)


def sentence_at(borders: Sequence[Span], position: int) -> int:
    """Index of the last of ``borders``, spans in order, that begins by ``position``; -1 if none."""
    return bisect_right(borders, position, key=itemgetter(0)) - 1


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


def _ends_sentence(text: str, match: re.Match[str], words: _BorderWords) -> bool:
    following = _NEXT_WORD.match(text, _skip_space(text, match.end()))
    word = following[1] if following else ""
    if text[match.start()] == "\n":
        return _ends_line(text, match, word)
    if word[:1].islower():
        return False
    mark = match[0]
    possessive = mark in {".'", ".’"}
    if mark != "." and not possessive:
        return True
    before = _WORD_BEFORE.search(text, max(0, match.start() - 20), match.start())
    last = before[0] if before else ""
    if possessive:  # "the U.S.’ allies" goes on
        return word in words.starters or _ACRONYM.fullmatch(f"{last}.") is None
    return _is_last(text, match, last, word, words)


def _is_last(text: str, match: re.Match[str], last: str, word: str, words: _BorderWords) -> bool:
    """Whether the word ``last``, with the full stop behind it, ends a sentence before ``word``."""
    if last.lower() in words.abbreviations:
        return False
    if last.lower() in words.may_end:
        return word in words.starters
    if _ACRONYM.fullmatch(last + "."):
        return len(last) > 1 and (word in words.starters or _closes(text, match, last, word, words))
    return True


def _closes(text: str, match: re.Match[str], last: str, word: str, words: _BorderWords) -> bool:
    """Whether the hour or the place behind a town and a comma that ``last`` is goes no further."""
    if not word[:1].isupper() or text.startswith("(", _skip_space(text, match.end())):
        return False
    if last.lower() in words.hours:
        return not (word.isupper() or word in words.after_hours)
    begins = match.start() - len(last)
    town = _TOWN.search(text, max(0, begins - 24), begins) if last in words.places else None
    return town is not None and town[1] not in words.after_hours and word not in words.after_places


def _ends_line(text: str, match: re.Match[str], word: str) -> bool:
    """A line that breaks off and goes on in lower case is wrapped text, not a sentence."""
    before = text[match.start() - 1] if match.start() else "."
    wrapped = before.isalnum() or before in ",;-"
    return not (wrapped and word[:1].islower() and match[0].count("\n") == 1)


def _skip_space(text: str, at: int) -> int:
    while at < len(text) and text[at].isspace():
        at += 1
    return at
