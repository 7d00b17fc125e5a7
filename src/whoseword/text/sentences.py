"""Sentence borders by rule, in one pass over the text; spans never include outer white space."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from operator import itemgetter
from typing import Final

from whoseword.records import Span

_STOP: Final = re.compile(r"[.!?…]{1,8}[\"”’'»)\]]{0,3}(?=\s)|\n\s*")
_ABBREVIATIONS: Final = frozenset(
    "mr mrs ms dr prof sen sens rep reps gov gen col lt sgt capt cmdr adm maj st hon rev messrs "
    "mme vs no dept approx fig mt ft ave blvd e.g i.e cf al".split()
)
"""What stands before something else, and ends no sentence."""
_MAY_END: Final = frozenset(
    "jr sr inc corp co ltd bros est jan feb mar apr jun jul aug sep sept oct nov dec".split()
)
"""Abbreviations that end a sentence where a word follows that begins one."""
_ACRONYM: Final = re.compile(r"(?:[A-Za-z]\.){1,5}$")
_WORD_BEFORE: Final = re.compile(r"[\w.'’-]{1,20}$")
_STARTERS: Final = frozenset(
    "The A An He She It They We I You But And In On At As If So This That These Those There When "
    "While After Before For Since Although However Meanwhile According Asked His Her Their Our My "
    "Some Many Most No Not One Two What Who How Why Still Yet Now Then Its Your Nor Or Mr Mrs Ms "
    "Also Another Because Both Despite During Earlier Even Eventually Few Finally Initially "
    "Instead Last Later Once Otherwise Perhaps Previously Recently Several Such Today Tomorrow "
    "Unlike Until Whether Where Yesterday".split()
)
_HOURS: Final = frozenset({"a.m", "p.m"})
_AFTER_HOURS: Final = frozenset(
    "Eastern Central Mountain Pacific Atlantic Newfoundland Alaska Hawaii Greenwich Moscow Zulu "
    "Monday Tuesday Wednesday Thursday Friday Saturday Sunday Mon Tue Tues Wed Thu Thur Thurs Fri "
    "Sat Sun January February March April May June July August September October November "
    "December Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec".split()
)
_PLACES: Final = frozenset(
    "D.C N.Y N.J N.H N.C S.C N.D S.D N.M R.I B.C N.B N.S N.L P.E.I N.W.T P.R".split()
)
_TOWN: Final = re.compile(r"\b([A-Z][\w’'-]{1,20}), $")
_AFTER_PLACES: Final = frozenset(
    "Mayor Gov Governor Lt Rep Reps Sen Sens Senator Congressman Congresswoman Attorney Judge "
    "Justice Police Sheriff Fire District Chief Council Councilman Councilwoman Circuit Court "
    "Superior Supreme Department Board Premier Democrat Democrats Republican Republicans".split()
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


def _ends_sentence(text: str, match: re.Match[str]) -> bool:
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
        return word in _STARTERS or _ACRONYM.fullmatch(f"{last}.") is None
    return _is_last(text, match, last, word)


def _is_last(text: str, match: re.Match[str], last: str, word: str) -> bool:
    """Whether the word ``last``, with the full stop behind it, ends a sentence before ``word``."""
    if last.lower() in _ABBREVIATIONS:
        return False
    if last.lower() in _MAY_END:
        return word in _STARTERS
    if _ACRONYM.fullmatch(last + "."):
        return len(last) > 1 and (word in _STARTERS or _closes(text, match, last, word))
    return True


def _closes(text: str, match: re.Match[str], last: str, word: str) -> bool:
    """Whether the hour or the place behind a town and a comma that ``last`` is goes no further."""
    if not word[:1].isupper() or text.startswith("(", _skip_space(text, match.end())):
        return False
    if last.lower() in _HOURS:
        return not (word.isupper() or word in _AFTER_HOURS)
    begins = match.start() - len(last)
    town = _TOWN.search(text, max(0, begins - 24), begins) if last in _PLACES else None
    return town is not None and town[1] not in _AFTER_HOURS and word not in _AFTER_PLACES


def _ends_line(text: str, match: re.Match[str], word: str) -> bool:
    """A line that breaks off and goes on in lower case is wrapped text, not a sentence."""
    before = text[match.start() - 1] if match.start() else "."
    wrapped = before.isalnum() or before in ",;-"
    return not (wrapped and word[:1].islower() and match[0].count("\n") == 1)


def _skip_space(text: str, at: int) -> int:
    while at < len(text) and text[at].isspace():
        at += 1
    return at
