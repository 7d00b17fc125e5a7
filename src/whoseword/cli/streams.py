"""Standard streams and signals, made safe before anything is read or written."""

from __future__ import annotations

import io
import os
import signal
import sys
from types import FrameType
from typing import Final

_KILLED: Final = 128  # what shells add to the number of the signal


def prepare() -> None:
    """Let no closed stream, no letter that a terminal lacks and no signal end in a traceback."""
    _open_what_is_closed()
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")
    for name in ("SIGTERM", "SIGHUP"):
        if hasattr(signal, name) and signal.getsignal(getattr(signal, name)) == signal.SIG_DFL:
            signal.signal(getattr(signal, name), _leave)


def _open_what_is_closed() -> None:
    """Put something in the place of closed streams, lest the next file that is opened take it.

    Standard output is opened for reading: what is written to it fails, as it must, and is told.
    """
    for number, name in enumerate(("stdin", "stdout", "stderr")):
        try:
            os.fstat(number)
        except OSError:
            os.open(os.devnull, os.O_WRONLY if name == "stderr" else os.O_RDONLY)
            mode = "r" if name == "stdin" else "w"
            setattr(sys, name, os.fdopen(number, mode, encoding="utf-8", closefd=False))


def _leave(number: int, _: FrameType | None) -> None:
    """Leave by an exception, so that half-written files are taken away."""
    raise SystemExit(_KILLED + number)
