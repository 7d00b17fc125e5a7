"""What somebody decided by hand, and what holds against every automatic verdict."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from whoseword.records.span import Place


class DecisionKind(StrEnum):
    """What was decided."""

    MERGE = "merge"
    SPLIT = "split"
    CORRECT = "correct"
    SAME_SOURCE = "same_source"
    NOT_SAME_CLAIM = "not_same_claim"
    WRONG_ORIGIN = "wrong_origin"


@dataclass(frozen=True, slots=True)
class Decision:
    """Kept with who, when (ISO 8601, UTC) and why; ``number`` is its place in the archive's list.

    ``stories`` are the ids it was made about. It holds to what lasts, whatever is derived anew.
    Of stories that is articles: ``together`` are one story, none of ``apart`` is of one story with
    any of ``together``. ``changes`` are what is corrected, by the name of the field: of the one
    article of ``together``, else of the story. Of sources and claims it is ``anchors``, exact
    characters: where each of two sources that are one is mentioned; where a claim is said not to be
    stated, and where it is; where a claim is stated, and where an origin is mentioned that it does
    not have (an outlet without such a place is named as ``origin`` in ``changes``).
    ``undone_by`` and ``undone_at`` are empty while it holds.
    """

    kind: DecisionKind
    stories: tuple[str, ...]
    together: tuple[str, ...] = ()
    apart: tuple[str, ...] = ()
    changes: Mapping[str, str] = field(default_factory=dict)
    anchors: tuple[tuple[Place, ...], ...] = ()
    by: str = ""
    at: str = ""
    why: str = ""
    number: int = 0
    undone_by: str = ""
    undone_at: str = ""
