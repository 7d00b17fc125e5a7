"""Documents read within a time and a memory, by a worker process that is ended when it goes beyond.

A page can be made so that an HTML parser takes the square or the cube of its length, and nothing
ends a library written in C but the end of its process.
"""

from __future__ import annotations

import atexit
import base64
import json
import os
import subprocess
import sys
import threading
from contextlib import suppress
from pathlib import Path
from typing import TypeVar

import msgspec

from whoseword.errors import TooLarge, Unreadable
from whoseword.ingest import limits
from whoseword.ingest.draft import Draft
from whoseword.ingest.parsed import Clipping, Feed

_INSTEAD = "Give the text of the article as .txt."
_Result = TypeVar("_Result")


class _Worker:
    """One process, begun when first asked, begun again after each that had to be ended."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._process: subprocess.Popen[str] | None = None
        self._owner = 0

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
            finally:
                stop.cancel()
            if not line:
                self.end()
                return None
            answer: dict[str, object] = json.loads(line)
            return answer

    def _running(self) -> subprocess.Popen[str]:
        """This process's own worker; that of the process that it was forked from is left alone."""
        if self._process is None or self._owner != os.getpid() or self._process.poll() is not None:
            self._owner = os.getpid()
            self._process = subprocess.Popen(
                [sys.executable, "-m", "whoseword.ingest.parsing_worker"],
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
        return self._process

    def end(self) -> None:
        """End the process, if there is one."""
        process, self._process = self._process, None
        if process is not None and self._owner == os.getpid():
            process.kill()
            for stream in (process.stdin, process.stdout):
                if stream is not None:
                    with suppress(OSError):
                        stream.close()
            process.wait()


_worker = _Worker()
atexit.register(_worker.end)


def read_page(page: str, name: str, url: str | None = None) -> Draft:
    """The page's article, as ``pages.draft_of`` has it; raises ``Unreadable`` or ``TooLarge``."""
    return _parsed({"task": "page", "name": name, "text": page, "url": url}, Draft)


def read_pdf(data: bytes, name: str) -> Clipping:
    """As ``pdf_text.clipping_of`` has it; raises ``Unreadable`` or ``TooLarge``."""
    return _parsed({"task": "pdf", "name": name, "data": _packed(data)}, Clipping)


def read_docx(data: bytes, name: str) -> Clipping:
    """As ``docx_text.clipping_of`` has it; raises ``Unreadable`` or ``TooLarge``."""
    return _parsed({"task": "docx", "name": name, "data": _packed(data)}, Clipping)


def read_rtf(data: bytes, name: str) -> Clipping:
    """As ``rtf_text.clipping_of`` has it; raises ``Unreadable`` or ``TooLarge``."""
    return _parsed({"task": "rtf", "name": name, "data": _packed(data)}, Clipping)


def read_feed(text: str, name: str) -> Feed:
    """As ``feed_entries.feed_of`` has it; raises ``Unreadable`` or ``TooLarge``."""
    return _parsed({"task": "feed", "name": name, "text": text}, Feed)


def _packed(data: bytes) -> str:
    return base64.b64encode(data).decode("ascii")


def _parsed(request: dict[str, object], kind: type[_Result]) -> _Result:
    answer = _worker.ask(request, limits.PAGE_SECONDS)
    name = str(request["name"])
    if answer is None:
        problem = f"the {request['task']} cannot be read within {limits.PAGE_SECONDS:.0f} seconds"
        raise TooLarge(name, problem, _INSTEAD)
    if "found" in answer:
        return msgspec.convert(answer["found"], kind)
    raise Unreadable(name, str(answer["problem"]), str(answer["remedy"]))
