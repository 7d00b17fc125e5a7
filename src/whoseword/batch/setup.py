"""What every worker builds for itself: sent as a few words, opened where it is needed."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any

from whoseword.inference.loaded_models import Models
from whoseword.outlets import KnownOutlets
from whoseword.resources import Limits, Resources


@dataclass(frozen=True)
class Setup:
    """A list of outlets of one's own, the limits, and how many threads a worker may run.

    It can be sent to other processes, which load the models themselves.
    """

    outlets: str | None = None
    limits: Limits = field(default_factory=Limits)
    threads: int | None = None

    @cached_property
    def resources(self) -> Resources:
        """Build the resources once; raises ``BadRegistry``."""
        own = KnownOutlets() if self.outlets is None else KnownOutlets.of_file(Path(self.outlets))
        return Resources(Models(self.threads), own, self.limits)

    def __getstate__(self) -> dict[str, Any]:
        """Leave behind what was loaded."""
        return {name: self.__dict__[name] for name in ("outlets", "limits", "threads")}
