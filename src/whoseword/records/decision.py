"""What somebody decided by hand, and what holds against every automatic verdict."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum


class DecisionKind(StrEnum):
    """What was decided."""

    MERGE = "merge"
    SPLIT = "split"
    CORRECT = "correct"


@dataclass(frozen=True, slots=True)
class Decision:
    """Kept with who, when (ISO 8601, UTC) and why; ``number`` is its place in the archive's list.

    ``stories`` are the ids it was made about. Its anchors are articles, which last: ``together``
    are one story, none of ``apart`` is of one story with any of ``together``. ``changes`` are what
    is corrected, by the name of the field: of the one article of ``together``, else of the story.
    """

    kind: DecisionKind
    stories: tuple[str, ...]
    together: tuple[str, ...] = ()
    apart: tuple[str, ...] = ()
    changes: Mapping[str, str] = field(default_factory=dict)
    by: str = ""
    at: str = ""
    why: str = ""
    number: int = 0
