"""Web addresses as they may be shown."""

from __future__ import annotations

import re

_CREDENTIALS = re.compile(r"^(\s*[a-z][a-z0-9+.-]*:[/\\]*)[^/\\?#]*@", re.IGNORECASE)


def without_credentials(url: str) -> str:
    """The address without the name and password before its host; what is none stays as it is."""
    return _CREDENTIALS.sub(r"\1", url)
