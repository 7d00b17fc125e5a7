"""Stretches of a text: what lies in which, and what meets which."""

from __future__ import annotations

from collections.abc import Iterable

from whoseword.records import Span


def inside(span: Span, stretches: Iterable[Span]) -> bool:
    """Tell whether one of the stretches holds the whole of a span."""
    return any(start <= span[0] and span[1] <= end for start, end in stretches)


def meets(span: Span, stretches: Iterable[Span]) -> bool:
    """Tell whether one of the stretches shares a character with a span."""
    return any(start < span[1] and span[0] < end for start, end in stretches)
