"""Stretches of a text: what lies in which, and what meets which."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import TypeVar

from whoseword.records import Span

Placed = TypeVar("Placed")


def inside(span: Span, stretches: Iterable[Span]) -> bool:
    """Tell whether one of the stretches holds the whole of a span."""
    return any(start <= span[0] and span[1] <= end for start, end in stretches)


def meets(span: Span, stretches: Iterable[Span]) -> bool:
    """Tell whether one of the stretches shares a character with a span."""
    return any(start < span[1] and span[0] < end for start, end in stretches)


def apart(ranked: Iterable[Placed], span_of: Callable[[Placed], Span]) -> list[Placed]:
    """Of what overlaps keep what ranks first, in the order given; linear in their length."""
    taken = bytearray()
    kept = []
    for one in ranked:
        start, end = span_of(one)
        if not any(taken[start:end]):
            taken.extend(bytes(max(0, end - len(taken))))
            taken[start:end] = b"\1" * (end - start)
            kept.append(one)
    return kept


def words_at(text: str, spans: Sequence[Span]) -> str:
    """Give the words at these spans as one line."""
    return " ".join(word for start, end in spans for word in text[start:end].split())
