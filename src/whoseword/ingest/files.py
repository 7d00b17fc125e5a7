"""Files and folders: which files a path stands for, and their bytes."""

from __future__ import annotations

import os
import stat
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import BinaryIO

from whoseword.errors import InputError, NotFound, Unreadable
from whoseword.ingest.connectors import ENDINGS

_KINDS = "Give text, pages, JSON, Parquet, feeds, PDF, .docx, .rtf, MHTML or WARC."

Recognised = Callable[[Path], bool]
"""Tells whether a file without a known ending is of a known kind."""


def files_of(path: Path, recognised: Recognised) -> Iterator[Path | InputError]:
    """The file itself, or the readable files of a folder and its subfolders, in sorted order.

    Hidden files are skipped, and a folder that links lead to twice is read once. What cannot be
    read is yielded as its error; the files of a folder that are of no known kind as one error.
    """
    try:
        mode = path.stat().st_mode
    except OSError as error:
        yield _error(path, error)
        return
    if not stat.S_ISDIR(mode):
        yield _checked(path, mode, recognised)
        return
    found, unknown = 0, list[Path]()
    for entry in _walk(path):
        if isinstance(entry, Path) and not (_is_known(entry) or recognised(entry)):
            unknown.append(entry)
            continue
        found += isinstance(entry, Path)
        yield entry
    if not found:
        yield Unreadable(shown_name(path), "no readable file in this folder", _KINDS)
    elif unknown:
        endings = ", ".join(sorted({entry.suffix.lower() or "no ending" for entry in unknown})[:6])
        problem = f"{len(unknown)} of its files are of no kind that is read ({endings})"
        yield Unreadable(shown_name(path), problem, _KINDS)


def _walk(top: Path) -> Iterator[Path | InputError]:
    """Whatever lies below a folder, each folder once; as deep as it may go."""
    visited = set[tuple[int, int]]()
    waiting = [(top, True)]
    while waiting:
        entry, is_folder = waiting.pop()
        if is_folder:
            try:
                waiting.extend(_below(entry, visited))
            except OSError as error:
                yield _error(entry, error)
            continue
        try:
            mode = entry.stat().st_mode
        except OSError as error:
            yield _error(entry, error)
            continue
        if stat.S_ISDIR(mode):
            waiting.append((entry, True))
        else:
            yield entry if stat.S_ISREG(mode) else _irregular(entry)


def _below(folder: Path, visited: set[tuple[int, int]]) -> list[tuple[Path, bool]]:
    """What lies in a folder that was not visited before, last first; hidden files left out."""
    status = folder.stat()
    if (status.st_dev, status.st_ino) in visited:
        return []
    visited.add((status.st_dev, status.st_ino))
    shown = (entry for entry in folder.iterdir() if not entry.name.startswith("."))
    return [(entry, False) for entry in sorted(shown, reverse=True)]


def shown_name(path: Path | str) -> str:
    """The path as it can be written anywhere: bytes that are no UTF-8 as replacement signs."""
    return os.fsencode(path).decode("utf-8", "replace")


def _is_known(path: Path) -> bool:
    return path.suffix.lower() in ENDINGS


def _irregular(path: Path) -> InputError:
    return Unreadable(shown_name(path), "not a regular file", "Pipe it in and give -.")


def _checked(path: Path, mode: int, recognised: Recognised) -> Path | InputError:
    if not stat.S_ISREG(mode):
        return _irregular(path)
    if not (_is_known(path) or recognised(path)):
        ending = f"files ending in {path.suffix}" if path.suffix else "files without an ending"
        return Unreadable(shown_name(path), f"{ending} are not read", _KINDS)
    return path


def _error(path: Path, error: OSError) -> InputError:
    if isinstance(error, FileNotFoundError):
        broken = path.is_symlink()
        problem = "a link to nothing" if broken else "no such file or folder"
        return NotFound(shown_name(path), problem, "Check the path.")
    if isinstance(error, PermissionError):
        return Unreadable(shown_name(path), "no permission to read it", "Change its permissions.")
    reason = os.strerror(error.errno) if error.errno else str(error)
    return Unreadable(shown_name(path), f"cannot be read ({reason})", "Check the path.")


def opened_file(path: Path) -> BinaryIO:
    """The file, open for reading bytes; raises an ``InputError`` where that is refused."""
    try:
        return path.open("rb")
    except OSError as error:
        raise _error(path, error) from error
