"""The languages that a run can read, each by its code."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from whoseword.language.lexicon import ENGLISH, Lexicon


@dataclass(frozen=True, slots=True, eq=False)
class Languages:
    """Lexicons by ISO 639-1 code; an article of no language, or of another, is read as English."""

    lexicons: Mapping[str, Lexicon] = field(default_factory=lambda: {"en": ENGLISH})

    def of(self, code: str | None) -> Lexicon:
        """Give the words of a language; a code may tell a region too ("en-GB")."""
        return self.lexicons.get((code or "").lower().partition("-")[0], ENGLISH)
