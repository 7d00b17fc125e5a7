"""Paths between two parties of a story."""

from __future__ import annotations

from dataclasses import dataclass

from whoseword.records.entity import Post, Tie
from whoseword.records.span import Place


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


@dataclass(frozen=True, slots=True)
class NearListed:
    """An entity that ties lead from to one whose name is like one on a watch-list.

    ``over`` are the entities between, in order from ``entity``. ``hedged``, ``on_whose_word`` and
    ``evidence`` are those of the weakest tie or post on the way.
    """

    entity: str
    listed: str
    over: tuple[str, ...] = ()
    hedged: bool = False
    on_whose_word: tuple[str, ...] = ()
    evidence: tuple[Place, ...] = ()
