"""A watch-list from a file: which layout it is in is seen from its content."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import islice
from pathlib import Path
from typing import Final

from charset_normalizer import from_bytes

from whoseword.errors import BadList
from whoseword.screening import table_lists, tree_lists
from whoseword.screening.listed import Listed, WatchList

LARGEST: Final = 1 << 30
"""Bytes of a list; OpenSanctions' largest collections stay below."""
_MARKS: Final = ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))


def read_lists(paths: Sequence[str]) -> tuple[WatchList, ...]:
    """Read each file; an OFAC list takes in the aliases of OFAC's that are named beside it.

    Raises BadList, which names file and line.
    """
    found = [read_list(path) for path in paths]
    aliases: dict[str, tuple[str, ...]] = {}
    for watch_list in found:
        if _only_aliases(watch_list):
            aliases |= {entry.entry: entry.names for entry in watch_list.entries}
    if not aliases:
        return tuple(found)
    lists = [
        WatchList(
            watch_list.name,
            tuple(
                replace(e, names=(*e.names, *aliases.get(e.entry, ()))) for e in watch_list.entries
            ),
        )
        for watch_list in found
        if not _only_aliases(watch_list)
    ]
    return tuple(lists) or tuple(found)


def _only_aliases(watch_list: WatchList) -> bool:
    return all(entry.kind is None and not entry.programme for entry in watch_list.entries)


def read_list(path: str) -> WatchList:
    """Read one file, in any of the layouts; raises BadList, which names file and line."""
    file = Path(path)
    try:
        if file.stat().st_size > LARGEST:
            raise BadList(path, f"is larger than {LARGEST >> 20} MiB")
        content = file.read_bytes()
    except OSError as error:
        raise BadList(path, f"cannot be read ({error.strerror})") from error
    entries = _entries(content, path)
    if not entries:
        raise BadList(path, "holds no entry")
    return WatchList(file.name, entries)


def _entries(content: bytes, name: str) -> tuple[Listed, ...]:
    start = content.lstrip(b"\xef\xbb\xbf \t\r\n")[:1]
    if start == b"<" or content[:4] in {b"\xff\xfe<\0", b"\xfe\xff\0<"}:
        return _of_tree(content, name)
    text = _text(content)
    if start in {b"{", b"["}:
        lines = ((n, line) for n, line in enumerate(text.split("\n"), 1) if line.strip())
        return tree_lists.followthemoney(lines, name)
    return _of_table(text, name)


def _of_tree(content: bytes, name: str) -> tuple[Listed, ...]:
    root = tree_lists.tree(content, name)
    tag = root.tag.rpartition("}")[2]
    if tag == "CONSOLIDATED_LIST":
        return tree_lists.un(root)
    if tag == "export":
        return tree_lists.eu(root)
    raise BadList(name, f"line 1 begins with <{tag}>, as neither the UN's nor the EU's list does")


def _of_table(text: str, name: str) -> tuple[Listed, ...]:
    lines = text.split("\n")
    titled = next((at for at, line in enumerate(lines[:3]) if "Name 6" in line), None)
    if titled is not None:
        skipped = "\n".join(lines[titled:])
        found = ((line + titled, row) for line, row in table_lists.rows(skipped, name))
        return table_lists.uk(found, name)
    first = next(iter(islice(table_lists.rows(text, name), 1)), None)
    if first is None:
        return ()
    if len(first[1]) == table_lists.ALIAS_COLUMNS:
        return table_lists.ofac_aliases(table_lists.rows(text, name), name)
    return table_lists.ofac(table_lists.rows(text, name), name)


def _text(content: bytes) -> str:
    """Decode by byte order mark, as UTF-8, else as what it most likely is."""
    for mark, encoding in _MARKS:
        if content.startswith(mark):
            return content.decode(encoding, "replace")
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError:
        best = from_bytes(content[: 1 << 16]).best()
        return content.decode(best.encoding if best else "windows-1252", "replace")
