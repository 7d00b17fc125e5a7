"""The lines of the list of outlets: names and domains are told from them, outlets made on demand.

An article names a handful of the 14,000 outlets; to make them all takes longer than to read it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from importlib.resources import files
from typing import Final, overload

from whoseword.outlets.outlet import Outlet

CUED: Final = "?"
"""Marks a name in the list that needs a cue beside it."""
SILENT: Final = "!"
"""Marks a name in the list that never matches in running text."""


class ListedOutlets(Sequence[Outlet]):
    """Some outlets, then those of lines of the list, each of these made when it is asked for.

    An outlet's number is its place among them. It never changes.
    """

    def __init__(self, lines: Sequence[str], first: Sequence[Outlet] = ()) -> None:
        self.lines, self.first = lines, first
        self._made: dict[int, Outlet] = {}

    def __len__(self) -> int:
        return len(self.first) + len(self.lines)

    @overload
    def __getitem__(self, number: int) -> Outlet: ...
    @overload
    def __getitem__(self, number: slice) -> Sequence[Outlet]: ...
    def __getitem__(self, number: int | slice) -> Outlet | Sequence[Outlet]:
        places = range(len(self))[number]
        return self._at(places) if isinstance(places, int) else [self._at(n) for n in places]

    def names(self) -> Iterator[tuple[int, str]]:
        """Tell each name with its outlet's number, in order."""
        for number, outlet in enumerate(self.first):
            yield from ((number, name) for name in outlet.names)
        for number, line in enumerate(self.lines, start=len(self.first)):
            name, aliases, _ = line.split("\t", 2)
            yield number, name
            if aliases and not _by_domain_alone(name, aliases):
                yield from ((number, alias) for alias in _plain(aliases) if alias != name)

    def searched_names(self) -> Iterator[tuple[int, str]]:
        """Tell each name that may match in running text, likewise."""
        for number, outlet in enumerate(self.first):
            yield from ((number, name) for name in outlet.names if name not in outlet.silent)
        for number, line in enumerate(self.lines, start=len(self.first)):
            name, aliases, _ = line.split("\t", 2)
            if not aliases:
                yield number, name
            elif not _by_domain_alone(name, aliases):
                silent = _marked(aliases, SILENT)
                names = (name, *(alias for alias in _plain(aliases) if alias != name))
                yield from ((number, one) for one in names if one not in silent)

    def domains(self) -> Iterator[tuple[int, str]]:
        """Tell each domain, likewise."""
        for number, outlet in enumerate(self.first):
            yield from ((number, domain) for domain in outlet.domains)
        for number, line in enumerate(self.lines, start=len(self.first)):
            _, _, domains, _ = line.split("\t", 3)
            if domains:
                yield from ((number, domain) for domain in domains.split("|"))

    def _at(self, number: int) -> Outlet:
        if number < len(self.first):
            return self.first[number]
        made = self._made.get(number)
        return made or self._made.setdefault(number, _outlet(self.lines[number - len(self.first)]))


@cache
def shipped_outlets() -> ListedOutlets:
    """The outlets that come with the package, the hand-written ones first."""
    text = files("whoseword.outlets").joinpath("outlets.tsv").read_text("utf-8")
    return ListedOutlets(text.splitlines())


def _outlet(line: str) -> Outlet:
    name, aliases, domains, medium, country, owner = line.split("\t")
    return Outlet(
        name=name,
        aliases=tuple(alias for alias in _plain(aliases) if alias != name),
        domains=tuple(domains.split("|")) if domains else (),
        wire=medium == "wire",
        country=country,
        owner=owner,
        medium=medium,
        cued=_marked(aliases, CUED),
        silent=_marked(aliases, SILENT),
    )


def _by_domain_alone(name: str, aliases: str) -> bool:
    """Tell whether all that is said of the names is that this one is silent, as of most outlets."""
    return aliases == SILENT + name


def _plain(aliases: str) -> list[str]:
    return [alias.lstrip(CUED + SILENT) for alias in aliases.split("|")] if aliases else []


def _marked(aliases: str, mark: str) -> frozenset[str]:
    return frozenset(alias[1:] for alias in aliases.split("|") if alias.startswith(mark))
