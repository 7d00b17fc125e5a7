"""A process that answers requests within a time, and is ended where it takes longer."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import threading
import weakref
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path


class HelperProcess:
    """One process, begun when first asked, begun again after each that had to be ended.

    It runs ``module``, which reads a JSON object a line and writes one back. It ends with whoever
    holds this, and a process that is forked begins one of its own.
    """

    def __init__(self, module: str) -> None:
        self._module = module
        self._lock = threading.Lock()
        self._process: subprocess.Popen[str] | None = None
        self._owner = 0
        self._end: Callable[[], object] = bool

    def ask(self, request: dict[str, object], seconds: float) -> dict[str, object] | None:
        """The answer, or None where none came within the time."""
        with self._lock:
            process = self._running()
            stop = threading.Timer(seconds, process.kill)
            stop.start()
            try:
                assert process.stdin is not None and process.stdout is not None  # noqa: PT018, S101
                process.stdin.write(json.dumps(request) + "\n")
                process.stdin.flush()
                line = process.stdout.readline()
            except OSError:
                line = ""
            except BaseException:  # whoever stops waiting leaves an answer that nobody asked for
                self._give_up()
                raise
            finally:
                stop.cancel()
            if not line:
                self._give_up()
                return None
            answer: dict[str, object] = json.loads(line)
            return answer

    def _give_up(self) -> None:
        """End the process, so that the next request begins another."""
        self._end()
        self._process = None

    def _running(self) -> subprocess.Popen[str]:
        """This process's own helper; that of the process that it was forked from is left alone."""
        if self._process is None or self._owner != os.getpid() or self._process.poll() is not None:
            self._owner = os.getpid()
            self._process = subprocess.Popen(  # noqa: S603 - our own modules
                [sys.executable, "-m", self._module],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                text=True,
                encoding="utf-8",
                env={
                    **os.environ,
                    "PYTHONPATH": os.pathsep.join(p or str(Path.cwd()) for p in sys.path),
                },
            )
            self._end = weakref.finalize(self, _end, self._process, self._owner)
        return self._process


def _end(process: subprocess.Popen[str], owner: int) -> None:
    """End a process that this one began."""
    if owner != os.getpid():
        return
    process.kill()
    for stream in (process.stdin, process.stdout):
        if stream is not None:
            with suppress(OSError):
                stream.close()
    process.wait()
