"""The names that running text is searched for, by their first word."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from whoseword.outlets.outlet import Outlet
from whoseword.outlets.registry import all_outlets

WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Entry:
    """One name: its words, what stands between them, and how freely it matches."""

    outlet: Outlet
    words: tuple[str, ...]
    gaps: tuple[str, ...]
    the: bool
    cued: bool
    single: bool


Index = Mapping[str, tuple[Entry, ...]]
"""First word in lower case -> entries, longest first."""


def entry_of(outlet: Outlet, name: str) -> Entry | None:
    """The name as it is searched for; nothing for a name without words."""
    bare = re.sub(r"^[Tt]he ", "", name)
    found = list(WORD.finditer(bare))
    if not found:
        return None
    gaps = tuple(bare[left.end() : right.start()].strip(" -") for left, right in pairwise(found))
    words = tuple(match[0] for match in found)
    return Entry(outlet, words, gaps, bare != name, name in outlet.cued, len(words) == 1)


def index_of(outlets: Iterable[Outlet]) -> dict[str, tuple[Entry, ...]]:
    """An index over the names that may match in running text; the first outlet has a name."""
    entries: dict[tuple[str, ...], Entry] = {}
    for outlet in outlets:
        for name in outlet.names:
            entry = None if name in outlet.silent else entry_of(outlet, name)
            if entry is not None:
                entries.setdefault((*entry.words, *entry.gaps), entry)
    by_first: dict[str, list[Entry]] = {}
    for entry in entries.values():
        by_first.setdefault(entry.words[0].casefold(), []).append(entry)
    return {
        first: tuple(sorted(found, key=lambda entry: (-len(entry.words), entry.words)))
        for first, found in by_first.items()
    }


@cache
def shipped_index() -> dict[str, tuple[Entry, ...]]:
    """The index over the shipped registry."""
    return index_of(all_outlets())
