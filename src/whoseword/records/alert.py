"""What a watch over feeds says: that something has changed in a story."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from whoseword.records.claim import Claim, Conflict
from whoseword.records.source import Source
from whoseword.records.story import Story


class AlertKind(StrEnum):
    """What has changed: ``echo`` is more outlets over no more origins."""

    NEW_STORY = "new_story"
    ECHO = "echo"
    NEW_ORIGIN = "new_origin"
    DENIAL = "denial"
    CONFLICT = "conflict"


@dataclass(frozen=True, slots=True)
class Change:
    """A change of a story, or of one of its claims; ``story`` is the story as it is now.

    ``sources`` are the origins or deniers that are new, ``conflict`` the conflict that is.
    """

    kind: AlertKind
    story: Story
    claim: Claim | None = None
    sources: tuple[Source, ...] = ()
    conflict: Conflict | None = None


@dataclass(frozen=True, slots=True)
class Alert:
    """A change in words; ``at`` is ISO 8601, UTC, and ``story`` the story's id."""

    at: str
    kind: AlertKind
    story: str
    text: str


@dataclass(frozen=True, slots=True)
class Round:
    """One look at all feeds: how many could be read, how many articles came, what they changed."""

    feeds: int
    articles: int
    alerts: tuple[Alert, ...]
