"""The list of outlets, shipped and the user's, and the ways to look one up exactly."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Final, TypeVar

from whoseword.outlets.extension import completed, read_file
from whoseword.outlets.outlet import Outlet

CUED, SILENT = "?", "!"
"""Marks before a name in the list: needs a cue beside it; never matches in running text."""

_WORDS = re.compile(r"\w+")


Lookup = TypeVar("Lookup")
_forget: Final[list[Callable[[], None]]] = []
_added: Final[list[Outlet]] = []


def looked_up(make: Callable[[], Lookup]) -> Callable[[], Lookup]:
    """Make a table of the outlets once; ``extend`` lets it be made anew."""
    kept = cache(make)
    _forget.append(kept.cache_clear)
    return kept


def extend(path: str | Path | None) -> None:
    """Let the outlets of a file of one's own come before the shipped ones; None drops them again.

    The file has the columns of the shipped list (docs/outlets.md). An outlet that is shipped too is
    completed: names and domains are added, other fields replaced. Raises ``BadRegistry``. It holds
    for the whole process, so call it before anything is read.
    """
    found = read_file(Path(path)) if path is not None else ()
    _added[:] = found
    for forget in _forget:
        forget()


def added() -> tuple[Outlet, ...]:
    """The outlets of the user's own file, as they stand in it."""
    return tuple(_added)


@looked_up
def all_outlets() -> tuple[Outlet, ...]:
    """Every outlet: the user's, then the shipped ones, the hand-written ones of these first."""
    text = files("whoseword.outlets").joinpath("outlets.tsv").read_text("utf-8")
    shipped = tuple(_outlet(line) for line in text.splitlines())
    if not _added:
        return shipped
    own = {key(outlet.name): outlet for outlet in _added}
    known = {key(outlet.name): outlet for outlet in reversed(shipped)}
    first = (completed(known[k], o) if k in known else o for k, o in own.items())
    return (*first, *(outlet for outlet in shipped if key(outlet.name) not in own))


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


@looked_up
def by_key() -> dict[tuple[str, ...], tuple[str, Outlet]]:
    """Key to the spelling and outlet it stands for; where two share a name, the first listed."""
    index: dict[tuple[str, ...], tuple[str, Outlet]] = {}
    for outlet in all_outlets():
        for name in outlet.names:
            index.setdefault(key(name), (name, outlet))
    return index


@looked_up
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
