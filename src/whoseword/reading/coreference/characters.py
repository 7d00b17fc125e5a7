"""Somebody or something that an article speaks of, and where it stands."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

from whoseword.records import Field, NameKind, Span


@dataclass(frozen=True, slots=True, order=True)
class Occurrence:
    """Where a character stands; places in the text come before those in the headline."""

    field: Field
    span: Span


@dataclass(slots=True)
class Character:
    """Somebody or something that an article speaks of; ``kind`` is None without a proper name."""

    key: int
    name: str
    kind: NameKind | None
    forms: Counter[str] = field(default_factory=Counter)
    occurrences: list[Occurrence] = field(default_factory=list)
    genders: Counter[str] = field(default_factory=Counter)
    roles: set[str] = field(default_factory=set)
    plural: bool = False
    head: str = ""
    outlet: bool = False
    publisher: str = ""  # the outlet's full name, where the article shows that it is one
    spoke: bool = False  # an unnamed source whose description has become its name
    lost: bool = False  # a pronoun whose antecedent was not found: nobody else is taken for it

    @property
    def gender(self) -> str | None:
        """Give "he" or "she" where the evidence points one way."""
        he, she = self.genders["he"], self.genders["she"]
        if he == she:
            return None
        return "he" if he > she else "she"

    def surely_not(self, gender: str) -> bool:
        """Titles or roles say that the other pronoun is used of this person."""
        other = self.genders["he" if gender == "she" else "she"]
        return other >= 2 and other > 2 * self.genders[gender]
