"""Paths between two parties of a story."""

from __future__ import annotations

from dataclasses import dataclass

from whoseword.records.entity import Post, Tie


@dataclass(frozen=True, slots=True)
class Step:
    """One tie or post on a path, from one entity to the next; a greater ``weakness`` is weaker."""

    start: str
    end: str
    link: Tie | Post
    weakness: int


@dataclass(frozen=True, slots=True)
class TiePath:
    """Steps from one party to the other; ``weakest`` is the first of its weakest steps."""

    steps: tuple[Step, ...]
    weakest: Step
