"""Everything that can be asked about outlets, over one list of them."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from functools import cached_property
from pathlib import Path

from whoseword.outlets import families, finding, mentions
from whoseword.outlets.extension import read_file
from whoseword.outlets.lookalikes import Checker, checker
from whoseword.outlets.outlet import Outlet
from whoseword.outlets.registry import Registry
from whoseword.records import DomainCheck, Span


class KnownOutlets:
    """The shipped outlets and a user's own; it never changes, and looks its tables up once."""

    def __init__(self, own: Sequence[Outlet] = ()) -> None:
        self.registry = Registry(own)

    @classmethod
    def of_file(cls, path: str | Path) -> KnownOutlets:
        """Let the outlets of a file of one's own come before the shipped ones.

        The file has the columns of the shipped list (docs/outlets.md). An outlet that is shipped
        too is completed: names and domains are added, other fields replaced. Raises
        ``BadRegistry``.
        """
        return cls(read_file(Path(path)))

    @cached_property
    def version(self) -> str:
        """Name the user's own outlets, the same for the same ones; empty without any."""
        own = repr([_fields(outlet) for outlet in self.registry.own])
        data = own.encode("utf-8", "surrogatepass")
        return hashlib.sha256(data).hexdigest()[:16] if self.registry.own else ""

    def find(self, phrase: str, context: Sequence[str] = ()) -> Outlet | None:
        """The outlet that a phrase names, or nothing; see ``finding.find``."""
        return finding.find(self.registry, phrase, context)

    def mentions(
        self, text: str, context: Sequence[str] = (), others: Sequence[str] = ()
    ) -> list[tuple[Span, Outlet]]:
        """All mentions of outlets in text order; see ``mentions.mentions``."""
        return mentions.mentions(self.registry, text, context, others)

    def family(self, name: str) -> str | None:
        """Name the publisher of an outlet, None where unknown; see ``families.family``."""
        return families.family(self.registry, name)

    def of_domain(self, host: str) -> Outlet | None:
        """Whose host name this is, also below a known one ("edition.cnn.com"); never raises."""
        return self.registry.of_domain(host)

    def check_domain(self, domain: str) -> DomainCheck:
        """Judge a domain, or the host of an address, against all that are known; never raises."""
        return self._checker.check(domain)

    @cached_property
    def _checker(self) -> Checker:
        return checker(self.registry)


def _fields(outlet: Outlet) -> tuple[object, ...]:
    sets = sorted(outlet.cued), sorted(outlet.silent)
    place = outlet.wire, outlet.country, outlet.owner, outlet.medium
    return outlet.name, outlet.aliases, outlet.domains, *place, *sets
