"""Average-link agglomeration over the pairs that are alike at all."""

from __future__ import annotations

import heapq
from collections.abc import Iterable, Mapping, Sequence

Pair = tuple[int, int]


def average_link(
    size: int,
    likeness: Mapping[Pair, float],
    threshold: float,
    together: Iterable[Pair] = (),
    apart: Iterable[Pair] = (),
) -> list[list[int]]:
    """Cluster ``range(size)``: join the two most alike clusters while that is at least threshold.

    Clusters are alike as their members are on average; a pair that is not in ``likeness`` counts
    as 0, so one bridge between two stories does not join them. Ties fall to the lower indices.
    Pairs ``together`` are joined beforehand, clusters that hold two ``apart`` never.
    """
    members = dict(enumerate(_bound(size, together)))
    home = {index: cluster for cluster, held in members.items() for index in held}
    sums: dict[int, dict[int, float]] = {cluster: {} for cluster in members}
    for (one, other), alike in sorted(likeness.items()):
        a, b = home[one], home[other]
        if a != b:
            sums[a][b] = sums[b][a] = sums[a].get(b, 0.0) + alike
    foes: dict[int, set[int]] = {cluster: set() for cluster in members}
    for one, other in apart:
        foes[home[one]].add(home[other])
        foes[home[other]].add(home[one])
    queue = _alike_enough(sums, members, threshold)
    following = len(members)
    while queue:
        _, one, other = heapq.heappop(queue)
        if one not in members or other not in members or other in foes[one]:
            continue
        joined = sorted(members.pop(one) + members.pop(other))
        theirs = _added(sums.pop(one), sums.pop(other), leaving_out={one, other})
        members[following], sums[following] = joined, theirs
        foes[following] = foes[one] | foes[other]
        for foe in foes[following]:
            foes[foe].add(following)
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


def _alike_enough(
    sums: Mapping[int, Mapping[int, float]], members: Mapping[int, Sequence[int]], threshold: float
) -> list[tuple[float, int, int]]:
    """Pairs of clusters that may be joined, as a heap, the most alike first."""
    queue = [
        (-mean, a, b)
        for a, theirs in sums.items()
        for b, total in theirs.items()
        if a < b and (mean := total / (len(members[a]) * len(members[b]))) >= threshold
    ]
    heapq.heapify(queue)
    return queue


def _bound(size: int, together: Iterable[Pair]) -> list[list[int]]:
    """Group ``range(size)`` by what is joined beforehand."""
    held: dict[int, list[int]] = {index: [index] for index in range(size)}
    for one, other in together:
        if held[one] is not held[other]:
            joined = sorted(held[one] + held[other])
            held |= dict.fromkeys(joined, joined)
    return sorted({tuple(group): group for group in held.values()}.values())


def _added(
    one: dict[int, float], other: dict[int, float], *, leaving_out: set[int]
) -> dict[int, float]:
    neighbours = sorted((one.keys() | other.keys()) - leaving_out)
    return {name: one.get(name, 0.0) + other.get(name, 0.0) for name in neighbours}
