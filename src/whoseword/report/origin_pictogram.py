"""The ground of a claim, drawn: a slab of carrying outlets on pillars, one for each origin."""

from __future__ import annotations

from whoseword.records import OriginRange
from whoseword.report.drawing_view import GroundView, Pillar

_WIDTH = 126.0
_WIDEST_BLOCK = 26.0
_WIDEST_PILLAR = 7.0


def draw(carriers: int, outlets: int, origins: OriginRange, perhaps: int = 0) -> GroundView:
    """Blocks for ``carriers`` of the story's ``outlets``; all lengths in drawing units.

    ``perhaps`` more outlets may carry it.

    Every drawing of a story has the same scale: a broad slab on one pillar is thin ground.
    """
    total = max(carriers + perhaps, outlets, 1)
    block = min(_WIDEST_BLOCK, _WIDTH / total)
    gap = min(1.0, block * 0.2)
    slab = max(block * carriers - gap, 0.0)
    pillars = max(origins.at_most, origins.at_least)
    width = min(_WIDEST_PILLAR, slab / max(pillars, 1) * 0.7)
    return GroundView(
        width=round(block * total, 2),
        blocks=tuple(round(i * block, 2) for i in range(carriers)),
        perhaps=tuple(round(i * block, 2) for i in range(carriers, carriers + perhaps)),
        absent=tuple(round(i * block, 2) for i in range(carriers + perhaps, total)),
        block=round(block - gap, 2),
        pillars=tuple(
            Pillar(
                x=round((i + 0.5) / pillars * slab - width / 2, 3),
                width=round(width, 3),
                sure=i < origins.at_least,
            )
            for i in range(pillars)
        ),
    )
