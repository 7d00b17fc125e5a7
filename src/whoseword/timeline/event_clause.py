"""The words of a sentence that tell of what a date in it dates, for a line of the timeline."""

from __future__ import annotations

import re
from typing import Final

from whoseword.language.lexicon import ENGLISH
from whoseword.records import Span

LONGEST: Final = 160  # characters
CUT: Final = "…"
LEAST: Final = 6  # words that make a clause understandable by itself
_FEW: Final = 3
_BORDER: Final = ENGLISH.pattern(
    r"(?<=[,;:])\s|\s(?=[—–]\s)|\s--\s|\s(?=\(|{dates.event_borders}\b)"
)
_DASH: Final = re.compile(r"[—–]\s|--\s")
_SPACE: Final = re.compile(r"\s+")


def event_clause(text: str, sentence: Span, date: Span) -> str:
    """Give the clause that the date stands in, with as many neighbours as it needs; "…" is cut.

    At least 6 words where the sentence has them, and no more than 160 characters.
    """
    start, end = sentence
    cuts = [start, *(match.end() for match in _BORDER.finditer(text, start, end)), end]
    low = max(k for k, cut in enumerate(cuts) if cut <= date[0])
    high = min(k for k, cut in enumerate(cuts) if cut >= min(date[1], end))
    opens = not text[cuts[low] : date[0]].strip() or len(text[cuts[low] : date[0]].split()) < _FEW
    while high <= low or (len(text[cuts[low] : cuts[high]].split()) < LEAST):
        if high < len(cuts) - 1 and (opens or low == 0):
            high += 1
        elif low > 0:
            low -= 1
        else:
            break
    behind_aside = _main_clause(text, start, cuts[low])
    shown = _shown(text, (cuts[low], cuts[high]), sentence, date)
    whole = f"{behind_aside} {shown}"
    return whole if behind_aside and len(whole) <= LONGEST else shown


def _main_clause(text: str, start: int, low: int) -> str:
    """What stands before an aside between dashes that ends where the date's clause begins."""
    if not _DASH.match(text, low):
        return ""
    opening = [match.start() for match in _DASH.finditer(text, start, low)]
    if not opening:
        return ""
    words = _SPACE.sub(" ", text[start : opening[-1]]).strip(" ,;:—–-")
    return _last_words(words)


def _last_words(words: str) -> str:
    """Cut at the left to half of what may be shown."""
    if len(words) <= LONGEST // 2:
        return words
    return f"{CUT} {words[-LONGEST // 2 :].partition(' ')[2]}"


def _shown(text: str, part: Span, sentence: Span, date: Span) -> str:
    """One line, cut at words around the date where it is too long."""
    low, high = part
    if high - low > LONGEST:
        low = max(low, min(date[0] - LONGEST // 2, high - LONGEST))
        low = low if low == part[0] else text.find(" ", low, date[0] + 1) + 1 or date[0]
        end = text.rfind(" ", max(low + 1, date[0]), low + LONGEST)
        high = high if high - low <= LONGEST else max(end, min(date[1], high))
    words = _SPACE.sub(" ", text[low:high]).strip(" ,;:—–-")
    before = f"{CUT} " if text[sentence[0] : low].strip() else ""
    after = f" {CUT}" if text[high : sentence[1]].strip(" .") else ""
    return f"{before}{words}{after}"
