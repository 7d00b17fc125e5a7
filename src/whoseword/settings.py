"""Every limit and threshold that a run can be given, in one place."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Settings:
    """``one_story`` treats all input as one story; ``as_of`` dates articles without a date."""

    one_story: bool = False
    as_of: str | None = None
    allow_private: bool = False
