"""The shipped list of outlets, and the ways to look one up exactly."""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files

from whoseword.outlets.outlet import Outlet

CUED, SILENT = "?", "!"
"""Marks before a name in the list: needs a cue beside it; never matches in running text."""

_WORDS = re.compile(r"\w+")


@cache
def all_outlets() -> tuple[Outlet, ...]:
    """Every outlet, the hand-written ones first."""
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


def key(name: str) -> tuple[str, ...]:
    """What spellings of one name share: its words in lower case without a leading "the"."""
    words = tuple(word.casefold() for word in _WORDS.findall(name))
    return words[1:] if len(words) > 1 and words[0] == "the" else words


@cache
def by_key() -> dict[tuple[str, ...], tuple[str, Outlet]]:
    """Key to the spelling and outlet it stands for; where two share a name, the first listed."""
    index: dict[tuple[str, ...], tuple[str, Outlet]] = {}
    for outlet in all_outlets():
        for name in outlet.names:
            index.setdefault(key(name), (name, outlet))
    return index


@cache
def _by_domain() -> dict[str, Outlet]:
    index: dict[str, Outlet] = {}
    for outlet in all_outlets():
        for domain in outlet.domains:
            index.setdefault(domain, outlet)
    return index


def of_domain(host: str) -> Outlet | None:
    """Whose host name this is, also below a known one ("edition.cnn.com"); never raises."""
    labels = host.strip().rstrip(".").casefold().split(".")[-8:]
    index = _by_domain()
    candidates = (".".join(labels[start:]) for start in range(len(labels) - 1))
    return next((index[domain] for domain in candidates if domain in index), None)
