"""What people see while it runs: errors, progress, and the summary's place."""

from __future__ import annotations

import re
import sys
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Final, TextIO, cast

from rich.console import Console

from whoseword.cli.output import PipeClosed, silence_stdout

if TYPE_CHECKING:
    import typer
    from rich.progress import Progress, TaskID

    from whoseword.errors import InputError


_PADDING: Final = re.compile(r" +(?=\n)")
_NAMED: Final = 5
"""Inputs with one and the same problem that are named one by one."""
_VARYING: Final = re.compile(r"'[^']*'|\"[^\"]*\"|\([^)]*\)|\d[\d,.]*|(?<=the same article as ).*")
"""What of a problem differs from input to input."""


OnError = Callable[["InputError"], None]
"""Told of each input that could not be used."""


class _PipedConsole(Console):
    def on_broken_pipe(self) -> None:
        """Stop without a word: whoever read along has seen enough."""
        silence_stdout()
        raise PipeClosed


class _Unpadded:
    """A stream that is no terminal: what pads a line to its width is not written to it."""

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream

    def write(self, text: str) -> int:
        return self._stream.write(_PADDING.sub("", text))

    def __getattr__(self, name: str) -> object:
        return getattr(self._stream, name)


def console(*, stderr: bool = False) -> Console:
    """Give a console on standard output or error, coloured on terminals only."""
    stream = sys.stderr if stderr else sys.stdout
    shown = stream if stream.isatty() else cast("TextIO", _Unpadded(stream))
    return _PipedConsole(file=shown, stderr=stderr, highlight=False, markup=False, emoji=False)


def complain(message: str) -> None:
    """Print one line on standard error, whatever characters the message holds."""
    line = "".join(char if char.isprintable() else ascii(char)[1:-1] for char in message)
    console(stderr=True).print(f"whoseword: {line}", soft_wrap=True)


class Complaints:
    """Names inputs that could not be used: the first of each kind, and how many more there were."""

    def __init__(self) -> None:
        self._told: Counter[str] = Counter()

    def tell(self, error: InputError) -> None:
        """Name the input, unless enough of its kind have been named; the batch goes on."""
        kind = _VARYING.sub("…", error.problem)
        self._told[kind] += 1
        if self._told[kind] <= _NAMED:
            complain(str(error))

    def close(self) -> None:
        """Say how many went unnamed, and forget them all."""
        for kind, times in self._told.items():
            if times > _NAMED:
                complain(f"and {times - _NAMED:,} more: {kind}")
        self._told.clear()


def complaints_of(context: typer.Context) -> Complaints:
    """Those of one command, closed with it."""
    complaints = Complaints()
    context.call_on_close(complaints.close)
    return complaints


@contextmanager
def progress(title: str, total: int | None, *, quiet: bool) -> Iterator[Callable[[], None]]:
    """Give what to call after each article; the bar shows on terminals only, and then goes."""
    with _bars(quiet=quiet) as shown:
        task = shown.add_task(title, total=total)
        yield lambda: shown.advance(task)


@contextmanager
def stages(*, quiet: bool) -> Iterator[Callable[[str, int, int], None]]:
    """Give what to call with a stage, how many of its parts are made, and how many there are."""
    with _bars(quiet=quiet) as shown:
        bars: dict[str, TaskID] = {}

        def advance(stage: str, made: int, number: int) -> None:
            if stage not in bars:
                bars[stage] = shown.add_task(stage, total=number)
            shown.update(bars[stage], completed=made, total=number)

        yield advance


def _bars(*, quiet: bool) -> Progress:
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

    return Progress(
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        console=console(stderr=True),
        transient=True,
        disable=quiet or not console(stderr=True).is_terminal,
    )
