"""A process of its own that reads documents, one a line: what one breaks or stalls is it alone.

A request is a JSON line ``{"task", "name", "text" or "data", "url"?}``, an answer
``{"found": fields of what was read}`` or an error's ``{"problem", "remedy"}``.
"""

from __future__ import annotations

import base64
import json
import sys
from collections.abc import Callable
from contextlib import suppress
from dataclasses import asdict
from typing import Any

from whoseword.errors import InputError
from whoseword.ingest import docx_text, feed_entries, pages, pdf_text, rtf_text
from whoseword.ingest.draft import Draft
from whoseword.ingest.limits import PAGE_MEMORY
from whoseword.ingest.parsed import Clipping, Feed

Request = dict[str, Any]


def _bytes(request: Request) -> bytes:
    return base64.b64decode(request["data"])


_TASKS: dict[str, Callable[[Request], Draft | Clipping | Feed]] = {
    "page": lambda given: pages.draft_of(given["text"], given["name"], given["url"]),
    "pdf": lambda given: pdf_text.clipping_of(_bytes(given), given["name"]),
    "docx": lambda given: docx_text.clipping_of(_bytes(given), given["name"]),
    "rtf": lambda given: rtf_text.clipping_of(_bytes(given), given["name"]),
    "feed": lambda given: feed_entries.feed_of(given["text"], given["name"]),
}


def main() -> None:
    """Answer requests until there are no more."""
    _bound_memory()
    for line in sys.stdin:
        request = json.loads(line)
        try:
            answer: dict[str, object] = {"found": asdict(_TASKS[request["task"]](request))}
        except InputError as error:
            answer = {"problem": error.problem, "remedy": error.remedy}
        except (MemoryError, RecursionError):
            answer = {"problem": "it is too large to be read", "remedy": _INSTEAD}
        sys.stdout.write(json.dumps(answer) + "\n")
        sys.stdout.flush()


def _bound_memory() -> None:
    """Let the system refuse what goes beyond the bound, where it can."""
    with suppress(ImportError, OSError, ValueError):
        import resource  # noqa: PLC0415 - not on every system

        resource.setrlimit(resource.RLIMIT_AS, (PAGE_MEMORY, PAGE_MEMORY))


_INSTEAD = "Give the text of the article as .txt."

if __name__ == "__main__":
    main()
