"""An entry of a watch-list, whatever layout it came in."""

from __future__ import annotations

from dataclasses import dataclass

from whoseword.records import NameKind


@dataclass(frozen=True, slots=True)
class Listed:
    """A person or body on a list; ``entry`` is the list's own identifier.

    ``names`` holds the primary name first, then its aliases; ``kind`` is None where the list does
    not say. ``birth_years`` and ``programme`` (why it is listed) are empty where it does not.
    """

    entry: str
    names: tuple[str, ...]
    kind: NameKind | None = None
    birth_years: frozenset[int] = frozenset()
    programme: str = ""


@dataclass(frozen=True, slots=True)
class WatchList:
    """A list by the name that matches call it."""

    name: str
    entries: tuple[Listed, ...]
