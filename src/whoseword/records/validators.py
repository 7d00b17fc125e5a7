"""By what a server tells whether something has changed."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Validators:
    """The ETag and the Last-Modified of an answer (RFC 9110), as the server gave them."""

    etag: str | None = None
    modified: str | None = None
