"""The reliability curve as a small SVG: what was judged to the right, what is gold upwards."""

from __future__ import annotations

from collections.abc import Sequence
from math import sqrt
from typing import Final

SIDE: Final = 320
LEFT: Final = 56
TOP: Final = 16
WIDTH: Final = LEFT + SIDE + 24
HEIGHT: Final = TOP + SIDE + 52
SMALLEST: Final = 3.0
LARGEST: Final = 11.0

Point = tuple[float, float, int]
"""Mean judged and true share, each 0 to 1, and the number of pairs."""


def draw(points: Sequence[Point]) -> str:
    """Return the drawing; the area of a dot grows with the number of its pairs."""
    most = max((count for _, _, count in points), default=1)
    curve = " ".join(f"{_x(judged)},{_y(gold)}" for judged, gold, _ in points)
    dots = "".join(
        f'<circle cx="{_x(judged)}" cy="{_y(gold)}" r="{_radius(count, most)}">'
        f"<title>judged {judged:.3f}, gold {gold:.3f}, {count} pairs</title></circle>\n"
        for judged, gold, count in points
    )
    label = "Reliability of the pair judgement: judged probability against the share that is gold"
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" width="{WIDTH}"'
        f' height="{HEIGHT}" role="img" aria-label="{label}" font-family="sans-serif"'
        ' font-size="12">\n'
        f'<rect width="{WIDTH}" height="{HEIGHT}" fill="#fff"/>\n'
        f"{_grid()}"
        f'<path d="M{_x(0)} {_y(0)}L{_x(1)} {_y(1)}" stroke="#888" stroke-dasharray="4 4"/>\n'
        f'<polyline points="{curve}" fill="none" stroke="#b2182b" stroke-width="1.5"/>\n'
        f'<g fill="#b2182b" fill-opacity="0.75">\n{dots}</g>\n'
        f'<text x="{LEFT + SIDE / 2}" y="{HEIGHT - 10}" text-anchor="middle">judged</text>\n'
        f'<text x="16" y="{TOP + SIDE / 2}" text-anchor="middle"'
        f' transform="rotate(-90 16 {TOP + SIDE / 2})">share that is gold</text>\n'
        "</svg>\n"
    )


def _grid() -> str:
    lines = []
    for tenth in range(0, 11, 2):
        at = tenth / 10
        lines += [
            f'<path d="M{_x(at)} {_y(0)}V{_y(1)}M{_x(0)} {_y(at)}H{_x(1)}" stroke="#ddd"/>',
            f'<text x="{_x(at)}" y="{_y(0) + 18}" text-anchor="middle">{at:.1f}</text>',
            f'<text x="{_x(0) - 8}" y="{_y(at) + 4}" text-anchor="end">{at:.1f}</text>',
        ]
    return "\n".join(lines) + "\n"


def _x(value: float) -> float:
    return round(LEFT + SIDE * value, 1)


def _y(value: float) -> float:
    return round(TOP + SIDE * (1 - value), 1)


def _radius(count: int, most: int) -> float:
    return round(max(SMALLEST, LARGEST * sqrt(count / most)), 1)
