"""Columns of nodes with paths between them, laid out for a page of a given width."""

from __future__ import annotations

import unicodedata
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import log2
from typing import Protocol

from whoseword.report.drawing_view import DrawingView, EdgeView, NodeView

Key = tuple[str, str]
_LANE = "\0lane"
_SWEEPS = 6


class Drawn(Protocol):
    """What a node of the drawing has to show."""

    @property
    def name(self) -> str:
        """Its name."""

    @property
    def kind(self) -> str:
        """The mark before its name."""

    def note(self) -> str:
        """Return a second, smaller line."""


@dataclass(frozen=True, slots=True)
class Format:
    """A width of page; lengths in drawing units, ``glyph`` is the mean width of a letter."""

    width: float
    narrowest: float
    gap: float
    font: float
    line: float
    glyph: float
    between: float
    most_lines: int


WIDE = Format(960, 130, 76, 15, 19, 8.3, 16, 3)


def draw(
    nodes: Mapping[Key, Drawn],
    edges: Mapping[tuple[Key, Key], Mapping[int, None]],
    columns: Mapping[Key, int],
    form: Format = WIDE,
) -> tuple[DrawingView, list[list[Key]]]:
    """Return a drawing of the graph, and its nodes column by column from top to bottom.

    ``columns`` says where each node stands, from the left.
    """
    hops = _hops(edges, columns)
    order = _ordered(nodes, hops, columns)
    count = len(order)
    width = max(form.width, count * form.narrowest + (count - 1) * form.gap)
    column = (width - (count - 1) * form.gap) / count
    placed: dict[Key, NodeView] = {}
    height = max(_height(nodes, keys, column, form) for keys in order)
    for index, keys in enumerate(order):
        y = (height - _height(nodes, keys, column, form)) / 2 + form.between / 2
        for node in keys:
            view = _node(nodes.get(node), index * (column + form.gap), y, column, form)
            placed[node] = _with_role(view, index, count, node)
            y += view.height + form.between
    drawing = DrawingView(
        size="wide",
        width=round(width, 1),
        height=round(height, 1),
        font=form.font,
        line=form.line,
        nodes=tuple(v for k, v in placed.items() if k[0] != _LANE),
        edges=tuple(
            EdgeView(
                _path(placed[a], placed[b]),
                round(1 + log2(len(numbers)), 2),
                _note(a, b, numbers, nodes),
            )
            for (a, b), numbers in sorted(hops.items())
        ),
    )
    return drawing, [[key for key in keys if key[0] != _LANE] for keys in order]


def _hops(
    edges: Mapping[tuple[Key, Key], Mapping[int, None]], columns: Mapping[Key, int]
) -> dict[tuple[Key, Key], set[int]]:
    """Edges between neighbouring columns, longer ones led through lanes."""
    hops: dict[tuple[Key, Key], set[int]] = defaultdict(set)
    for (start, end), numbers in edges.items():
        here = start
        for column in range(columns[start] + 1, columns[end]):
            lane = (_LANE, f"{column}\0{end[0]}\0{end[1]}")
            hops[here, lane].update(numbers)
            here = lane
        hops[here, end].update(numbers)
    return hops


def _ordered(
    nodes: Mapping[Key, Drawn],
    hops: Mapping[tuple[Key, Key], set[int]],
    columns: Mapping[Key, int],
) -> list[list[Key]]:
    """Each column from top to bottom: by the mean place of its neighbours, swept both ways."""
    lanes = {key: int(key[1].split("\0")[0]) for hop in hops for key in hop if key[0] == _LANE}
    where = {**{node: columns[node] for node in nodes}, **lanes}
    order: list[list[Key]] = [[] for _ in range(max(where.values()) + 1)]
    for node in sorted(where):
        order[where[node]].append(node)
    beside: dict[Key, list[Key]] = defaultdict(list)
    for start, end in sorted(hops):
        beside[start].append(end)
        beside[end].append(start)
    for sweep in range(_SWEEPS):
        place = {n: (i + 0.5) / len(keys) for keys in order for i, n in enumerate(keys)}
        for index in range(len(order))[:: 1 if sweep % 2 else -1]:
            order[index].sort(key=lambda n, p=place: (_mean([p[b] for b in beside[n]], p[n]), n))  # type: ignore[misc]
            place.update((n, (i + 0.5) / len(order[index])) for i, n in enumerate(order[index]))
    return [keys for keys in order if keys]


def _mean(values: Sequence[float], otherwise: float) -> float:
    return round(sum(values) / len(values), 9) if values else otherwise


def _height(nodes: Mapping[Key, Drawn], keys: Sequence[Key], column: float, form: Format) -> float:
    return sum(_node(nodes.get(key), 0, 0, column, form).height + form.between for key in keys)


def _node(node: Drawn | None, x: float, y: float, column: float, form: Format) -> NodeView:
    if node is None:
        return NodeView(round(x, 1), round(y, 1), column, 2, "lane", "", (), "")
    room = int((column - form.font * 2.2) / form.glyph)
    lines = wrapped(node.name, room, form.most_lines)
    note = wrapped(node.note(), int(room * 1.2), 1)
    height = (len(lines) + (0.9 if note else 0)) * form.line + form.line * 0.6
    return NodeView(
        x=round(x, 1),
        y=round(y, 1),
        width=round(column, 1),
        height=round(height, 1),
        role="",
        kind=node.kind,
        lines=lines,
        note=note[0] if note else "",
    )


def _with_role(view: NodeView, column: int, columns: int, node: Key) -> NodeView:
    """Outlets that others lean on are framed; ends of the drawing stand free."""
    role = "lane" if node[0] == _LANE else "origin" if column == columns - 1 else "outlet"
    if role == "outlet" and column > 0:
        role = "relay"
    return NodeView(view.x, view.y, view.width, view.height, role, view.kind, view.lines, view.note)


def _path(a: NodeView, b: NodeView) -> str:
    """Draw from the right side of ``a``; round the outside where ``b`` is not to its right."""
    ax, ay = a.x + a.width, a.y + a.height / 2
    bx, by = b.x, b.y + b.height / 2
    begin = f"M{a.x:.1f} {ay:.1f}H{ax:.1f}" if a.role == "lane" else f"M{ax:.1f} {ay:.1f}"
    if bx > a.x:
        bend = (bx - ax) / 2
        return f"{begin}C{ax + bend:.1f} {ay:.1f} {bx - bend:.1f} {by:.1f} {bx:.1f} {by:.1f}"
    bx += b.width
    out = max(ax, bx) + 16
    return f"{begin}C{out:.1f} {ay:.1f} {out:.1f} {by:.1f} {bx:.1f} {by:.1f}"


def _note(start: Key, end: Key, numbers: set[int], nodes: Mapping[Key, Drawn]) -> str:
    goal = end
    if end[0] == _LANE:
        _, tag, name = end[1].split("\0", 2)
        goal = (tag, name)
    way = f"{nodes[start].name} → " if start in nodes else "→ "
    return f"{way}{nodes[goal].name}: {', '.join(str(n) for n in sorted(numbers))}"


def wrapped(text: str, room: int, most: int) -> tuple[str, ...]:
    """Text in at most ``most`` lines of ``room`` narrow letters, cut with an ellipsis."""
    room = max(room, 4)
    lines: list[str] = [""]
    for word in text.split():
        if len(lines) > most:
            break
        joined = f"{lines[-1]} {word}".strip()
        if not lines[-1] or _breadth(joined) <= room:
            lines[-1] = joined
        else:
            lines.append(word)
    kept = lines[:most]
    if len(lines) > most:
        kept[-1] += "…"
    return tuple(_clipped(line, room) for line in kept if line)


def _clipped(line: str, room: int) -> str:
    if _breadth(line) <= room:
        return line
    kept, left = "", room - 1
    for letter in line.rstrip("…"):
        left -= _breadth(letter)
        if left < 0:
            break
        kept += letter
    return f"{kept}…"


def _breadth(text: str) -> int:
    return sum(2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in text)
