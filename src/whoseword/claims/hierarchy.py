"""Which claim is a detail or a retelling of which: a story as a reader would list it.

Groups of propositions overlap, because a long sentence states several things. A group that stands
for half or more in the sentences of a larger one is told as part of that one, with a heading, a
stance and origins of its own. A group that only tells how something was said is part of what was
said, wherever that is a group too.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Final

from whoseword.records import ClaimGroup

WITHIN: Final = 0.5
"""Share of the smaller claim's sentences that the larger one stands in too. At 0.6 a seventh of
the claims shown on the dev stories was told twice, at 0.5 none (docs/experiments-claims.md)."""

Sentence = tuple[str, str, int]


def parents(groups: Sequence[ClaimGroup]) -> list[int | None]:
    """Give for each group the index of the one that it is part of, None for those at the top.

    Parents are never parts themselves. What only one article tells is part of nothing.
    """
    stands = [_sentences(group) for group in groups]
    articles = [{article for article, _, _ in found} for found in stands]
    shared = [k for k, found in enumerate(articles) if len(found) > 1]
    frames = [tells_saying(group) for group in groups]

    def largest_first(k: int) -> tuple[bool, int, int, tuple[str, ...]]:
        return frames[k], -len(articles[k]), -len(stands[k]), _key(groups[k])

    order = sorted(shared, key=largest_first)
    rank = {k: place for place, k in enumerate(order)}
    found: list[int | None] = [None] * len(groups)
    tops: dict[Sentence, list[int]] = {}
    for k in order:
        found[k] = _home(stands, tops, rank, k, 0.0 if frames[k] else WITHIN)
        if found[k] is None:
            for sentence in stands[k]:
                tops.setdefault(sentence, []).append(k)
    return found


def led(matters: Sequence[tuple[int, float]], homes: Sequence[int | None]) -> list[int | None]:
    """Let the claim that matters most of all stand at the top, its family be its parts.

    ``matters`` gives of each claim how many outlets carry it and its weight; ``homes`` is what
    ``parents`` gave. The largest group gathers a family, but a detail at its fringe may be larger
    than what everybody opens with.
    """
    lead = max(range(len(homes)), key=lambda k: (*matters[k], homes[k] is None), default=None)
    top = None if lead is None else homes[lead]
    if top is None:
        return list(homes)
    found = [lead if top in (k, home) else home for k, home in enumerate(homes)]
    return [None if k == lead else home for k, home in enumerate(found)]


def _home(
    stands: Sequence[frozenset[Sentence]],
    tops: Mapping[Sentence, Sequence[int]],
    rank: Mapping[int, int],
    k: int,
    least: float,
) -> int | None:
    """Find the earlier top claim that shares most of the smaller one's sentences, if ``least``."""
    shared = Counter(top for sentence in stands[k] for top in tops.get(sentence, ()))
    share = {top: n / min(len(stands[top]), len(stands[k])) for top, n in shared.items()}
    best = max(share, key=lambda top: (share[top], -rank[top]), default=None)
    return best if best is not None and share[best] >= least else None


def tells_saying(group: ClaimGroup) -> bool:
    """Whether half of a group and more only frames what is said: "Ida Vane said on Sunday"."""
    return 2 * sum(p.frame for p in group.propositions) >= len(group.propositions)


def _sentences(group: ClaimGroup) -> frozenset[Sentence]:
    return frozenset((p.article, p.field, p.sentence) for p in group.propositions)


def _key(group: ClaimGroup) -> tuple[str, ...]:
    return tuple(sorted(p.id for p in group.propositions))
