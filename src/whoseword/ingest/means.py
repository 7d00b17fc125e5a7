"""What connectors read with beside their input."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property, partial
from typing import TYPE_CHECKING

from whoseword.helper_process import HelperProcess
from whoseword.resources import Resources

if TYPE_CHECKING:
    from whoseword.ingest.visiting import Visitor


class Means:
    """``visitor`` fetches addresses; ``parser`` parses foreign documents within a time."""

    def __init__(self, visitor: Callable[[], Visitor], parser: HelperProcess) -> None:
        """``visitor`` is asked for one when the first address comes."""
        self._visitor, self.parser = visitor, parser

    @classmethod
    def of(cls, resources: Resources) -> Means:
        """Those that the resources and their limits give."""
        return cls(partial(_visitor, resources.limits.allow_private), resources.parser)

    @cached_property
    def visitor(self) -> Visitor:
        """Remembers for all of this run what each host allows."""
        return self._visitor()


def _visitor(allow_private: bool) -> Visitor:
    from whoseword.ingest.visiting import Visitor  # noqa: PLC0415 - it loads httpx for addresses

    return Visitor(allow_private=allow_private)
