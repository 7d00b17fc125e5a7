"""Which typing slip leads from one name to another."""

from __future__ import annotations

from dataclasses import dataclass

from rapidfuzz.distance import OSA

from whoseword.outlets.lookalikes.seeming import glance

_ROWS = ("1234567890-", "qwertyuiop", "asdfghjkl", "zxcvbnm")
_NEIGHBOURS = frozenset(
    frozenset((key, other))
    for y, row in enumerate(_ROWS)
    for x, key in enumerate(row)
    for other in (*row[x + 1 : x + 2], *(_ROWS[y + 1][max(0, x - 1) : x + 1] if y < 3 else ()))
)


_UNSEEN, _PLAIN = 2.0, -1.5
"""Few honest names differ by look-alike, doubled or swapped letters; a wrong first one is seen."""


@dataclass(frozen=True, slots=True)
class Slip:
    """One slip in words, and what it adds to the weight of the name: how well it passes unseen."""

    said: str
    passes: float


def slip(written: str, meant: str) -> Slip | None:
    """The one slip that turns ``meant`` into ``written``, both bare of hyphens; None if more.

    The two must differ.
    """
    if glance(written) == glance(meant):
        return Slip("letters that look alike", _UNSEEN)
    if OSA.distance(written, meant, score_cutoff=1) > 1:
        return None
    pairs = enumerate(zip(written, meant, strict=False))
    start = next((i for i, (a, b) in pairs if a != b), min(len(written), len(meant)))
    if len(written) == len(meant):
        return _replaced(written, meant, start)
    inside = 0.0 if start else _PLAIN
    if len(written) < len(meant):
        return Slip(f"“{meant[start]}” left out", inside)
    if start and written[start] == written[start - 1]:
        return Slip(f"“{written[start]}” doubled", _UNSEEN)
    return Slip(f"“{written[start]}” added", inside)


def _replaced(written: str, meant: str, start: int) -> Slip:
    """The slip at ``start`` between names of one length."""
    if written[start + 1 :] != meant[start + 1 :]:
        return Slip(f"“{meant[start : start + 2]}” swapped", _UNSEEN)
    wrong, right = written[start], meant[start]
    if frozenset((wrong, right)) in _NEIGHBOURS:
        return Slip(f"“{wrong}” typed for its neighbour “{right}”", 0.0 if start else _PLAIN)
    return Slip(f"“{wrong}” in place of “{right}”", _PLAIN)
