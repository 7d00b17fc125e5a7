"""The names that running text is searched for, by their first two words."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from whoseword.language.lexicon import ENGLISH
from whoseword.outlets.listed_outlets import ListedOutlets
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
Start = tuple[str, str]
"""A name's first two words in lower case, the second empty for single words."""


class Index(Mapping[Start, tuple[Entry, ...]]):
    """By their starts, the names that running text is searched for, the longest first.

    ``names`` tells the names and the numbers, among ``outlets``, of those that have them; where two
    share a name, the first has it. Entries are made when their start is asked for.
    """

    def __init__(self, outlets: Sequence[Outlet], names: Iterable[tuple[int, str]]) -> None:
        self._outlets = outlets
        self._names: dict[Start, list[tuple[int, str]]] = {}
        self._entries: dict[Start, tuple[Entry, ...]] = {}
        for number, name in names:
            words = WORD.findall(_THE.sub("", name))
            if words:
                second = words[1].casefold() if len(words) > 1 else ""
                self._names.setdefault((words[0].casefold(), second), []).append((number, name))

    def __getitem__(self, start: Start) -> tuple[Entry, ...]:
        if start not in self._entries:
            self._entries[start] = self._made(self._names[start])
        return self._entries[start]

    def __contains__(self, start: object) -> bool:
        return start in self._names

    def __iter__(self) -> Iterator[Start]:
        return iter(self._names)

    def __len__(self) -> int:
        return len(self._names)

    def _made(self, names: Iterable[tuple[int, str]]) -> tuple[Entry, ...]:
        entries: dict[tuple[str, ...], Entry] = {}
        for number, name in names:
            entry = entry_of(self._outlets[number], name)
            if entry is not None:
                entries.setdefault((*entry.words, *entry.gaps), entry)
        return tuple(sorted(entries.values(), key=lambda entry: (-len(entry.words), entry.words)))


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
    known = ListedOutlets((), tuple(outlets))
    return Index(known, known.searched_names())
