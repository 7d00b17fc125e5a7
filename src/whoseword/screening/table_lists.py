"""Watch-lists laid out as tables: OFAC's SDN list and its aliases, and the UK's list, as CSV."""

from __future__ import annotations

import csv
import io
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import Final

from whoseword.errors import BadList
from whoseword.records import NameKind
from whoseword.screening.listed import Listed

_EMPTY: Final = "-0-"
_SDN_COLUMNS: Final = 12
ALIAS_COLUMNS: Final = 5
_SDN_KINDS: Final = {"individual": NameKind.PERSON, "": NameKind.ORGANISATION}
_UK_KINDS: Final = {
    "individual": NameKind.PERSON,
    "entity": NameKind.ORGANISATION,
    "ship": NameKind.ORGANISATION,
}
_BORN: Final = re.compile(r"\bDOB\s+([^;.]*)")
_KNOWN_AS: Final = re.compile(r"\b[af]\.k\.a\.,?\s+['\"‘“]([^'\"’”]{2,120})['\"’”]")
_YEAR: Final = re.compile(r"\b(1[89]\d\d|20\d\d)\b")
_UK_NAMES: Final = ("Name 1", "Name 2", "Name 3", "Name 4", "Name 5")

Rows = Iterable[tuple[int, list[str]]]


def rows(text: str, name: str) -> Iterator[tuple[int, list[str]]]:
    """Rows with the line that each ends at; raises BadList for what is no CSV."""
    reader = csv.reader(io.StringIO(text, newline=""), strict=True)
    try:
        for row in reader:
            if row and row != ["\x1a"]:
                yield reader.line_num, [cell.strip() for cell in row]
    except csv.Error as error:
        raise BadList(name, f"line {reader.line_num} is no row of CSV ({error})") from error


def ofac(found: Rows, name: str) -> tuple[Listed, ...]:
    """OFAC's sdn.csv: number, name, type, programme, ..., remarks; it has no line of headings."""
    entries = []
    for line, row in found:
        if len(row) != _SDN_COLUMNS or not row[0].isdigit() or not row[1]:
            raise BadList(name, f"line {line} is no entry of OFAC's list: {_SDN_COLUMNS} columns")
        cells = ["" if cell == _EMPTY else cell for cell in row]
        remarks = cells[11]
        entries.append(
            Listed(
                entry=cells[0],
                names=(cells[1], *_KNOWN_AS.findall(remarks)),
                kind=_SDN_KINDS.get(cells[2].lower(), NameKind.ORGANISATION),
                birth_years=years(" ".join(_BORN.findall(remarks))),
                programme=cells[3],
            )
        )
    return tuple(entries)


def ofac_aliases(found: Rows, name: str) -> tuple[Listed, ...]:
    """OFAC's alt.csv: number of the entry, of the alias, its type, the alias, remarks."""
    names: defaultdict[str, list[str]] = defaultdict(list)
    for line, row in found:
        if len(row) != ALIAS_COLUMNS or not row[0].isdigit() or not row[3]:
            raise BadList(name, f"line {line} is no alias of OFAC's: {ALIAS_COLUMNS} columns")
        names[row[0]].append(row[3])
    return tuple(Listed(entry, tuple(aliases)) for entry, aliases in names.items())


def uk(found: Rows, name: str) -> tuple[Listed, ...]:
    """The UK's consolidated list: a line of headings, then a line for each name of an entry."""
    iterator = iter(found)
    _, headings = next(iterator)
    names: defaultdict[str, dict[str, None]] = defaultdict(dict)
    facts: dict[str, tuple[NameKind | None, set[int], str]] = {}
    for line, row in iterator:
        if len(row) != len(headings):
            raise BadList(name, f"line {line} has {len(row)} columns, the headings {len(headings)}")
        cells = dict(zip(headings, row, strict=True))
        entry = cells.get("Group ID", "") or cells.get("Unique ID", "")
        whole = " ".join(
            filter(None, (*(cells.get(key, "") for key in _UK_NAMES), cells["Name 6"]))
        )
        if not entry or not whole:
            raise BadList(name, f"line {line} gives no name or no group")
        names[entry][whole] = None
        if script := cells.get("Name Non-Latin Script", ""):
            names[entry][script] = None
        kind = _UK_KINDS.get(cells.get("Group Type", "").lower())
        born = years(cells.get("DOB", ""))
        known = facts.setdefault(entry, (kind, set(), cells.get("Regime", "")))
        known[1].update(born)
    return tuple(
        Listed(entry, tuple(names[entry]), kind, frozenset(born), programme)
        for entry, (kind, born, programme) in facts.items()
    )


def years(text: str) -> frozenset[int]:
    """Every year that a text names."""
    return frozenset(int(year) for year in _YEAR.findall(text))
