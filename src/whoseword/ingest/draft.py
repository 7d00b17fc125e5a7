"""What a reader got out of one input, before it is checked and completed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from whoseword.errors import InputError


@dataclass(frozen=True, slots=True)
class Draft:
    """An article to be; the fields are those of ``Article``.

    ``name`` is how error messages call it (file, line), ``stem`` what its outlet is called where
    nothing else says so, ``site`` a page's own name for itself.
    """

    name: str
    text: str
    title: str | None = None
    outlet: str | None = None
    url: str | None = None
    published: str | None = None
    byline: str | None = None
    language: str | None = None
    id: str | None = None
    site: str | None = None
    stem: str | None = None
    origin: str = ""


Drafts = Iterator[Draft | InputError]
"""What one input holds, each article as its draft, each that cannot be used as its error."""
