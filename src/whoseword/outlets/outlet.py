"""One news outlet or wire agency."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Outlet:
    """``name`` is the usual full name, ``domains`` bare host names, ``country`` an ISO 3166 code.

    ``medium`` is paper, magazine, tv, radio, web, wire or empty where unknown; ``country`` and
    ``owner`` are empty where unknown. ``cued`` holds the names that are also ordinary words or
    people's names, ``silent`` those that are never taken for the outlet in running text.
    """

    name: str
    aliases: tuple[str, ...] = ()
    domains: tuple[str, ...] = ()
    wire: bool = False
    country: str = ""
    owner: str = ""
    medium: str = ""
    cued: frozenset[str] = frozenset()
    silent: frozenset[str] = frozenset()

    @property
    def names(self) -> tuple[str, ...]:
        """The name and all aliases."""
        return (self.name, *self.aliases)
