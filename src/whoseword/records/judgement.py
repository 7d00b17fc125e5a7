"""An automatic decision, with what it was made of."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from whoseword.records.reason import Reason


class Verdict(StrEnum):
    """What two propositions are to each other."""

    SAME = "same"
    CONFLICTING = "conflicting"
    DIFFERENT = "different"
    UNSURE = "unsure"


@dataclass(frozen=True, slots=True)
class Judgement:
    """Verdict, its score (probability of ``same``, 0 to 1), named features, model version.

    ``attributed`` says of each of the two propositions, by id, how probable it is (0 to 1) that it
    hands what they share on to a source, instead of asserting it.
    """

    verdict: Verdict
    score: float
    features: tuple[tuple[str, float], ...]
    model: str
    reasons: tuple[Reason, ...] = ()
    attributed: tuple[tuple[str, float], ...] = ()
