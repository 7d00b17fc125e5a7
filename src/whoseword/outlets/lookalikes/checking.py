"""One domain to its verdict."""

from __future__ import annotations

import re
from collections.abc import Iterable
from importlib.resources import files

from whoseword.errors import NoDomain
from whoseword.outlets.lookalikes.brands import Brands
from whoseword.outlets.lookalikes.governments import pretence
from whoseword.outlets.lookalikes.hosts import Host, apart, bare
from whoseword.outlets.lookalikes.tricks import Suspicion, perhaps_editions, suspicions
from whoseword.outlets.outlet import Outlet
from whoseword.outlets.registry import Registry
from whoseword.records import DomainCheck, DomainVerdict, because
from whoseword.text.web_address import without_credentials

_PASSWORD = re.compile(r"(?:^|[/\\])[^/\\?#@]*:[^/\\?#@]*@")
"""A name alone stays to be seen: it may be made to look like a host."""
_NEAR_MISS = 3.0
"""A suspicion this little below its bar is told, though it decides nothing."""


class Checker:
    """Checks domains against some outlets."""

    def __init__(self, outlets: Iterable[Outlet], guarded: frozenset[str]) -> None:
        """``guarded`` holds the domains of the outlets that imitators go for."""
        self._brands = Brands(outlets, guarded)

    def check(self, given: str) -> DomainCheck:
        """Judge a domain, or the host of an address, told without its password; never raises."""
        given = without_credentials(given) if _PASSWORD.search(given) else given
        try:
            name = bare(given)
        except NoDomain as error:
            return DomainCheck(
                given, DomainVerdict.UNKNOWN, reasons=(because("no_domain", problem=error.problem),)
            )
        labels = name.split(".")
        for start in range(max(0, len(labels) - 8), len(labels)):
            domain = ".".join(labels[start:])
            if domain in self._brands.domains:
                return _registered(given, domain, self._brands.domains[domain])
        host = apart(name)
        if host is None:
            reasons = (because("ending_for_sale", ending=name),)
            return DomainCheck(given, DomainVerdict.UNKNOWN, reasons=reasons)
        return self._judged(given, host)

    def _judged(self, given: str, host: Host) -> DomainCheck:
        found = suspicions(host, self._brands)
        above = [suspicion for suspicion in found if suspicion.margin >= 0]
        if above:
            return _imitates(given, above)
        official = pretence(host, self._brands)
        if official is not None:
            outlet = official.outlet.name if official.outlet is not None else None
            verdict = DomainVerdict.IMITATES
            return DomainCheck(given, verdict, outlet, official.domain, (official.reason,))
        near = [suspicion for suspicion in found if suspicion.margin >= -_NEAR_MISS][:1]
        reasons = [
            because("like_but_too_little", domain=s.brand.domain, reason=s.reason) for s in near
        ]
        reasons += [
            because("perhaps_edition", ending=host.ending, outlet=b.outlet.name, domain=b.domain)
            for b in perhaps_editions(host, self._brands)[:1]
        ]
        return DomainCheck(
            given, DomainVerdict.UNKNOWN, reasons=tuple(reasons or [because("like_no_domain")])
        )


def checker(registry: Registry) -> Checker:
    """The checker over all outlets and governments; a user's outlets are guarded too."""
    own = (domain for outlet in registry.own for domain in outlet.domains)
    return Checker((*registry.outlets, *governments()), frozenset((*guarded(), *own)))


def guarded() -> frozenset[str]:
    """The domains of the outlets and governments that imitators go for."""
    listed = files("whoseword.outlets").joinpath("guarded.txt").read_text("utf-8")
    return frozenset(listed.split())


def governments() -> tuple[Outlet, ...]:
    """Governments and the bodies between them: no outlets, but imitated like them."""
    text = files("whoseword.outlets").joinpath("governments.tsv").read_text("utf-8")
    rows = (line.split("\t") for line in text.splitlines())
    return tuple(
        Outlet(name=name, domains=tuple(domains.split("|")), country=country)
        for name, _, domains, _, country, _ in rows
    )


def _registered(given: str, domain: str, outlet: Outlet) -> DomainCheck:
    whose = because("registered", domain=domain, outlet=outlet.name)
    return DomainCheck(given, DomainVerdict.REGISTERED, outlet.name, domain, (whose,))


def _imitates(given: str, above: list[Suspicion]) -> DomainCheck:
    brand = above[0].brand
    theirs = [s.reason for s in above if s.brand == brand]
    reasons = tuple(dict.fromkeys(theirs))[:4]
    return DomainCheck(given, DomainVerdict.IMITATES, brand.outlet.name, brand.domain, reasons)
