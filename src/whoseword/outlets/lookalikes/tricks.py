"""The tricks by which a domain borrows a brand, each with what speaks for it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import IntEnum
from math import inf

from whoseword.outlets.lookalikes.affixes import without_affixes
from whoseword.outlets.lookalikes.brands import Brand, Brands
from whoseword.outlets.lookalikes.endings import (
    Ending,
    country_of,
    ending_of,
    may_be_edition,
    share_a_language,
)
from whoseword.outlets.lookalikes.hosts import Host
from whoseword.outlets.lookalikes.seeming import ascii_look, mixes_scripts, without_accents
from whoseword.outlets.lookalikes.slips import Slip, slip, two_slips
from whoseword.records import Reason, because


class Trick(IntEnum):
    """The ways to borrow a brand, the plainest first."""

    DOMAIN = 0
    LETTERS = 1
    ENDING = 2
    FOLDED = 3
    HYPHEN = 4
    ADDED = 5
    SLIP = 6
    BELOW = 7


_ENDINGS = (Ending.ODD, Ending.TOPICAL, Ending.SECOND, Ending.FIRST, Ending.NATIONAL)
_BARS: dict[Trick, tuple[float, ...]] = {
    Trick.LETTERS: (3, 3, 3, 3, 3),
    Trick.ENDING: (-2, 2, 5, 10, 8),
    Trick.FOLDED: (2, 2, 2, 2, 2),
    Trick.HYPHEN: (0, 6, 9, 9, 9),
    Trick.ADDED: (2, 6, 9, 10, 9),
    Trick.SLIP: (2, 8, 8, 9, 10),
    Trick.BELOW: (5, inf, inf, inf, inf),
}
"""What a guarded brand has to weigh, by trick and by the kind of ending, as above."""

_UNGUARDED: dict[Trick, float] = {
    Trick.LETTERS: 6,
    Trick.ENDING: 8,
    Trick.FOLDED: 7,
    Trick.HYPHEN: 9,
    Trick.ADDED: 10,
}
"""The same for all other brands, under odd endings alone."""

_NAMESAKE, _NAMESAKE_OTHERWISE = 4.0, 2.0
"""What each other outlet of the same name takes off: it may be the one; or it is misspelt too."""

_OWN_ENDING = 7.0
"""What a misspelt brand has to weigh under the very ending of its own country."""

_ON_PLATFORMS = 5.0
"""The least that a brand has to weigh on a hosting platform, where many a short name is taken."""

_LONG_ENOUGH = 6
"""Letters of a guarded brand whose slips are plain by themselves."""

_PLAIN = 1.0
"""How far above its bar a trick is that needs no weighing."""

_MIRRORS = frozenset({"translate.goog", "ampproject.org"})
"""They set an outlet's own pages, under its name written with hyphens."""


@dataclass(frozen=True, slots=True)
class Suspicion:
    """A brand that a domain may imitate, the trick, why, and how far it is above its bar."""

    brand: Brand
    trick: Trick
    reason: Reason
    margin: float


def suspicions(host: Host, brands: Brands) -> list[Suspicion]:
    """All that speaks for an imitation, whether above the bar or not, the best first."""
    if {host.bought, host.ending} & _MIRRORS:
        return []
    looks = ascii_look(host.label)
    found = [
        *_domain_inside(host, brands),
        *_other_letters(host, looks, brands),
        *_run_on(host, brands),
        *_same(host, looks, brands),
        *_misspelt(host, looks.replace("-", ""), brands),
        *_added(host, looks, brands),
        *_below(host, brands),
    ]
    return sorted(found, key=lambda s: (s.margin < 0, s.trick if s.margin >= 0 else 0, -s.margin))


def perhaps_editions(host: Host, brands: Brands) -> list[Brand]:
    """Guarded brands whose very name the host has, under an ending that may be theirs too."""
    alike = brands.of_key(host.label.replace("-", ""))
    return [brand for brand in alike if brand.guarded and _may_own(host, brand)]


def _domain_inside(host: Host, brands: Brands) -> Iterator[Suspicion]:
    """A whole domain of somebody's before the real one: bbc.co.uk.example.com."""
    labels = [part for label in (*host.below, host.label) for part in label.split("-") if part]
    for start in range(min(len(labels), 12)):
        for end in range(start + 2, min(len(labels), start + 5) + 1):
            domain = ".".join(labels[start:end])
            for brand in brands.of_domain(domain):
                if host.below or end - start == len(labels):
                    reason = because("domain_inside", inside=domain, domain=host.bought)
                    weight = brands.weight(brand)
                    if brand.guarded and f".{domain}." in f".{host.name}":
                        weight = max(weight, _PLAIN)  # no honest name has another's whole domain
                    yield Suspicion(brand, Trick.DOMAIN, reason, weight)


def _other_letters(host: Host, looks: str, brands: Brands) -> Iterator[Suspicion]:
    """A guarded domain spelt with letters of other scripts: never by chance."""
    if host.label == looks:
        return
    theirs = brands.of_name(f"{looks}.{host.ending}")
    mixed = (b for b in brands.of_key(looks.replace("-", "")) if b.guarded)
    for brand in theirs or (mixed if mixes_scripts(host.label) else ()):
        if not _in_full(host, brand) and _foreign(host.label):
            yield Suspicion(brand, Trick.LETTERS, because("other_script"), _PLAIN)


def _foreign(label: str) -> bool:
    """Tell whether more than accents is foreign in it."""
    return not without_accents(label).isascii()


def _run_on(host: Host, brands: Brands) -> Iterator[Suspicion]:
    """The "www." of a guarded domain without its dot: wwwbbc.com."""
    name = host.bought.removeprefix("www").removeprefix("-")
    for brand in brands.of_name(name) if name != host.bought else ():
        yield Suspicion(brand, Trick.ADDED, because("added_words", words=("www",)), _PLAIN)


def _same(host: Host, looks: str, brands: Brands) -> Iterator[Suspicion]:
    alike = brands.of_key(looks.replace("-", ""))
    if host.label == looks and any(_may_own(host, brand) for brand in alike):
        return  # where one of a name may be the owner, no other of that name is imitated
    for brand in alike:
        if host.label != looks and looks == brand.label:
            reason = because("other_script")
            yield _weighed(Trick.LETTERS, reason, brand, host, brands)
        elif looks == brand.label or brand.named:
            reason = because("other_ending", ending=host.ending)
            yield _weighed(Trick.ENDING, reason, brand, host, brands)
        else:
            reason = because("other_hyphens", name=brand.label)
            yield _weighed(Trick.HYPHEN, reason, brand, host, brands)


def _misspelt(host: Host, key: str, brands: Brands) -> Iterator[Suspicion]:
    for brand in brands.near(key):
        made = slip(key, brand.key) or two_slips(key, brand.key)
        if made is None or brands.reads(key, brand) or _in_full(host, brand):
            continue
        reason = because("typing_slip", slip=made.said)
        if _plain(made, brand, host):
            yield Suspicion(brand, Trick.SLIP, reason, float(len(brand.key)))
        elif not made.twice:
            more = made.passes - brands.worn(key)
            yield _weighed(Trick.SLIP, reason, brand, host, brands, more=more)


def _plain(made: Slip, brand: Brand, host: Host) -> bool:
    """Tell whether a slip needs no weight: a usual one, in a name that is long enough.

    Under the ending of another country it may be the word of another language.
    """
    if ending_of(host.ending) is Ending.NATIONAL and country_of(host.ending) not in _home(brand):
        return False
    told = brand.key.removeprefix("the") if made.neighbour else brand.key
    unseen = made.passes >= 0 or not brand.named
    return unseen and made.usual and len(told) >= _LONG_ENOUGH


def _home(brand: Brand) -> set[str]:
    return {brand.outlet.country, country_of(brand.ending)}


def _added(host: Host, looks: str, brands: Brands) -> Iterator[Suspicion]:
    for rest, words in without_affixes(looks):
        for brand in brands.of_key(rest):
            folded = set(words) <= set(brand.ending.split("."))
            trick = Trick.FOLDED if folded else Trick.ADDED
            reason = because("ending_inside" if folded else "added_words", words=words)
            yield _weighed(trick, reason, brand, host, brands)


def _below(host: Host, brands: Brands) -> Iterator[Suspicion]:
    """A brand below a domain under an odd ending that is somebody else's: spiegel.example.top."""
    for label in host.below[-4:]:
        for brand in brands.of_key(ascii_look(label).replace("-", "")):
            if brand.guarded:
                reason = because("stands_before", label=label, domain=host.bought)
                yield _weighed(Trick.BELOW, reason, brand, host, brands)


def _weighed(
    trick: Trick, reason: Reason, brand: Brand, host: Host, brands: Brands, *, more: float = 0.0
) -> Suspicion:
    if _in_full(host, brand):
        return Suspicion(brand, trick, reason, -inf)
    kind = Ending.ODD if host.platform else ending_of(host.ending)
    if trick in {Trick.HYPHEN, Trick.ADDED} and kind is not Ending.ODD:
        more -= brands.article(brand)
    weight = brands.weight(brand, whole=trick is Trick.SLIP and kind is Ending.ODD) + more
    if trick is not Trick.FOLDED:
        each = _NAMESAKE if trick is Trick.ENDING else _NAMESAKE_OTHERWISE
        weight -= each * brands.namesakes(brand)
    return Suspicion(brand, trick, reason, weight - _bar(trick, kind, brand, host, brands))


def _bar(trick: Trick, kind: Ending, brand: Brand, host: Host, brands: Brands) -> float:
    if _edition(trick, kind, brand, host, brands):
        return inf
    if not brand.guarded:
        return _UNGUARDED.get(trick, inf) if kind is Ending.ODD else inf
    if host.platform:
        return max(_BARS[trick][0], _ON_PLATFORMS)
    if trick is Trick.SLIP and kind is Ending.NATIONAL and host.ending == brand.ending:
        return _OWN_ENDING
    if trick is Trick.ENDING and kind is Ending.ODD and _read_there(brand, host):
        kind = Ending.NATIONAL  # sold abroad, but perhaps bought at home
    return _BARS[trick][_ENDINGS.index(kind)]


def _edition(trick: Trick, kind: Ending, brand: Brand, host: Host, brands: Brands) -> bool:
    """Tell whether it may be an edition of the brand for a country, or a neighbour's own word."""
    country = country_of(host.ending)
    if country and trick is Trick.ENDING and brands.has_editions(brand):
        return True
    home = brand.outlet.country, brand.ending
    if trick is Trick.ENDING and not brand.named and may_be_edition(host.ending, *home):
        return True
    if kind is not Ending.NATIONAL or not brand.guarded or not _read_there(brand, host):
        return False
    if trick is Trick.SLIP:
        return country not in _home(brand)
    return trick in {Trick.ENDING, Trick.HYPHEN, Trick.ADDED}


def _may_own(host: Host, brand: Brand) -> bool:
    """Tell whether the host may be an edition of just this brand's label."""
    own = brand.label == host.label and not brand.named
    return own and may_be_edition(host.ending, brand.outlet.country, brand.ending)


def _read_there(brand: Brand, host: Host) -> bool:
    return share_a_language(brand.outlet.country, country_of(host.ending))


def _in_full(host: Host, brand: Brand) -> bool:
    """Tell whether it is a word of the outlet's own name with its accents, under its own ending."""
    words = f"{brand.outlet.name} {' '.join(brand.outlet.aliases)}".lower().split()
    return not host.label.isascii() and host.ending == brand.ending and host.label in words
