"""How much of anything is taken in; each limit is far above what news articles need."""

from __future__ import annotations

MEGABYTE = 1_000_000

MAX_TEXT = 1_000_000
"""Characters of one article: a long book; the longest magazine reports have 200,000."""

MAX_FILE = 16 * MEGABYTE
"""Bytes of one text or page: ``MAX_TEXT`` in any encoding, and as much mark-up again as fits."""

MAX_LINE = 8 * MEGABYTE
"""Bytes of one JSON line: ``MAX_TEXT`` with every character escaped, and the other fields."""

MAX_JSON = 64 * MEGABYTE
"""Bytes of one .json file, which is parsed as a whole; JSON Lines have no such limit."""

MAX_HEAD = 256_000
"""Bytes of the headers of one answer, with those that only announce it; real ones have 2,000."""

PAGE_SECONDS = 30.0
"""For one page of HTML, the worker's own start included; real ones take a tenth of a second."""

PAGE_MEMORY = 3_000 * MEGABYTE
"""Bytes of address space of the process that reads pages."""

MAX_REDIRECTS = 5
CONNECT_SECONDS = 10.0
READ_SECONDS = 20.0
TOTAL_SECONDS = 60.0


def megabytes(count: int) -> str:
    """A byte limit in words."""
    return f"{count // MEGABYTE} MB"
