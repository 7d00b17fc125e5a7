"""How far two groupings of the same mentions agree: MUC, B3, CEAFe and their mean, CoNLL F1.

MUC: Vilain et al. 1995; B3: Bagga and Baldwin 1998; CEAFe: Luo 2005 with the similarity phi4; their
mean: Pradhan et al. 2012. Both sides group the same mentions, so singletons count as they stand.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Sequence

from evaluation.tally import Tally

Groups = Sequence[frozenset[Hashable]]


def figures(predicted: Groups, gold: Groups) -> dict[str, float]:
    """F1 of each measure, 0 to 1, by name: ``muc``, ``b3``, ``ceafe`` and ``conll``."""
    tallies = {"muc": muc(predicted, gold), "b3": b3(predicted, gold)}
    found = {name: _harmonic(p.recall, r.recall) for name, (p, r) in tallies.items()}
    both = best_alignment([[_phi4(a, b) for b in gold] for a in predicted])
    found["ceafe"] = Tally(both, len(predicted), len(gold)).f1
    found["conll"] = sum(found.values()) / 3
    return found


def muc(predicted: Groups, gold: Groups) -> tuple[Tally, Tally]:
    """Links kept: counts for precision and for recall, each in ``both`` over ``gold``."""
    return _links(predicted, gold), _links(gold, predicted)


def _links(groups: Groups, others: Groups) -> Tally:
    home = {mention: k for k, group in enumerate(others) for mention in group}
    tally = Tally()
    for group in groups:
        parts = {home.get(mention, mention) for mention in group}
        tally.add(len(group) - len(parts), 0, len(group) - 1)
    return tally


def b3(predicted: Groups, gold: Groups) -> tuple[Tally, Tally]:
    """Shares of each mention's group: counts for precision and for recall."""
    return _shares(predicted, gold), _shares(gold, predicted)


def _shares(groups: Groups, others: Groups) -> Tally:
    home = {mention: group for group in others for mention in group}
    tally = Tally()
    for group in groups:
        for mention in group:
            tally.add(len(group & home.get(mention, frozenset())) / len(group), 0, 1)
    return tally


def _phi4(a: frozenset[Hashable], b: frozenset[Hashable]) -> float:
    return 2 * len(a & b) / (len(a) + len(b))


def _harmonic(precision: float, recall: float) -> float:
    return 2 * precision * recall / (precision + recall) if precision + recall else 0.0


def best_alignment(scores: Sequence[Sequence[float]]) -> float:
    """Give the greatest sum of scores with each row and column used at most once (Kuhn 1955)."""
    if not scores or not scores[0]:
        return 0.0
    rows = scores if len(scores) <= len(scores[0]) else list(zip(*scores, strict=True))
    width = len(rows[0])
    row_price, column_price = [0.0] * (len(rows) + 1), [0.0] * (width + 1)
    owner = [0] * (width + 1)
    for row in range(1, len(rows) + 1):
        owner[0] = row
        _assign(rows, row_price, column_price, owner)
    return sum(rows[owner[j] - 1][j - 1] for j in range(1, width + 1) if owner[j])


def _assign(
    rows: Sequence[Sequence[float]],
    row_price: list[float],
    column_price: list[float],
    owner: list[int],
) -> None:
    """Find a place for the row that waits in ``owner[0]`` along the cheapest path."""
    width = len(owner) - 1
    least, way, used = [float("inf")] * (width + 1), [0] * (width + 1), [False] * (width + 1)
    here = 0
    while owner[here] or here == 0:
        used[here] = True
        row, step, following = owner[here], float("inf"), 0
        for j in range(1, width + 1):
            if used[j]:
                continue
            cost = -rows[row - 1][j - 1] - row_price[row] - column_price[j]
            if cost < least[j]:
                least[j], way[j] = cost, here
            if least[j] < step:
                step, following = least[j], j
        for j in range(width + 1):
            if used[j]:
                row_price[owner[j]] += step
                column_price[j] -= step
            else:
                least[j] -= step
        here = following
    while here:
        owner[here] = owner[way[here]]
        here = way[here]


def grouped(labels: Iterable[tuple[Hashable, Hashable]]) -> Groups:
    """Group mentions by label; pairs of (mention, label)."""
    groups: dict[Hashable, set[Hashable]] = {}
    for mention, label in labels:
        groups.setdefault(label, set()).add(mention)
    return [frozenset(group) for group in groups.values()]
