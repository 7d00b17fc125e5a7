"""The list of outlets, shipped and the user's, and the ways to look one up exactly."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import cached_property

from whoseword.outlets.extension import completed
from whoseword.outlets.listed_outlets import ListedOutlets, shipped_outlets
from whoseword.outlets.outlet import Outlet
from whoseword.outlets.searched_names import Index

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
    def outlets(self) -> ListedOutlets:
        """Every outlet: the user's, then the shipped ones, the hand-written ones of these first."""
        shipped = shipped_outlets()
        if not self.own:
            return shipped
        own = {key(outlet.name): outlet for outlet in self.own}
        keys = [key(outlet.name) for outlet in shipped]
        known = {k: number for number, k in reversed([*enumerate(keys)]) if k in own}
        first = [completed(shipped[known[k]], o) if k in known else o for k, o in own.items()]
        rest = [line for line, k in zip(shipped.lines, keys, strict=True) if k not in own]
        return ListedOutlets(rest, first)

    def knows(self, name: Key) -> bool:
        """Tell whether an outlet has a name of this key."""
        return name in self._by_key

    def named(self, name: Key) -> tuple[str, Outlet] | None:
        """Give the outlet that has a name of this key, the first, and how that spells it."""
        if name not in self._by_key:
            return None
        outlet = self.outlets[self._by_key[name]]
        return next((one, outlet) for one in outlet.names if key(one) == name)

    @cached_property
    def index(self) -> Index:
        """The names that running text is searched for."""
        return Index(self.outlets, self.outlets.searched_names())

    @cached_property
    def openers(self) -> frozenset[str]:
        """The words that the names begin with, in lower case."""
        return frozenset(first for first, _ in self.index)

    @cached_property
    def _by_key(self) -> Mapping[Key, int]:
        """Keys of names to the outlets' numbers; where two share a name, the first."""
        index: dict[Key, int] = {}
        for number, name in self.outlets.names():
            index.setdefault(key(name), number)
        return index

    @cached_property
    def _by_domain(self) -> Mapping[str, int]:
        index: dict[str, int] = {}
        for number, domain in self.outlets.domains():
            index.setdefault(domain, number)
        return index

    def of_domain(self, host: str) -> Outlet | None:
        """Whose host name this is, also below a known one ("edition.cnn.com"); never raises."""
        labels = host.strip().rstrip(".").casefold().split(".")[-8:]
        candidates = (".".join(labels[start:]) for start in range(len(labels) - 1))
        number = next((self._by_domain[d] for d in candidates if d in self._by_domain), None)
        return self.outlets[number] if number is not None else None


def key(name: str) -> Key:
    """What spellings of one name share: its words in lower case without a leading "the"."""
    words = tuple(map(str.casefold, _WORDS.findall(name)))
    return words[1:] if len(words) > 1 and words[0] == "the" else words
