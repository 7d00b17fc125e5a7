"""Typing slips of well-known domains, made by rule: one in each, of five kinds.

Well known are here the outlets of the registry that have most names; none of the detector's tables
is used, so that a fault there cannot hide. The draw depends on the registry and ``SEED`` alone.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator, Sequence

from whoseword.outlets.lookalikes.hosts import apart
from whoseword.outlets.outlet import Outlet

SEED = 20_240_611
OUTLETS, EACH = 100, 3
SHORTEST = 6
"""Letters of a name below which one slip makes another honest name as often as not."""

_KEYS = {
    "q": "wa", "w": "qes", "e": "wrd", "r": "etf", "t": "ryg", "y": "tuh", "u": "yij", "i": "uok",
    "o": "ipl", "p": "ol", "a": "qsz", "s": "awdx", "d": "sefc", "f": "drgv", "g": "fthb",
    "h": "gyjn", "j": "hukm", "k": "jil", "l": "kop", "z": "axs", "x": "zsdc", "c": "xdfv",
    "v": "cfgb", "b": "vghn", "n": "bhjm", "m": "njk",
}  # fmt: skip
"""The keys around a key, on the keyboard most editors of Latin script type on."""

_LOOKS = {"l": ("1", "i"), "i": ("l", "1"), "o": ("0",), "m": ("rn",), "w": ("vv",), "e": ("3",)}


def _dropped(name: str, at: int, _: random.Random) -> str:
    return name[:at] + name[at + 1 :]


def _doubled(name: str, at: int, _: random.Random) -> str:
    return name[: at + 1] + name[at:]


def _swapped(name: str, at: int, _: random.Random) -> str:
    return name[:at] + name[at : at + 2][::-1] + name[at + 2 :]


def _mistyped(name: str, at: int, draw: random.Random) -> str:
    return name[:at] + draw.choice(_KEYS.get(name[at], name[at])) + name[at + 1 :]


def _alike(name: str, at: int, draw: random.Random) -> str:
    return name[:at] + draw.choice(_LOOKS.get(name[at], (name[at],))) + name[at + 1 :]


_KINDS: tuple[Callable[[str, int, random.Random], str], ...] = (
    _dropped,
    _doubled,
    _swapped,
    _mistyped,
    _alike,
)


def typing_slips(outlets: Sequence[Outlet], guarded: frozenset[str]) -> list[tuple[str, Outlet]]:
    """Misspelt domains, each with its outlet; none of them is anybody's true domain."""
    true = {domain for outlet in outlets for domain in outlet.domains}
    draw = random.Random(SEED)
    made: list[tuple[str, Outlet]] = []
    for domain, outlet in list(_well_known(outlets, guarded))[:OUTLETS]:
        label, _, ending = domain.partition(".")
        found: list[str] = []
        while len(found) < EACH:
            kind, at = draw.choice(_KINDS), draw.randrange(len(label))
            slip = f"{kind(label, at, draw)}.{ending}"
            if slip not in true and slip not in found:
                found.append(slip)
        made += [(slip, outlet) for slip in found]
    return made


def _well_known(outlets: Sequence[Outlet], guarded: frozenset[str]) -> Iterator[tuple[str, Outlet]]:
    """The first long enough domain that each outlet bought, those with most names first."""
    for outlet in sorted(outlets, key=lambda outlet: -len(outlet.names)):
        for domain in outlet.domains:
            host = apart(domain) if domain in guarded else None
            if host is not None and not host.below and len(host.label) >= SHORTEST:
                yield domain, outlet
                break
