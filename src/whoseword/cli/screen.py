"""What people see while it runs: errors, progress, and the summary's place."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Final

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

from whoseword.cli.output import PipeClosed, silence_stdout

if TYPE_CHECKING:
    from whoseword.errors import InputError


_NAMED: Final = 5
"""Inputs with one and the same problem that are named one by one."""
_VARYING: Final = re.compile(r"'[^']*'|\"[^\"]*\"|\([^)]*\)|\d[\d,.]*|(?<=the same article as ).*")
"""What of a problem differs from input to input."""


class _PipedConsole(Console):
    def on_broken_pipe(self) -> None:
        """Stop without a word: whoever read along has seen enough."""
        silence_stdout()
        raise PipeClosed


def console(*, stderr: bool = False) -> Console:
    """Give a console on standard output or error, coloured on terminals only."""
    return _PipedConsole(stderr=stderr, highlight=False, markup=False, emoji=False)


def complain(message: str) -> None:
    """Print one line on standard error, whatever characters the message holds."""
    line = "".join(char if char.isprintable() else ascii(char)[1:-1] for char in message)
    console(stderr=True).print(f"whoseword: {line}", soft_wrap=True)


class Complaints:
    """Names inputs that could not be used: the first of each kind, and how many more there were."""

    def __init__(self) -> None:
        self._told: Counter[str] = Counter()

    def tell(self, error: InputError) -> None:
        """Name the input, unless enough of its kind have been named."""
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


COMPLAINTS: Final = Complaints()
"""Those of the command that runs; ``run`` closes them."""


@contextmanager
def progress(title: str, total: int | None, *, quiet: bool) -> Iterator[Callable[[], None]]:
    """Give what to call after each article; the bar shows on terminals only, and then goes."""
    shown = Progress(
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        console=console(stderr=True),
        transient=True,
        disable=quiet or not console(stderr=True).is_terminal,
    )
    with shown:
        task = shown.add_task(title, total=total)
        yield lambda: shown.advance(task)
