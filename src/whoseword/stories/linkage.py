"""Average-link agglomeration over the pairs that are alike at all."""

from __future__ import annotations

import heapq
from collections.abc import Mapping


def average_link(
    size: int, likeness: Mapping[tuple[int, int], float], threshold: float
) -> list[list[int]]:
    """Cluster ``range(size)``: join the two most alike clusters while that is at least threshold.

    Clusters are alike as their members are on average; a pair that is not in ``likeness`` counts
    as 0, so one bridge between two stories does not join them. Ties fall to the lower indices.
    """
    members = {index: [index] for index in range(size)}
    sums: dict[int, dict[int, float]] = {index: {} for index in range(size)}
    for (one, other), alike in sorted(likeness.items()):
        sums[one][other] = sums[other][one] = alike
    queue = [(-alike, *pair) for pair, alike in likeness.items() if alike >= threshold]
    heapq.heapify(queue)
    following = size
    while queue:
        _, one, other = heapq.heappop(queue)
        if one not in members or other not in members:
            continue
        joined = sorted(members.pop(one) + members.pop(other))
        theirs = _added(sums.pop(one), sums.pop(other), leaving_out={one, other})
        members[following], sums[following] = joined, theirs
        for neighbour, total in theirs.items():
            its = sums[neighbour]
            its.pop(one, None)
            its.pop(other, None)
            its[following] = total
            mean = total / (len(joined) * len(members[neighbour]))
            if mean >= threshold:
                heapq.heappush(queue, (-mean, neighbour, following))
        following += 1
    return sorted(members.values())


def _added(
    one: dict[int, float], other: dict[int, float], *, leaving_out: set[int]
) -> dict[int, float]:
    neighbours = sorted((one.keys() | other.keys()) - leaving_out)
    return {name: one.get(name, 0.0) + other.get(name, 0.0) for name in neighbours}
