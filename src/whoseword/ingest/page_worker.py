"""A process of its own that reads pages, one a line: what a page breaks or stalls is it alone.

A request is a JSON line ``{"page", "name", "url"}``, an answer one of a draft's fields, or of an
error's kind, problem and remedy.
"""

from __future__ import annotations

import json
import sys
from contextlib import suppress
from dataclasses import asdict

from whoseword.errors import Unreadable
from whoseword.ingest.limits import PAGE_MEMORY
from whoseword.ingest.pages import draft_of


def main() -> None:
    """Answer requests until there are no more."""
    _bound_memory()
    for line in sys.stdin:
        request = json.loads(line)
        try:
            draft = draft_of(request["page"], request["name"], request["url"])
            answer: dict[str, object] = {"draft": asdict(draft)}
        except Unreadable as error:
            answer = {"problem": error.problem, "remedy": error.remedy}
        except (MemoryError, RecursionError):
            answer = {"problem": "the page is too large to be read", "remedy": _INSTEAD}
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
