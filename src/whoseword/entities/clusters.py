"""Ids joined into groups, remembering why."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from whoseword.records import Reason


class Clusters:
    """Union-find over ids; the root is the smallest id, so the order of joining is immaterial."""

    def __init__(self, ids: Iterable[str]) -> None:
        self._parent = {i: i for i in ids}
        self._why: dict[str, dict[str, Reason]] = {}

    def root(self, member: str) -> str:
        """Name the group that ``member`` is in."""
        while self._parent[member] != member:
            self._parent[member] = self._parent[self._parent[member]]
            member = self._parent[member]
        return member

    def join(self, a: str, b: str, why: Reason) -> None:
        """Put two groups together."""
        low, high = sorted((self.root(a), self.root(b)))
        self._why.setdefault(min(a, b), {})[max(a, b)] = why
        self._parent[high] = low

    def reasons(self, members: Sequence[str]) -> list[Reason]:
        """Why these members are one, each reason once, in a fixed order."""
        inside = set(members)
        found = {why for a in members for b, why in self._why.get(a, {}).items() if b in inside}
        return sorted(found, key=lambda why: (why.code, str(why.parameters)))
