"""The names that running text is searched for, by their first two words."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import pairwise

from whoseword.language.lexicon import ENGLISH
from whoseword.outlets.outlet import Outlet

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


_THE = ENGLISH.pattern("^{sources.definite:opening} ")
Index = Mapping[tuple[str, str], tuple[Entry, ...]]
"""First two words in lower case, the second empty for single words -> entries, longest first."""


def entry_of(outlet: Outlet, name: str) -> Entry | None:
    """The name as it is searched for; nothing for a name without words."""
    bare = _THE.sub("", name)
    found = list(WORD.finditer(bare))
    if not found:
        return None
    gaps = tuple(bare[left.end() : right.start()].strip(" -") for left, right in pairwise(found))
    words = tuple(match[0] for match in found)
    return Entry(outlet, words, gaps, bare != name, name in outlet.cued, len(words) == 1)


def index_of(outlets: Iterable[Outlet]) -> Index:
    """An index over the names that may match in running text; the first outlet has a name."""
    entries: dict[tuple[str, ...], Entry] = {}
    for outlet in outlets:
        for name in outlet.names:
            entry = None if name in outlet.silent else entry_of(outlet, name)
            if entry is not None:
                entries.setdefault((*entry.words, *entry.gaps), entry)
    by_start: dict[tuple[str, str], list[Entry]] = {}
    for entry in entries.values():
        second = "" if entry.single else entry.words[1].casefold()
        by_start.setdefault((entry.words[0].casefold(), second), []).append(entry)
    return {
        start: tuple(sorted(found, key=lambda entry: (-len(entry.words), entry.words)))
        for start, found in by_start.items()
    }
