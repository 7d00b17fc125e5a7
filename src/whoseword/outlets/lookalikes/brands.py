"""What imitators copy: the names under which outlets bought their domains, and how rare each is."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from math import log2

from rapidfuzz import process
from rapidfuzz.distance import OSA

from whoseword.outlets.lookalikes.affixes import LONGEST, letters
from whoseword.outlets.lookalikes.endings import country_of
from whoseword.outlets.lookalikes.honest_names import reads, vocabulary
from whoseword.outlets.lookalikes.hosts import Host, apart
from whoseword.outlets.lookalikes.seeming import glance, without_accents
from whoseword.outlets.outlet import Outlet

_LONG = 10
"""Names of so many letters are still known with two slips."""


@dataclass(frozen=True, slots=True)
class Brand:
    """The ``label`` of an outlet's ``domain``, or its name written as one word (``named``).

    ``ending`` is the domain's. ``guarded`` are the brands of well-known outlets and governments.
    """

    label: str
    outlet: Outlet
    domain: str
    ending: str
    guarded: bool
    named: bool = False

    @property
    def key(self) -> str:
        """The label without hyphens."""
        return self.label.replace("-", "")


class Brands:
    """The brands of some outlets, to be looked up by spelling."""

    def __init__(self, outlets: Iterable[Outlet], guarded: frozenset[str]) -> None:
        """``guarded`` holds the domains whose brands are guarded."""
        self.domains: dict[str, Outlet] = {}
        self._by_key: dict[str, list[Brand]] = {}
        self._guarded = guarded
        self._outlets: list[Outlet] = []
        for outlet in outlets:
            for domain in outlet.domains:
                self.domains.setdefault(domain, outlet)
            self._outlets.append(outlet)
            for brand in _brands(outlet, guarded):
                self._by_key.setdefault(brand.key, []).append(brand)

    def of_key(self, key: str) -> list[Brand]:
        """The brands spelt like this, hyphens aside, guarded ones first."""
        return sorted(self._by_key.get(key, ()), key=lambda brand: not brand.guarded)

    def of_domain(self, domain: str) -> list[Brand]:
        """The brand that stands in just this domain, if it is somebody's."""
        host = apart(domain) if domain in self.domains else None
        if host is None:
            return []
        found = self.of_key(host.label.replace("-", ""))
        mine = [brand for brand in found if brand.domain == domain and not brand.named]
        return mine[:1] or [self._below(host, domain)]

    def of_name(self, name: str) -> list[Brand]:
        """The guarded brand whose domain is the name, or lies below it ("news.sky.com")."""
        return self._by_bought.get(name, [])[:1]

    def _below(self, host: Host, domain: str) -> Brand:
        """The brand of a domain below another one, such as abcnews.go.com."""
        label = host.below[0] if host.below else host.label
        return Brand(label, self.domains[domain], domain, host.ending, domain in self._guarded)

    @cached_property
    def _by_bought(self) -> dict[str, list[Brand]]:
        index: dict[str, list[Brand]] = {}
        for domain in sorted(self._guarded & self.domains.keys(), key=lambda d: (len(d), d)):
            host = apart(domain)
            if host is not None and not host.platform:
                for name in dict.fromkeys((domain, host.bought)):
                    index.setdefault(name, []).extend(self.of_domain(domain))
        return index

    def near(self, key: str) -> list[Brand]:
        """The guarded brands that one slip, or look-alike letters, would turn into this key.

        Of long keys also those that two slips would.
        """
        slips = 2 if len(key) >= _LONG - 1 else 1
        found = process.extract(key, self._keys, scorer=OSA.distance, score_cutoff=slips, limit=8)
        near = (str(near) for near, far, _ in found if far < 2 or len(near) >= _LONG)
        keys = {*near, *self._by_glance.get(glance(key), ())}
        return [b for near in sorted(keys - {key}) for b in self.of_key(near) if b.guarded]

    def weight(self, brand: Brand, *, whole: bool = False) -> float:
        """How much it tells that a name contains this brand: its letters, less what else has it.

        Two points are lost for each doubling of the outlets whose labels begin or end with it.
        ``whole`` lets the letters of general words ("news") count as much as the others.
        """
        told = min(len(brand.key), LONGEST) if whole else letters(brand.label)
        return told - self._worn(brand)

    def article(self, brand: Brand) -> float:
        """The further points that a brand loses when its "the" is taken for a mere article."""
        core = brand.label.removeprefix("the").lstrip("-")
        return max(0.0, self.worn(core) - self.worn(brand.label)) if core != brand.label else 0.0

    def worn(self, key: str) -> float:
        """How many points a spelling would lose, as a brand of nobody, to the labels around it."""
        forwards, backwards = self._labels
        return 2 * log2(1 + _starting(forwards, key) + _starting(backwards, key[::-1]))

    def reads(self, key: str, brand: Brand) -> bool:
        """Tell whether a key near a brand is made of words of outlets' names, so may be meant.

        Initials before a word are taken for such only where a bought brand has some too.
        """
        whole = not brand.named and reads(brand.key, self._words, initials=False)
        return reads(key, self._words, initials=not whole)

    def has_editions(self, brand: Brand) -> bool:
        """Tell whether the label stands under another country's ending already."""
        endings = {other.ending for other in self._by_key[brand.key] if not other.named}
        return bool({country_of(ending) for ending in endings} - {"", brand.outlet.country})

    def namesakes(self, brand: Brand) -> int:
        """How many other outlets, of another country or owner, bought just this label."""
        return len(
            {
                (other.outlet.country, other.outlet.owner)
                for other in self._by_key[brand.key]
                if not other.named and other.outlet.name != brand.outlet.name
            }
            - {(brand.outlet.country, brand.outlet.owner)}
        )

    @cached_property
    def _keys(self) -> list[str]:
        return sorted(
            key
            for key, brands in self._by_key.items()
            if len(key) > 2 and any(brand.guarded for brand in brands)
        )

    @cached_property
    def _words(self) -> frozenset[str]:
        return vocabulary(self._outlets)

    @cached_property
    def _by_glance(self) -> dict[str, list[str]]:
        index: dict[str, list[str]] = {}
        for key in self._keys:
            index.setdefault(glance(key), []).append(key)
        return index

    @cached_property
    def _labels(self) -> tuple[list[str], list[str]]:
        """The labels that were bought, each once, in order; and the same read backwards."""
        bought = {b.label for brands in self._by_key.values() for b in brands if not b.named}
        return sorted(bought), sorted(label[::-1] for label in bought)

    def _worn(self, brand: Brand) -> float:
        """The points that a brand loses to others' labels; with a name, its article aside."""
        core = brand.label.removeprefix("the") if brand.named else brand.label
        own = {apart(domain) for domain in brand.outlet.domains}
        mine = sum(h.label.startswith(core) + h.label.endswith(core) for h in own if h is not None)
        forwards, backwards = self._labels
        others = _starting(forwards, core) + _starting(backwards, core[::-1]) - mine
        return 2 * log2(1 + max(0, others))


def _starting(ordered: list[str], start: str) -> int:
    return bisect_left(ordered, start + "\U0010ffff") - bisect_left(ordered, start)


def _brands(outlet: Outlet, guarded: frozenset[str]) -> Iterable[Brand]:
    """One brand a domain; of guarded outlets also their names, as somebody would type them."""
    seen = set()
    for domain in outlet.domains:
        host = apart(domain)
        if host is not None and not host.platform and not host.below:
            seen |= {host.label, host.label.replace("-", "")}
            yield Brand(host.label, outlet, domain, host.ending, domain in guarded)
    known = next((domain for domain in outlet.domains if domain in guarded), "")
    host = apart(known)
    for name in outlet.names if host is not None else ():
        full = _as_label(name)
        for label in (full, full.removeprefix("the")):
            if label not in seen and len(label) > 2:
                seen.add(label)
                ending = host.ending if host is not None else ""
                yield Brand(label, outlet, known, ending, guarded=True, named=True)


def _as_label(name: str) -> str:
    """A name as it would stand in a domain: "The Washington Post" as "thewashingtonpost"."""
    bare = name.partition("(")[0].strip()
    label = "".join(c for c in without_accents(bare).lower() if c.isascii() and c.isalnum())
    return label if " " in bare or bare.isupper() else ""
