"""What people see while it runs: errors, progress, and the summary's place."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

from whoseword.cli.output import PipeClosed, silence_stdout


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
