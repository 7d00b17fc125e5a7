"""The words of a claim for its heading: the clearest mention's own, shortened but not changed."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from whoseword.claims.units import leans
from whoseword.records import ClaimGroup, Proposition

LONGEST: Final = 180  # characters
DOUBTFUL: Final = 0.5  # a mention that may mean something else is no good heading
SHORT_WORDS, LONG_WORDS = 7, 28
_DATELINE: Final = re.compile(r"^[A-Z][A-Z.,'’ ]{2,40}(?:\([A-Z]\w+\) ?)?(?:—|–|--|-) ?")
_LEAD: Final = re.compile(r"^(?:(?:but|and|so|that|yet|however|meanwhile)\b,? )+", re.IGNORECASE)
_ASIDE: Final = re.compile(r" ?\([^()]{1,60}\)")
_BREAK: Final = re.compile(r"[,;:] | [—–] | -- ")
_PRONOUN: Final = re.compile(r"\b(?:he|she|it|they|his|her|their|him|them|i|we|our|my|you)\b", re.I)


def gists(groups: Sequence[ClaimGroup]) -> list[str]:
    """Give each group its gist, two groups different ones wherever their mentions allow it.

    A mention that stands in several groups heads the one that it fits best.
    """
    ranked = [_candidates(group) for group in groups]
    order = sorted(range(len(groups)), key=lambda k: (-ranked[k][0][0], _key(groups[k])))
    taken: set[str] = set()
    chosen = [""] * len(groups)
    for k in order:
        words = [text for _, text in ranked[k]]
        chosen[k] = next((text for text in words if text.casefold() not in taken), words[0])
        taken.add(chosen[k].casefold())
    return chosen


def _candidates(group: ClaimGroup) -> list[tuple[float, str]]:
    """List the shortened words of the mentions with their clarity, clearest first."""
    rated = [
        (_clarity(proposition, score), shortened(proposition.text))
        for proposition, score in zip(group.propositions, group.scores, strict=True)
    ]
    return sorted(rated, key=lambda row: (-row[0], row[1]))


def _key(group: ClaimGroup) -> tuple[str, ...]:
    return tuple(sorted(proposition.id for proposition in group.propositions))


def _clarity(proposition: Proposition, score: float) -> float:
    """How well a mention stands on its own; made of plain penalties."""
    text = proposition.text
    words = len(text.split())
    value = score - 0.5 * (score < DOUBTFUL)
    value -= 0.6 * bool(leans(text))
    value -= 0.08 * min(len(_PRONOUN.findall(text)), 5)
    value -= 0.04 * max(0, SHORT_WORDS - words) + 0.01 * max(0, words - LONG_WORDS)
    value -= 0.2 * (text.count('"') % 2 + (text.count("“") != text.count("”")))
    value -= 0.3 * text[:1].islower()
    value -= 0.3 * text.rstrip().endswith("?")
    value -= 0.1 * (len(proposition.spans) - 1)
    return value


def shortened(text: str) -> str:
    """Drop dateline, opening conjunction and asides, then cut at a break where it is too long."""
    text = _LEAD.sub("", _DATELINE.sub("", text)).strip()
    if len(text) > LONGEST:
        text = _ASIDE.sub("", text)
    if len(text) > LONGEST:
        text = _cut(text)
    return text[:1].upper() + text[1:]


def _cut(text: str) -> str:
    breaks = [m.start() for m in _BREAK.finditer(text, LONGEST // 3, LONGEST)]
    end = breaks[-1] if breaks else text.rfind(" ", 0, LONGEST)
    return text[: end if end > 0 else LONGEST].rstrip(" ,;:—–-") + " …"
