"""Where in an article something stands."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Span = tuple[int, int]
"""``[start, end)`` in code points of the field that it points into."""

Field = Literal["text", "title"]
"""Where an article reports: statements stand in one of these."""

Written = Literal["text", "title", "byline"]
"""Where an article has words at all: a byline may name the agency whose text it is."""


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """Exact characters of one article: the evidence that a reader can click through to."""

    article: str
    span: Span
    field: Written = "text"
