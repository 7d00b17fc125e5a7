"""What is drawn, in drawing units: the ground of a claim, the chains of a story."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Pillar:
    """One independent origin in a drawing of the ground; hollow where it is not ``sure``."""

    x: float
    width: float
    sure: bool


@dataclass(frozen=True, slots=True)
class GroundView:
    """Carriers as the blocks of a slab, origins as the pillars that it stands on.

    Outlets that are ``perhaps`` among the carriers stand between these and the ``absent`` ones.
    """

    width: float
    blocks: tuple[float, ...]
    perhaps: tuple[float, ...]
    absent: tuple[float, ...]
    block: float
    pillars: tuple[Pillar, ...]


@dataclass(frozen=True, slots=True)
class NodeView:
    """An outlet or an origin in the drawing of the chains, in drawing units."""

    x: float
    y: float
    width: float
    height: float
    role: str
    kind: str
    lines: tuple[str, ...]
    note: str


@dataclass(frozen=True, slots=True)
class EdgeView:
    """On whose word: a path from the outlet that retells to the one that it retells."""

    path: str
    weight: float
    note: str
    dots: tuple[tuple[float, float], ...] = ()


@dataclass(frozen=True, slots=True)
class DrawingView:
    """The chains as drawn for one width of page."""

    size: str
    width: float
    height: float
    font: float
    line: float
    nodes: tuple[NodeView, ...]
    edges: tuple[EdgeView, ...]
