"""Addresses of the web: which are safe to show as links, and what of them may be shown."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

_CREDENTIALS = re.compile(r"^(\s*(?:[a-z][a-z0-9+.-]*:[/\\]*|[/\\]{2}))[^/\\?#]*@", re.IGNORECASE)
_INNER_CREDENTIALS = re.compile(
    r"((?::|%3a)(?:[/\\]|%2f|%5c){2,6})(?:(?!%2f|%5c|%3f|%23)[^/\\?#&\s])*(?:@|%40)", re.IGNORECASE
)
"""Of an address inside another: an archive's, a viewer's, one of a query."""


def web_address(url: str | None) -> str | None:
    """Return the address if it is a plain http or https one; None for everything else."""
    if not url or any(c.isspace() or not c.isprintable() for c in url):
        return None
    try:
        parts = urlsplit(url)
        usable = parts.scheme in ("http", "https") and bool(parts.hostname)
    except ValueError:
        return None
    return url if usable else None


def without_credentials(url: str) -> str:
    """The address without the names and passwords before a host; what is none stays as it is."""
    return _INNER_CREDENTIALS.sub(r"\1", _CREDENTIALS.sub(r"\1", url))
