"""To whom something was said: "told the Journal", "in an interview with", "wrote to"."""

from __future__ import annotations

import re
from typing import Final

from whoseword import outlets
from whoseword.outlets import Outlet
from whoseword.records import Attribution, Span

_TOLD: Final = re.compile(
    r"\b(?:t(?:old|ells?|elling)|informed|assured|reminded|warned|e-?mailed|texted)\s+", re.IGNORECASE
)
_CONVERSATION: Final = re.compile(
    r"\b(?:interview(?:ed)?|conversation|e-?mail|statement|appearance|call|letter|message|remarks|comments|"
    r"spoke|speaking|talked|talking|wrote|writing|appearing|appeared|op-ed|column)\b[^.;“”\"]{0,50}?"
    r"\b(?:with|to|on|by|in|for)\s+",
    re.IGNORECASE,
)
_ON_AIR: Final = re.compile(r"\b(?:said|says|saying|added|told \w+)\b[^.;“”\"]{0,60}?\bon\s+", re.IGNORECASE)
_ADDRESSEE: Final = re.compile(r"(?:the |a |an )?(?:[A-Z][\w’'&.\-]*)(?: (?:of|the|and|&|[A-Z][\w’'&.\-]*))*|the (?:outlet|newspaper|paper|network|magazine|newspaper)")
REACH: Final = 90  # characters of addressee looked at behind the words that lead to it


def addressee(text: str, attribution: Attribution, sentence: Span) -> tuple[Span, Outlet] | None:
    """The outlet to which the attributed words were said, and where it stands."""
    gaps = _outside_content(attribution, sentence)
    for pattern in (_TOLD, _CONVERSATION, _ON_AIR):
        for start, end in gaps:
            for match in pattern.finditer(text, start, end):
                if found := _outlet_at(text, match.end(), end):
                    return found
    return None


def _outside_content(attribution: Attribution, sentence: Span) -> list[Span]:
    """The parts of the sentence that are not the words attributed."""
    gaps, start = [], sentence[0]
    for low, high in attribution.content:
        if start < min(low, sentence[1]):
            gaps.append((start, min(low, sentence[1])))
        start = max(start, high)
    if start < sentence[1]:
        gaps.append((start, sentence[1]))
    return gaps


def _outlet_at(text: str, start: int, end: int) -> tuple[Span, Outlet] | None:
    for span, outlet in outlets.mentions(text[start : min(end, start + REACH)]):
        between = text[start : start + span[0]]
        if "," in between or len(between.split()) > 5:
            return None
        return (start + span[0], start + span[1]), outlet
    return None
