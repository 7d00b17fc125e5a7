"""Where results go: files that appear whole or not at all, and standard output."""

from __future__ import annotations

import errno
import os
import stat
import sys
import tempfile
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import IO, Final

import typer

STDOUT: Final = "-"

Write = Callable[[str], None]
WriteBytes = Callable[[bytes], None]


class PipeClosed(Exception):
    """Whoever read our standard output has closed it."""


def checked(target: str | None, option: str, given: Iterable[str] = ()) -> str | None:
    """Refuse a target that cannot be written, or that is a file which was given to be read.

    Called before any work is done for it.
    """
    if target is None or target == STDOUT:
        return target
    try:
        mode = Path(target).stat().st_mode
    except (FileNotFoundError, NotADirectoryError):
        mode = 0
    except OSError as error:
        raise typer.BadParameter(f"{option} {target}: {error.strerror}. Name a file.") from None
    folder = _place(target).parent
    if stat.S_ISREG(mode) and any(same(target, one) for one in given):
        raise typer.BadParameter(f"{option} {target}: is an input. Name another file.")
    if stat.S_ISDIR(mode):
        raise typer.BadParameter(f"{option} {target}: is a folder. Name a file in it.")
    if not folder.is_dir():
        raise typer.BadParameter(f"{option} {target}: there is no folder {folder}. Create it.")
    replaced = not mode or stat.S_ISREG(mode)
    if _is_read_only(mode) or not os.access(folder if replaced else target, os.W_OK):
        raise typer.BadParameter(
            f"{option} {target}: may not be written. Name another place or change its permissions."
        )
    return target


def same(one: str | None, other: str | None) -> bool:
    """Tell whether two targets are one file, or both standard output."""
    if one is None or other is None or STDOUT in (one, other):
        return one == other and one is not None
    return _place(one) == _place(other)


def _place(target: str) -> Path:
    """Where it lies, links followed."""
    return Path(os.path.realpath(target))


def _is_read_only(mode: int) -> bool:
    """Tell whether nobody may write the file; the system itself lets its administrator."""
    return stat.S_ISREG(mode) and not mode & 0o222


@contextmanager
def writing(target: str) -> Iterator[Write]:
    """Give a function that writes text to the target, as UTF-8, as ``writing_bytes`` does."""
    with writing_bytes(target) as write:
        yield lambda text: write(text.encode())


@contextmanager
def writing_bytes(target: str) -> Iterator[WriteBytes]:
    """Give a function that writes bytes to the target.

    A file takes its name only when all is written and no error came; a device or pipe is written
    as it is. OSError names the target.
    """
    if target == STDOUT:
        yield _to_stdout
        return
    path = Path(target)
    if path.exists() and not path.is_file():
        with _named(target), path.open("wb") as device:
            yield _into(device)
        return
    path = _place(target)
    if path.exists() and _is_read_only(path.stat().st_mode):
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), target)
    descriptor, name = tempfile.mkstemp(prefix=".whoseword.", dir=path.parent)
    try:
        with _named(target), open(descriptor, "wb") as unfinished:  # noqa: PTH123
            yield _into(unfinished)
        Path(name).chmod(path.stat().st_mode if path.exists() else 0o666 & ~_umask())
        Path(name).replace(path)
    finally:
        Path(name).unlink(missing_ok=True)


@contextmanager
def streaming(target: str) -> Iterator[Write]:
    """Give a function that writes text to a file anew, each piece at once, or to standard output.

    What was written stays, however the program ends.
    """
    if target == STDOUT:
        yield lambda text: _to_stdout(text.encode())
        return
    with Path(target).open("w", encoding="utf-8") as file:

        def write(text: str) -> None:
            file.write(text)
            file.flush()

        yield write


def checked_folder(target: str, option: str) -> str:
    """Refuse a folder that files cannot be put into, or that cannot be made."""
    if target == STDOUT:
        raise typer.BadParameter(f"{option} -: several files are written. Name a folder.")
    if Path(target).exists() and not Path(target).is_dir():
        raise typer.BadParameter(f"{option} {target}: is no folder. Name one.")
    checked(str(Path(target) / "any") if Path(target).is_dir() else target, option)
    return target


def put_files(folder: str, contents: Mapping[str, bytes]) -> None:
    """Write files into a folder, which is made where it is not there: all of them, or none."""
    Path(folder).mkdir(exist_ok=True)
    with ExitStack() as files:
        for name, content in contents.items():
            files.enter_context(writing_bytes(str(Path(folder) / name)))(content)


def silence_stdout() -> None:
    """Send what is still to come nowhere, so that closing it at the end raises nothing."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


@contextmanager
def _named(target: str) -> Iterator[None]:
    """Let the system's errors name the file that they are about, as those of opening it do."""
    try:
        yield
    except OSError as error:
        if error.filename is not None or error.errno is None:
            raise
        raise OSError(error.errno, os.strerror(error.errno), target) from error


def _into(file: IO[bytes]) -> WriteBytes:
    def write(content: bytes) -> None:
        file.write(content)
        file.flush()  # a disk that is full is told of before any other file is put in place

    return write


def _to_stdout(content: bytes) -> None:
    try:
        sys.stdout.buffer.write(content)
        sys.stdout.buffer.flush()
    except BrokenPipeError as error:
        silence_stdout()
        raise PipeClosed from error


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
