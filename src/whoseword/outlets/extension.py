"""Outlets that users list in a file of their own, in the columns of the shipped list."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Final

from whoseword.errors import BadRegistry
from whoseword.outlets.listed_outlets import CUED, SILENT
from whoseword.outlets.outlet import Outlet

COLUMNS: Final = ("name", "aliases", "domains", "medium", "country", "owner")
MEDIA: Final = ("paper", "magazine", "tv", "radio", "web", "wire")
_LARGEST: Final = 20_000_000  # bytes
_LONGEST: Final = 200  # characters of one name
_DOMAIN: Final = re.compile(r"[^\W_][\w-]{0,62}(?:\.[\w-]{1,63})*\.[\w-]{2,63}")
_NAMED: Final = re.compile(r"\w")


def read_file(path: Path) -> tuple[Outlet, ...]:
    """The outlets of a file, in its order; raises ``BadRegistry`` with the line and the remedy.

    A heading line, empty lines and lines that begin with # are passed over; columns at the end may
    be left out.
    """
    found: dict[str, int] = {}
    outlets: list[Outlet] = []
    for number, line in enumerate(_text(path).split("\n"), start=1):
        cells = [cell.strip() for cell in line.split("\t")]
        heading = tuple(cell.casefold() for cell in cells) == COLUMNS[: len(cells)]
        if heading or not line.strip() or line.startswith("#"):
            continue
        place = f"{path}, line {number}"
        outlet = _outlet(cells, place)
        before = found.setdefault(outlet.name.casefold(), number)
        if before != number:
            problem = f"“{outlet.name}” stands in line {before} already"
            raise BadRegistry(place, problem, "Write each outlet in one line.")
        outlets.append(outlet)
    return tuple(outlets)


def completed(known: Outlet, own: Outlet) -> Outlet:
    """A shipped outlet with what a user's line adds to it or says otherwise."""
    forms = dict.fromkeys((*own.aliases, *known.names))
    return replace(
        known,
        name=own.name,
        aliases=tuple(form for form in forms if form != own.name),
        domains=tuple(dict.fromkeys((*own.domains, *known.domains))),
        wire=own.wire if own.medium else known.wire,
        country=own.country or known.country,
        owner=own.owner or known.owner,
        medium=own.medium or known.medium,
        cued=own.cued | (known.cued - frozenset(own.names)),
        silent=own.silent | (known.silent - frozenset(own.names)),
    )


def _text(path: Path) -> str:
    try:
        data = path.read_bytes() if path.stat().st_size <= _LARGEST else None
    except OSError as error:
        problem = f"cannot be read ({error.strerror})"
        raise BadRegistry(str(path), problem, "Name a file of outlets.") from error
    if data is None:
        problem = f"over the limit of {_LARGEST // 1_000_000} MB"
        raise BadRegistry(str(path), problem, "List fewer outlets.")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data[: error.start].count(b"\n") + 1
        place = f"{path}, line {line}"
        raise BadRegistry(place, "not UTF-8", "Save the file as UTF-8.") from error


def _outlet(cells: list[str], place: str) -> Outlet:
    if len(cells) > len(COLUMNS):
        problem = f"{len(cells)} columns instead of at most {len(COLUMNS)}"
        remedy = f"The columns, with tabs between, are: {', '.join(COLUMNS)}."
        raise BadRegistry(place, problem, remedy)
    first, aliases, domains, medium, country, owner = cells + [""] * (len(COLUMNS) - len(cells))
    marked = [first, *filter(None, (alias.strip() for alias in aliases.split("|")))]
    names = [_name(form, place) for form in marked]
    if medium and medium not in MEDIA:
        remedy = f"Write one of {', '.join(MEDIA)}, or nothing."
        raise BadRegistry(place, f"“{medium[:40]}” is no medium", remedy)
    if country and not re.fullmatch(r"[A-Z]{2}", country):
        problem = f"“{country[:40]}” is no country code"
        raise BadRegistry(place, problem, "Write two capital letters, like GB, or nothing.")
    return Outlet(
        name=names[0],
        aliases=tuple(dict.fromkeys(name for name in names[1:] if name != names[0])),
        domains=tuple(dict.fromkeys(_domains(domains, place))),
        wire=medium == "wire",
        country=country,
        owner=owner,
        medium=medium,
        cued=frozenset(n for n, form in zip(names, marked, strict=True) if form[0] == CUED),
        silent=frozenset(n for n, form in zip(names, marked, strict=True) if form[0] == SILENT),
    )


def _name(form: str, place: str) -> str:
    name = " ".join(form.lstrip(CUED + SILENT).split())
    if not _NAMED.search(name):
        remedy = "Begin each line with a name, and put | between aliases."
        raise BadRegistry(place, "an outlet without a name", remedy)
    if len(name) > _LONGEST:
        problem = f"a name of {len(name)} characters"
        raise BadRegistry(place, problem, f"Names have at most {_LONGEST}.")
    return name


def _domains(cell: str, place: str) -> Iterator[str]:
    for written in filter(None, (part.strip() for part in cell.split("|"))):
        domain = written.casefold().rstrip(".").removeprefix("www.")
        if not _DOMAIN.fullmatch(domain):
            remedy = "Write bare host names, like news.example, with | between them."
            raise BadRegistry(place, f"“{written[:60]}” is no domain", remedy)
        yield domain
