"""A claim of a story: who carries it, on whose word, and what contradicts it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from whoseword.records.judgement import Verdict
from whoseword.records.reason import Reason
from whoseword.records.span import Field, Span

MEANT_FROM: Final = 0.5
"""From here on, 0 to 1, a mention is taken to mean its claim; below, only perhaps."""


class Stance(StrEnum):
    """How an article stands to a claim that it carries."""

    ASSERTED = "asserted"
    ATTRIBUTED = "attributed"
    HEDGED = "hedged"
    DISPUTED = "disputed"


class OriginKind(StrEnum):
    """The five kinds of source, and the outlet's own voice."""

    NAMED_PERSON = "named_person"
    UNNAMED_PERSON = "unnamed_person"
    ORGANISATION = "organisation"
    OUTLET = "outlet"
    DOCUMENT = "document"
    OWN_VOICE = "own_voice"


class Ground(StrEnum):
    """What a claim stands on, in a word; ``several`` where two origins are proven."""

    SEVERAL = "several"
    NAMED_PERSON = "named_person"
    UNNAMED_PERSON = "unnamed_person"
    ORGANISATION = "organisation"
    DOCUMENT = "document"
    OUTLET = "outlet"
    NOBODY_NAMED = "nobody_named"


class ConflictKind(StrEnum):
    """In what two mentions of a claim contradict each other."""

    FIGURE = "figure"
    DATE = "date"
    WORDING = "wording"
    DENIAL = "denial"


@dataclass(frozen=True, slots=True)
class Mention:
    """One place where an article states the claim; ``attribution`` is None in its own voice.

    ``score`` is how sure the match with the rest of the claim is, 0 to 1; ``reasons`` name why;
    ``proposition`` is the id of the statement.
    """

    article: str
    spans: tuple[Span, ...]
    attribution: str | None
    stance: Stance
    field: Field = "text"
    score: float = 1.0
    reasons: tuple[Reason, ...] = ()
    proposition: str | None = None


@dataclass(frozen=True, slots=True)
class Origin:
    """A first-hand source at the end of the chains; ``source`` is None for own voice.

    Each chain runs from the carrying outlet over the outlets it passed through to the source:
    outlet names, then a source id where there is one. ``sureness``, 0 to 1, is the match of the
    surest mention that names it.
    """

    source: str | None
    kind: OriginKind
    name: str
    chains: tuple[tuple[str, ...], ...]
    reasons: tuple[Reason, ...] = ()
    sureness: float = 1.0


@dataclass(frozen=True, slots=True)
class OriginRange:
    """How many independent origins there are: proven different, and conceivably different."""

    at_least: int
    at_most: int
    reasons: tuple[Reason, ...] = ()


@dataclass(frozen=True, slots=True)
class Denier:
    """Who denies a claim, and where an article says so; ``source`` is the id of a source."""

    source: str
    article: str
    span: Span
    field: Field = "text"


@dataclass(frozen=True, slots=True)
class Conflict:
    """Two mentions, by their index in the claim, that contradict each other, and in what."""

    kind: ConflictKind
    between: tuple[int, int]
    why: Reason


@dataclass(frozen=True, slots=True)
class Join:
    """Why two mentions, by their index in the claim, were taken to state the same.

    ``score`` is the probability that they do, as finally judged; ``model`` what the pair model
    alone says, None where it was not asked; ``overlap`` the share of their words, weighted by
    rarity, that they have in common. All 0 to 1.
    """

    between: tuple[int, int]
    verdict: Verdict
    score: float
    model: float | None = None
    overlap: float = 0.0
    reasons: tuple[Reason, ...] = ()


class Supposition(StrEnum):
    """What sort of thing is supposed otherwise than it was counted."""

    DIFFERENT = "different"
    SAME = "same"
    REPEATED = "repeated"
    MEANT = "meant"
    LEFT_OUT = "left_out"


@dataclass(frozen=True, slots=True)
class WhatIf:
    """The count under a supposition, from counting again; ``rests_on`` names the origins then."""

    kind: Supposition
    suppose: Reason
    at_least: int
    at_most: int
    rests_on: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Claim:
    """One checkable proposition; mentions of one claim come from as many outlets as carry it.

    ``sureness``, 0 to 1, says how sure it is that a second outlet carries it too; 1 where only one
    does. ``weight``, 0 to 1, is its place in the ledger. ``joins`` say why its mentions are one
    claim, ``what_if`` what would change the count. ``part_of`` is the id of the claim that it is a
    detail or a retelling of. ``not_matched`` are outlets that tell something near it, so that they
    can neither be said to carry it nor to leave it out.
    """

    id: str
    gist: str
    mentions: tuple[Mention, ...]
    outlets: tuple[str, ...]
    silent: tuple[str, ...]
    origins: tuple[Origin, ...]
    independent_origins: OriginRange
    conflicts: tuple[Conflict, ...] = ()
    weight: float = 0.0
    reasons: tuple[Reason, ...] = ()
    sureness: float = 1.0
    joins: tuple[Join, ...] = ()
    what_if: tuple[WhatIf, ...] = ()
    part_of: str | None = None
    ground: Ground = Ground.NOBODY_NAMED
    deniers: tuple[Denier, ...] = ()
    not_matched: tuple[str, ...] = ()
