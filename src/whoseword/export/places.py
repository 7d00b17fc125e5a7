"""Exact characters of articles as the published JSON gives them."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from whoseword.records import Place, Written

Json = dict[str, Any]


def places(found: Iterable[Place]) -> list[Json]:
    """Give exact characters of articles; only a field other than the text is named."""
    return [
        {"article": place.article, **in_field(place.field), "span": list(place.span)}
        for place in found
    ]


def in_field(field: Written) -> Json:
    """Name a field other than the text."""
    return {"field": field} if field != "text" else {}
