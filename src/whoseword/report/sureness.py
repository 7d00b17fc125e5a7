"""What the report takes as sure: which claims are shared, which mentions belong to their claim."""

from __future__ import annotations

from enum import IntEnum
from math import floor

from whoseword.records import MEANT_FROM, Claim, Mention
from whoseword.report.anchors import Anchors

_WORDS = (
    (0.8, "sure"),
    (MEANT_FROM, "sure enough"),
    (0.35, "not quite sure"),
    (0.2, "doubtful"),
    (0.0, "very doubtful"),
)


class Standing(IntEnum):
    """The parts of the ledger, in their order."""

    SHARED = 0
    UNSURE = 1
    SINGLE = 2


def standing(claim: Claim, anchors: Anchors) -> Standing:
    """Say where a claim belongs: several outlets share it, may share it, or one has it alone."""
    outlets = {anchors.outlet(m.article) for m in claim.mentions if m.article in anchors}
    if len(outlets) < 2:
        return Standing.SINGLE
    return Standing.SHARED if claim.sureness >= MEANT_FROM else Standing.UNSURE


def is_sure(mention: Mention) -> bool:
    """Whether a mention is taken to state its claim."""
    return mention.score >= MEANT_FROM


def how_sure(score: float) -> str:
    """Return a score, 0 to 1, in words, with its figure, rounded down: "doubtful (0.31)"."""
    words = next((word for least, word in _WORDS if score >= least), _WORDS[-1][1])
    return f"{words} ({floor(round(score * 100, 6)) / 100:.2f})"
