"""The chains for a narrow page: one row a name, one lane a target, dots where a row joins it.

A row leans on every target whose lane it has a dot on; the lane ends in an arrow at its target.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace
from math import log2

from whoseword.report.drawing import Drawn, Key, wrapped
from whoseword.report.drawing_view import DrawingView, EdgeView, NodeView

_WIDTH, _MOST_GUTTER, _LANE = 340.0, 150.0, 13.0
_FONT, _LINE, _GLYPH = 14.0, 18.0, 8.0
_IN, _OUT = -4.0, 4.0


def draw_lanes(
    nodes: Mapping[Key, Drawn],
    edges: Mapping[tuple[Key, Key], Mapping[int, None]],
    rows: Sequence[Sequence[Key]],
) -> DrawingView:
    """Rows in the order of ``rows``, the columns of the wide drawing one under the other."""
    order = [node for column in rows for node in column]
    leaning: dict[Key, dict[Key, int]] = defaultdict(dict)
    for (start, end), numbers in edges.items():
        leaning[end][start] = len(numbers)
    targets = [node for node in order if node in leaning]
    spacing = min(_LANE, _MOST_GUTTER / max(len(targets), 1))
    gutter = spacing * (len(targets) + 0.5) + 4
    placed: dict[Key, NodeView] = {}
    y = 0.0
    for column, keys in enumerate(rows):
        role = "row relay" if 0 < column < len(rows) - 1 else "row"
        for node in keys:
            placed[node] = replace(_row(nodes[node], gutter, y), role=role)
            y += placed[node].height
        y += _LINE * 0.6
    # The first target's lane is the innermost: short ways to near targets.
    lane = {node: gutter - spacing * (i + 0.75) for i, node in enumerate(targets)}
    middle = {node: view.y + _LINE * 0.75 for node, view in placed.items()}
    return DrawingView(
        size="narrow",
        width=_WIDTH,
        height=round(y, 1),
        font=_FONT,
        line=_LINE,
        nodes=tuple(placed.values()),
        edges=tuple(
            _lane(nodes[end].name, (lane[end], gutter), middle, end, leaning[end])
            for end in targets
        ),
    )


def _row(node: Drawn, x: float, y: float) -> NodeView:
    room = int((_WIDTH - x - _FONT * 1.75) / _GLYPH)
    lines = wrapped(node.name, room, 3)
    note = wrapped(node.note(), int(room * 1.2), 1)
    height = (len(lines) + 0.6 + (0.9 if note else 0)) * _LINE
    return NodeView(
        x=round(x, 1),
        y=round(y, 1),
        width=round(_WIDTH - x, 1),
        height=round(height, 1),
        role="",
        kind=node.kind,
        lines=lines,
        note=note[0] if note else "",
    )


def _lane(
    name: str,
    between: tuple[float, float],
    middle: Mapping[Key, float],
    end: Key,
    starts: Mapping[Key, int],
) -> EdgeView:
    x, gutter = between
    ys = [middle[start] + _OUT for start in starts]
    into = middle[end] + _IN
    stem = f"M{x:.1f} {min(*ys, into):.1f}V{max(*ys, into):.1f}"
    twigs = "".join(f"M{x:.1f} {y:.1f}H{gutter + 2:.1f}" for y in sorted(ys))
    tip = gutter + 2
    return EdgeView(
        path=f"{stem}{twigs}M{x:.1f} {into:.1f}H{tip:.1f}m-4-3l4 3-4 3",
        weight=round(1 + log2(max(starts.values())) / 2, 2),
        note=f"Lean on {name}: {len(starts)}",
        dots=tuple((round(x, 1), round(y, 1)) for y in sorted(ys)),
    )
