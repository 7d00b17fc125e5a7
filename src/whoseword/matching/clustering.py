"""From judged pairs to claims: groups that agree within, and may share a proposition.

A long sentence can state several claims, so groups overlap: they are a cover of the joined pairs
by sets whose members fit each other on average.  A single wrong pair makes a group of two; it does
not chain two claims into one, since a newcomer must fit all that are in a group already.  Groups
that tell the same at different length are left apart here: ``claims.hierarchy`` nests them.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import combinations
from math import fsum
from typing import Final

from whoseword.matching.pair_scoring import SAME
from whoseword.records import ClaimGroup, Judgement, Proposition

FIT: Final = 0.20  # mean probability with the members that a newcomer needs
LEAST: Final = 0.16  # and with each of them
FOUNDING: Final = 0.32  # a likelihood below which a pair founds no group beside its members
UNJUDGED: Final = 0.02  # a pair that was no candidate

Pair = tuple[int, int]


def group(
    propositions: Sequence[Proposition], judged: Mapping[Pair, Judgement]
) -> list[ClaimGroup]:
    """Group ``propositions`` by judgements of pairs of their indices, (smaller, larger).

    Pairs of one article never found a group, but they keep apart what is not one claim.  A
    proposition that nothing matches is a group of its own, unless it is a circumstance.
    """
    apart = {p: propositions[p[0]].article != propositions[p[1]].article for p in judged}
    scores = {p: j.score if apart[p] else min(j.score, SAME * 0.999) for p, j in judged.items()}
    order = [_place(p) for p in propositions]
    covers = cover(scores, order)
    joined = {k for members in covers for k in members}
    alone = [k for k, p in enumerate(propositions) if k not in joined and not p.circumstance]
    covers += [(k,) for k in alone]
    likely = _by_member(scores)
    found = [_group(propositions, judged, likely, members, order) for members in covers]
    return sorted(found, key=lambda g: [_place(p) for p in g.propositions])


def _place(p: Proposition) -> str:
    field = 0 if p.field == "title" else 1
    return f"{p.article} {field} {p.spans[0][0]:09d} {p.id}"


def _group(
    propositions: Sequence[Proposition],
    judged: Mapping[Pair, Judgement],
    likely: Mapping[int, Mapping[int, float]],
    members: Sequence[int],
    order: Sequence[str],
) -> ClaimGroup:
    ranked = sorted(members, key=lambda k: order[k])
    judgements = {}
    fits: dict[int, list[float]] = {}
    for a, b in combinations(ranked, 2):
        judgement = judged.get((a, b) if a < b else (b, a))
        if judgement is not None:
            judgements[propositions[a].id, propositions[b].id] = judgement
            if propositions[a].article != propositions[b].article:
                fits.setdefault(a, []).append(judgement.score)
                fits.setdefault(b, []).append(judgement.score)
    return ClaimGroup(
        propositions=tuple(propositions[k] for k in ranked),
        scores=tuple(_fit(fits.get(k, [1.0])) for k in ranked),
        judgements=judgements,
        near=_near(propositions, likely, ranked),
    )


def _near(
    propositions: Sequence[Proposition],
    likely: Mapping[int, Mapping[int, float]],
    members: Sequence[int],
) -> dict[str, float]:
    """By article without a member, the best match of a sentence of it with one."""
    inside = {propositions[m].article for m in members}
    found: dict[str, float] = {}
    for m in members:
        for other, match in likely.get(m, {}).items():
            article = propositions[other].article
            if article not in inside:
                found[article] = max(match, found.get(article, 0.0))
    return dict(sorted(found.items()))


def _fit(judged: Sequence[float]) -> float:
    """How well a member fits: half its best match, half its average over the group."""
    return (max(judged) + fsum(judged) / len(judged)) / 2


def _by_member(scores: Mapping[Pair, float]) -> dict[int, dict[int, float]]:
    """Both ways round, so that growing a group looks a member's scores up in one place."""
    found: dict[int, dict[int, float]] = {}
    for (i, j), score in scores.items():
        found.setdefault(i, {})[j] = score
        found.setdefault(j, {})[i] = score
    return found


def cover(
    scores: Mapping[Pair, float],
    order: Sequence[str],
    *,
    join: float = SAME,
    founding: float = FOUNDING,
    fit: float = FIT,
    least: float = LEAST,
) -> list[tuple[int, ...]]:
    """Form groups of indices such that every pair at or above ``founding`` lies in some group.

    A pair between ``join`` and ``founding`` founds a group only where one of the two has none yet:
    otherwise each half-likeness between two claims would become a third.

    ``scores`` is keyed by (smaller, larger) index; ``order`` holds a key for each index that
    breaks ties, so that the result does not depend on how the indices were dealt out.
    """
    ranked = sorted(
        (pair for pair, score in scores.items() if score >= join),
        key=lambda p: (-scores[p], *sorted((order[p[0]], order[p[1]]))),
    )
    near: dict[int, list[int]] = {}
    for i, j in ranked:
        near.setdefault(i, []).append(j)
        near.setdefault(j, []).append(i)
    likely = _by_member(scores)
    covered: set[Pair] = set()
    placed: set[int] = set()
    groups: list[tuple[int, ...]] = []
    for pair in ranked:
        if pair in covered or (scores[pair] < founding and placed.issuperset(pair)):
            continue
        group = _grow(list(pair), likely, near, order, fit=fit, least=least)
        covered.update((i, j) if i < j else (j, i) for i in group for j in group if i != j)
        placed.update(group)
        groups.append(tuple(group))
    return groups


def _grow(
    group: list[int],
    likely: Mapping[int, Mapping[int, float]],
    near: Mapping[int, list[int]],
    order: Sequence[str],
    *,
    fit: float,
    least: float,
) -> list[int]:
    """Take in, best first, whatever fits all members on average and none too badly."""
    sums: dict[int, float] = {}

    def consider(member: int) -> None:
        for k in near[member]:
            if k in sums or k in group:
                continue
            of = likely[k]
            found = [of.get(m, UNJUDGED) for m in group]
            if min(found) >= least:
                sums[k] = sum(found)

    for member in tuple(group):
        consider(member)
    while True:
        fits = [k for k, total in sums.items() if total >= fit * len(group)]
        if not fits:
            return sorted(group)
        best = min(fits, key=lambda k: (-sums[k], order[k]))
        del sums[best]
        of_best = likely[best]
        for k in list(sums):
            score = of_best.get(k, UNJUDGED)
            sums[k] += score
            if score < least:
                del sums[k]
        group.append(best)
        consider(best)
