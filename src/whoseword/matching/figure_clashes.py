"""Two sentences that would say the same, if their figures did: one claim, with a conflict in it.

The pair model has learnt that reports which cannot both be true are not the same. Whether a figure
alone parts them is asked again with the figure of the one put into the other: "214 passengers were
on board" and "241 passengers were on board" then agree, two figures of two things do not.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from whoseword.text.quantities import Quantity, compatible, quantities


def with_figures_of(first: str, second: str) -> str | None:
    """Give ``second`` with the figures of ``first`` where both count one thing and clash.

    Only a thing that each of them counts once is compared; None where no figure clashes.
    """
    theirs = _single(first)
    found = second
    for key, mine in sorted(_single(second).items(), key=lambda kv: -kv[1].span[0]):
        other = theirs.get(key)
        if other is not None and not compatible(mine, other):
            start, end = mine.span
            found = found[:start] + first[slice(*other.span)] + found[end:]
    return None if found == second else found


@lru_cache(maxsize=8192)
def _single(text: str) -> Mapping[tuple[str, str], Quantity]:
    """Figures by what they count, where that is said and counted once; kept for the next pair."""
    found = quantities(text)
    keys = [(q.unit, q.counted) for q in found]
    return {key: q for key, q in zip(keys, found, strict=True) if any(key) and keys.count(key) == 1}
