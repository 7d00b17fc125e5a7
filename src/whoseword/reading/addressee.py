"""To whom something was said: "told the Journal", "in an interview with", "wrote to"."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from typing import Final

from whoseword.language.lexicon import ENGLISH
from whoseword.reading.outlets_named import Mentioned
from whoseword.records import Attribution, Span

_TOLD: Final = ENGLISH.pattern(
    r"\b{credits.told_to}\s+",
    re.IGNORECASE,
)
_CONVERSATION: Final = ENGLISH.pattern(
    r"\b{credits.conversing}\b[^.;“”\"]{0,50}?\b{credits.conversing_with}\s+",
    re.IGNORECASE,
)
_ON_AIR: Final = ENGLISH.pattern(
    r"\b(?:{credits.said_on_air}|{credits.told} \w+)\b[^.;“”\"]{0,60}?\b{credits.on}\s+",
    re.IGNORECASE,
)
_OBTAINED: Final = ENGLISH.pattern(r"\b{credits.obtained_by}\s+$", re.IGNORECASE)
REACH: Final = 90  # characters of addressee looked at behind the words that lead to it


def addressee(
    text: str, attribution: Attribution, sentence: Span, mentioned: Sequence[Mentioned]
) -> Mentioned | None:
    """Find the outlet to which the attributed words were said among those ``mentioned``."""
    first = bisect_left(mentioned, sentence[0], key=lambda m: m[0][0])
    last = bisect_left(mentioned, sentence[1], key=lambda m: m[0][0])
    nearby = mentioned[first:last]
    if not nearby:
        return None
    gaps = _outside_content(attribution, sentence)
    for pattern in (_TOLD, _CONVERSATION, _ON_AIR):
        for start, end in gaps:
            for match in pattern.finditer(text, start, end):
                for span, outlet in nearby:
                    if match.end() - 4 <= span[0] < min(end, match.end() + REACH):
                        between = text[match.end() : span[0]]
                        if _OBTAINED.search(match.group()):
                            continue
                        if "," not in between and len(between.split()) <= 5:
                            return span, outlet
    return None


def _outside_content(attribution: Attribution, sentence: Span) -> list[Span]:
    """Give the parts of the sentence that are not the words attributed."""
    gaps, start = [], sentence[0]
    for low, high in attribution.content:
        if start < min(low, sentence[1]):
            gaps.append((start, min(low, sentence[1])))
        start = max(start, high)
    if start < sentence[1]:
        gaps.append((start, sentence[1]))
    return gaps
