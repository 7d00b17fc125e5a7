"""The ties and posts of a story as a drawing: its parties around a circle, a line for each two."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from whoseword.records import Entity, Post, Story, Tie
from whoseword.report.anchors import Anchors

MOST: Final = 150  # parties that are drawn
_LEVEL: Final = 12  # parties up to which names stand level
_PER_NAME: Final = 15.0  # along the circle
_LEAST_RADIUS: Final = 120.0
_MARGIN: Final = 190.0  # for the names
_LEVEL_MARGIN: Final = 24.0  # above and below names that stand level
_GAP: Final = 9.0  # from a party to its name
_LETTERS: Final = 28
_BEND: Final = 0.65  # how far the longest line is drawn towards the centre


@dataclass(frozen=True, slots=True)
class DrawnParty:
    """A party at a point; its name stands at ``label``, turned by degrees, from start or end."""

    name: str
    whole: str
    kind: str
    at: tuple[float, float]
    label: tuple[float, float]
    turn: float
    anchor: str


@dataclass(frozen=True, slots=True)
class DrawnLine:
    """What holds between two parties: a curve, ``unsure`` where all of it is hedged.

    ``anchor`` is where the page says it in words, with the sentences.
    """

    path: str
    ends: tuple[str, str]
    told: str
    unsure: bool
    anchor: str


@dataclass(frozen=True, slots=True)
class NetworkView:
    """A drawing by its size; ``left_out`` parties have too few ties to be drawn."""

    width: float
    height: float
    parties: tuple[DrawnParty, ...]
    lines: tuple[DrawnLine, ...]
    left_out: int


@dataclass(frozen=True, slots=True)
class Circle:
    """Where the parties stand."""

    middle: tuple[float, float]
    radius: float

    def point(self, angle: float, beyond: float = 0.0) -> tuple[float, float]:
        """Give the point at an angle, on the circle or beyond it."""
        reach = self.radius + beyond
        (x, y) = self.middle
        return round(x + reach * math.cos(angle), 1), round(y + reach * math.sin(angle), 1)


Pair = tuple[str, str]
Links = Mapping[Pair, Sequence[Tie | Post]]


def network_view(story: Story, anchors: Anchors) -> NetworkView | None:
    """Draw a story's network; None where nothing ties two of its parties."""
    entities = {entity.id: entity for entity in story.entities}
    links = _links(story, set(entities))
    tied: dict[str, set[str]] = defaultdict(set)
    for a, b in links:
        tied[a].add(b)
        tied[b].add(a)
    if not tied:
        return None

    def rank(entity: str) -> tuple[int, str, str]:
        return -len(tied[entity]), entities[entity].name, entity

    chosen = sorted(tied, key=rank)[:MOST]
    order = _around(chosen, tied, rank={entity: k for k, entity in enumerate(chosen)})
    radius = max(_LEAST_RADIUS, len(order) * _PER_NAME / math.tau)
    level = len(order) <= _LEVEL
    width = 2 * (radius + _MARGIN)
    height = 2 * (radius + (_LEVEL_MARGIN if level else _MARGIN))
    circle = Circle((width / 2, height / 2), radius)
    angles = {entity: math.tau * k / len(order) - math.pi / 2 for k, entity in enumerate(order)}
    return NetworkView(
        width=round(width, 1),
        height=round(height, 1),
        parties=tuple(_party(entities[e], angles[e], circle, level=level) for e in order),
        lines=tuple(
            DrawnLine(
                path=_curve((angles[a], angles[b]), circle),
                ends=(entities[a].name, entities[b].name),
                told="; ".join(dict.fromkeys(map(_words, told))),
                unsure=all(isinstance(link, Tie) and link.hedged for link in told),
                anchor=anchors.between(a, b),
            )
            for (a, b), told in sorted(links.items())
            if a in angles and b in angles
        ),
        left_out=len(tied) - len(chosen),
    )


def _links(story: Story, known: set[str]) -> Links:
    """All that holds between each two parties, these in the order of their ids."""
    links: dict[Pair, list[Tie | Post]] = defaultdict(list)
    for tie in story.ties:
        links[min(tie.a, tie.b), max(tie.a, tie.b)].append(tie)
    for post in story.posts:
        if post.organisation is not None:
            ends = post.person, post.organisation
            links[min(ends), max(ends)].append(post)
    return {(a, b): told for (a, b), told in links.items() if a != b and {a, b} <= known}


def _around(
    chosen: Sequence[str], tied: Mapping[str, set[str]], rank: Mapping[str, int]
) -> list[str]:
    """An order in which those who are tied stand near each other: depth first, most tied first."""
    order: list[str] = []
    seen: set[str] = set()
    waiting = list(reversed(chosen))
    while waiting:
        entity = waiting.pop()
        if entity in seen:
            continue
        seen.add(entity)
        order.append(entity)
        near = [other for other in tied[entity] if other in rank and other not in seen]
        waiting += sorted(near, key=rank.__getitem__, reverse=True)
    return order


def _party(entity: Entity, angle: float, circle: Circle, *, level: bool) -> DrawnParty:
    right = math.cos(angle) >= -1e-9
    turn = 0.0 if level else math.degrees(angle) + (0.0 if right else 180.0)
    name = entity.name
    return DrawnParty(
        name=name if len(name) <= _LETTERS else f"{name[: _LETTERS - 1].rstrip()}…",
        whole=name,
        kind=entity.kind.value,
        at=circle.point(angle),
        label=circle.point(angle, beyond=_GAP),
        turn=round(turn, 1),
        anchor="start" if right else "end",
    )


def _curve(angles: tuple[float, float], circle: Circle) -> str:
    """A curve that keeps to the edge between neighbours and nears the centre across."""
    start, end = circle.point(angles[0]), circle.point(angles[1])
    keep = 1 - _BEND * math.dist(start, end) / (2 * circle.radius)
    bend = [
        round(middle + ((a + b) / 2 - middle) * keep, 1)
        for a, b, middle in zip(start, end, circle.middle, strict=True)
    ]
    return f"M{start[0]} {start[1]}Q{bend[0]} {bend[1]} {end[0]} {end[1]}"


def _words(link: Tie | Post) -> str:
    if isinstance(link, Post):
        return link.role
    return f"{link.kind.value}{', hedged' if link.hedged else ''}: “{link.label}”"
