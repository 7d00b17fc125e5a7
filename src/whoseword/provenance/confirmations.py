"""Who confirms to which outlet what an article told right before, looked up by outlet."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from whoseword.records import Place, Source

NEAR: Final = 1  # sentences behind what is confirmed


@dataclass(frozen=True, slots=True)
class Behind:
    """A source that confirms what the article told right before, and the place that says so."""

    source: Source
    sentence: int
    place: Place


@dataclass(frozen=True, slots=True)
class Confirmations:
    """All confirmations of an article, by the outlet to whose report they belong."""

    by_outlet: Mapping[str, tuple[Behind, ...]]

    def right_behind(self, outlet: str, sentence: int) -> list[Behind]:
        """List those of the outlet's report in a sentence or right behind it."""
        held = self.by_outlet.get(outlet, ())
        return [behind for behind in held if 0 <= behind.sentence - sentence <= NEAR]
