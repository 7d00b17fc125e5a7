"""A claim of one's own held against articles: who states it, who denies it, who comes near it."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from whoseword.records.article import Article
from whoseword.records.claim import Ground, Origin, OriginRange, Stance
from whoseword.records.reason import Reason
from whoseword.records.source import Source
from whoseword.records.span import Field, Span


class Bearing(StrEnum):
    """What a passage does with a claim."""

    STATES = "states"
    DENIES = "denies"
    NEAR = "near"


@dataclass(frozen=True, slots=True)
class Passage:
    """Words of an article that bear on the claim.

    ``score`` is how probably they speak of the same, 0 to 1; ``reasons`` say why they state, deny
    or only come near it. ``attribution`` and ``speaker`` are ids, None in the outlet's own voice;
    ``stance`` is that of an article that states the claim, else None.
    """

    article: str
    spans: tuple[Span, ...]
    bearing: Bearing
    score: float
    field: Field = "text"
    attribution: str | None = None
    speaker: str | None = None
    stance: Stance | None = None
    reasons: tuple[Reason, ...] = ()


@dataclass(frozen=True, slots=True)
class NotRead:
    """An input that has no say in the answer, and why."""

    input: str
    problem: str


@dataclass(frozen=True, slots=True)
class ClaimCheck:
    """The answer for one claim.

    ``passages`` stand by outlet, article and place; ``articles`` are those that were held against
    it. Origins are those of the articles that state it; where none does, ``ground`` is None and the
    range 0 to 0. ``first`` and ``last`` (ISO 8601) bound the days of the articles, where asked for;
    ``outside`` counts the articles beyond them.
    """

    claim: str
    articles: tuple[Article, ...]
    passages: tuple[Passage, ...] = ()
    sources: tuple[Source, ...] = ()
    origins: tuple[Origin, ...] = ()
    independent_origins: OriginRange = field(default_factory=lambda: OriginRange(0, 0))
    ground: Ground | None = None
    not_read: tuple[NotRead, ...] = ()
    first: str | None = None
    last: str | None = None
    outside: int = 0
