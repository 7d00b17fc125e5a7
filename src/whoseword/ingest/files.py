"""Files and folders: which files a path stands for, and their bytes."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

from whoseword.errors import InputError, NotFound, TooLarge, Unreadable
from whoseword.ingest.limits import megabytes

READABLE = (".txt", ".md", ".html", ".htm", ".json", ".jsonl", ".ndjson")
"""Endings of the files that are read."""

_KINDS = "Give .txt, .md, .html, .json or .jsonl."


def files_of(path: Path) -> Iterator[Path | InputError]:
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
        yield _checked(path, mode)
        return
    found, unknown = 0, list[Path]()
    for entry in _walk(path):
        if isinstance(entry, Path) and entry.suffix.lower() not in READABLE:
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
            yield entry if entry.suffix.lower() not in READABLE else _checked(entry, mode)


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


def _checked(path: Path, mode: int) -> Path | InputError:
    if not stat.S_ISREG(mode):
        return Unreadable(shown_name(path), "not a regular file", "Pipe JSON Lines in and give -.")
    if path.suffix.lower() not in READABLE:
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


def opened(path: Path) -> BinaryIO:
    """The file, open for reading bytes; raises an ``InputError`` where that is refused."""
    try:
        return path.open("rb")
    except OSError as error:
        raise _error(path, error) from error


def data_of(path: Path, limit: int) -> bytes:
    """All bytes of a file; raises an ``InputError`` where it is empty, too large or unreadable."""
    with opened(path) as file:
        data = file.read(limit + 1)
    if len(data) > limit:
        problem = f"over the limit of {megabytes(limit)} for one file"
        raise TooLarge(shown_name(path), problem, "Split it: one article a file, or JSON Lines.")
    if not data.strip():
        raise Unreadable(shown_name(path), "the file is empty", "Give a file with an article.")
    return data
