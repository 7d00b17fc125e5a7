"""Which typing slip leads from one name to another."""

from __future__ import annotations

from dataclasses import dataclass

from rapidfuzz.distance import OSA, Levenshtein

from whoseword.outlets.lookalikes.seeming import glance
from whoseword.records import Reason, because

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
    """One slip, and what it adds to the weight of the name: how well it passes unseen.

    ``usual`` are those that fingers and eyes make by themselves, ``neighbour`` those of the next
    key; ``twice`` stands for two at once.
    """

    said: Reason
    passes: float
    usual: bool = True
    neighbour: bool = False
    twice: bool = False


def slip(written: str, meant: str) -> Slip | None:
    """The one slip that turns ``meant`` into ``written``, both bare of hyphens; None if more.

    The two must differ. Another number ("channel4", "channel14") is no slip.
    """
    if glance(written) == glance(meant):
        return Slip(because("letters_alike"), _UNSEEN)
    if OSA.distance(written, meant, score_cutoff=1) > 1 or _other_number(written, meant):
        return None
    pairs = enumerate(zip(written, meant, strict=False))
    start = next((i for i, (a, b) in pairs if a != b), min(len(written), len(meant)))
    if len(written) == len(meant):
        return _replaced(written, meant, start)
    inside = 0.0 if start else _PLAIN
    if len(written) < len(meant):
        return Slip(because("letter_left_out", letter=meant[start]), inside)
    if start and written[start] == written[start - 1]:
        return Slip(because("letter_doubled", letter=written[start]), _UNSEEN)
    return Slip(because("letter_added", letter=written[start]), inside, usual=False)


def two_slips(written: str, meant: str) -> Slip | None:
    """Two slips that turn ``meant`` into ``written``, one at least a swap; None if it is others."""
    if OSA.distance(written, meant, score_cutoff=2) != 2:
        return None
    if Levenshtein.distance(written, meant) == 2:
        return None  # without a swap
    return Slip(because("two_slips"), _PLAIN, twice=True)


def _other_number(one: str, other: str) -> bool:
    numbers = ["".join(filter(str.isdecimal, name)) for name in (one, other)]
    return all(numbers) and numbers[0] != numbers[1]


def _replaced(written: str, meant: str, start: int) -> Slip:
    """The slip at ``start`` between names of one length."""
    if written[start + 1 :] != meant[start + 1 :]:
        return Slip(because("letters_swapped", letters=meant[start : start + 2]), _UNSEEN)
    wrong, right = written[start], meant[start]
    if frozenset((wrong, right)) in _NEIGHBOURS:
        said = because("neighbouring_key", written=wrong, meant=right)
        return Slip(said, 0.0 if start else _PLAIN, neighbour=True)
    return Slip(because("letter_replaced", written=wrong, meant=right), _PLAIN, usual=False)
