"""The list of outlets, shipped and the user's, and the ways to look one up exactly."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import cache, cached_property
from importlib.resources import files

from whoseword.outlets.extension import completed
from whoseword.outlets.outlet import Outlet
from whoseword.outlets.searched_names import Index, index_of

CUED, SILENT = "?", "!"
"""Marks before a name in the list: needs a cue beside it; never matches in running text."""

_WORDS = re.compile(r"\w+")

Key = tuple[str, ...]
"""What spellings of one name share."""


class Registry:
    """The outlets that are known, and the ways to look one up exactly; it never changes.

    ``own`` are a user's outlets; they come before the shipped ones. One that is shipped too is
    completed: names and domains are added, other fields replaced.
    """

    def __init__(self, own: Sequence[Outlet] = ()) -> None:
        self.own = tuple(own)

    @cached_property
    def outlets(self) -> tuple[Outlet, ...]:
        """Every outlet: the user's, then the shipped ones, the hand-written ones of these first."""
        shipped = shipped_outlets()
        own = {key(outlet.name): outlet for outlet in self.own}
        known = {key(outlet.name): outlet for outlet in reversed(shipped)}
        first = (completed(known[k], o) if k in known else o for k, o in own.items())
        return (*first, *(outlet for outlet in shipped if key(outlet.name) not in own))

    @cached_property
    def by_key(self) -> Mapping[Key, tuple[str, Outlet]]:
        """Key to the spelling and outlet it stands for; where two share a name, the first."""
        index: dict[Key, tuple[str, Outlet]] = {}
        for outlet in self.outlets:
            for name in outlet.names:
                index.setdefault(key(name), (name, outlet))
        return index

    @cached_property
    def index(self) -> Index:
        """The names that running text is searched for."""
        return index_of(self.outlets)

    @cached_property
    def openers(self) -> frozenset[str]:
        """The words that the names begin with, in lower case."""
        return frozenset(first for first, _ in self.index)

    @cached_property
    def _by_domain(self) -> Mapping[str, Outlet]:
        index: dict[str, Outlet] = {}
        for outlet in self.outlets:
            for domain in outlet.domains:
                index.setdefault(domain, outlet)
        return index

    def of_domain(self, host: str) -> Outlet | None:
        """Whose host name this is, also below a known one ("edition.cnn.com"); never raises."""
        labels = host.strip().rstrip(".").casefold().split(".")[-8:]
        candidates = (".".join(labels[start:]) for start in range(len(labels) - 1))
        return next((self._by_domain[d] for d in candidates if d in self._by_domain), None)


@cache
def shipped_outlets() -> tuple[Outlet, ...]:
    """The outlets that come with the package, in the order of their list."""
    text = files("whoseword.outlets").joinpath("outlets.tsv").read_text("utf-8")
    return tuple(_outlet(line) for line in text.splitlines())


def _outlet(line: str) -> Outlet:
    name, aliases, domains, medium, country, owner = line.split("\t")
    marked = aliases.split("|") if aliases else []
    plain = (alias.lstrip(CUED + SILENT) for alias in marked)
    return Outlet(
        name=name,
        aliases=tuple(alias for alias in plain if alias != name),
        domains=tuple(domains.split("|")) if domains else (),
        wire=medium == "wire",
        country=country,
        owner=owner,
        medium=medium,
        cued=frozenset(alias[1:] for alias in marked if alias[0] == CUED),
        silent=frozenset(alias[1:] for alias in marked if alias[0] == SILENT),
    )


def key(name: str) -> Key:
    """What spellings of one name share: its words in lower case without a leading "the"."""
    words = tuple(word.casefold() for word in _WORDS.findall(name))
    return words[1:] if len(words) > 1 and words[0] == "the" else words
