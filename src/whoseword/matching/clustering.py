"""From judged pairs to claims: groups that agree within, and may share a proposition.

A long sentence can state several claims, so groups overlap: they are a cover of the joined pairs
by sets whose members fit each other on average.  A single wrong pair makes a group of two; it does
not chain two claims into one, since a newcomer must fit all that are in a group already.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import combinations
from math import fsum
from typing import Final

from whoseword.matching.pair_scoring import SAME
from whoseword.records import ClaimGroup, Judgement, Proposition

FIT: Final = 0.25  # mean probability with the members that a newcomer needs
LEAST: Final = 0.22  # and with each of them
SURE: Final = 0.40  # a likelihood below which a pair founds no group beside those of its members
ALIKE: Final = 0.4  # share of common sentences above which two groups are one claim to a reader
STAY: Final = 0.30  # mean probability with the earlier group's members that a newcomer then needs
UNJUDGED: Final = 0.02  # a pair that was no candidate

Pair = tuple[int, int]
Place = tuple[str, str, int]
Weights = dict[Place, float]


def group(
    propositions: Sequence[Proposition], judged: Mapping[Pair, Judgement]
) -> list[ClaimGroup]:
    """Group ``propositions`` by judgements of pairs of their indices, (smaller, larger).

    Pairs of one article never found a group, but they keep apart what is not one claim.  A
    proposition that nothing matches is a group of its own.
    """
    apart = {p: propositions[p[0]].article != propositions[p[1]].article for p in judged}
    scores = {p: j.score if apart[p] else min(j.score, SAME * 0.999) for p, j in judged.items()}
    order = [_place(p) for p in propositions]
    covers = _merged(cover(scores, order), scores, propositions)
    joined = {k for members in covers for k in members}
    covers += [(k,) for k in range(len(propositions)) if k not in joined]
    found = [_group(propositions, judged, members, order) for members in covers]
    return sorted(found, key=lambda g: [_place(p) for p in g.propositions])


def _merged(
    covers: Sequence[tuple[int, ...]],
    scores: Mapping[Pair, float],
    propositions: Sequence[Proposition],
) -> list[tuple[int, ...]]:
    """Put a group into an earlier one that stands in mostly the same sentences.

    A reader would see one claim told twice.  Members that do not fit the earlier group stay out.
    A sentence weighs as much as it fits its group, so that doubtful members neither part two
    tellings of one claim nor join two claims.  Only groups that share a proposition are compared;
    ``covers`` come best first.
    """
    kept: list[set[int]] = []
    weighed: list[Weights] = []
    holding: dict[int, list[int]] = {}
    for members in covers:
        weights = _weights(propositions, scores, members)
        near = sorted({k for m in members for k in holding.get(m, ())})
        alike = {k: _in_common(weighed[k], weights) for k in near}
        home = max(alike, key=lambda k: (alike[k], -k), default=None)
        if home is None or alike[home] <= ALIKE:
            home = len(kept)
            kept.append(set(members))
            weighed.append(weights)
            newcomers = set(members)
        else:
            earlier = sorted(kept[home])
            newcomers = {
                m
                for m in set(members) - kept[home]
                if _mean_likelihood(propositions, scores, m, earlier) >= STAY
            }
            kept[home] |= newcomers
            weighed[home] = _weights(propositions, scores, sorted(kept[home]))
        for m in newcomers:
            holding.setdefault(m, []).append(home)
    return [tuple(sorted(members)) for members in kept]


def _weights(
    propositions: Sequence[Proposition], scores: Mapping[Pair, float], members: Sequence[int]
) -> Weights:
    """By sentence, how likely it states what the group's members in other articles state."""
    found: Weights = {}
    for m in members:
        place = _sentence(propositions[m])
        likely = _mean_likelihood(propositions, scores, m, members)
        found[place] = max(found.get(place, 0.0), likely)
    return found


def _in_common(a: Weights, b: Weights) -> float:
    """Give the share of the two groups' sentences that both stand in, by weight, 0 to 1."""
    shared = fsum(min(a[place], b[place]) for place in a.keys() & b.keys())
    return shared / fsum(max(a.get(place, 0.0), b.get(place, 0.0)) for place in a.keys() | b.keys())


def _sentence(p: Proposition) -> Place:
    return p.article, p.field, p.sentence


def _mean_likelihood(
    propositions: Sequence[Proposition],
    scores: Mapping[Pair, float],
    newcomer: int,
    members: Iterable[int],
) -> float:
    """Average how likely it states what the members in other articles state; 0 without any."""
    article = propositions[newcomer].article
    found = [
        scores.get((newcomer, m) if newcomer < m else (m, newcomer), UNJUDGED)
        for m in members
        if propositions[m].article != article
    ]
    return fsum(found) / len(found) if found else 0.0


def _place(p: Proposition) -> str:
    field = 0 if p.field == "title" else 1
    return f"{p.article} {field} {p.spans[0][0]:09d} {p.id}"


def _group(
    propositions: Sequence[Proposition],
    judged: Mapping[Pair, Judgement],
    members: Sequence[int],
    order: Sequence[str],
) -> ClaimGroup:
    ranked = sorted(members, key=lambda k: order[k])
    judgements = {}
    fits: dict[int, list[float]] = {k: [] for k in ranked}
    for a, b in combinations(ranked, 2):
        judgement = judged.get((a, b) if a < b else (b, a))
        if judgement is not None:
            judgements[propositions[a].id, propositions[b].id] = judgement
            if propositions[a].article != propositions[b].article:
                fits[a].append(judgement.score)
                fits[b].append(judgement.score)
    return ClaimGroup(
        propositions=tuple(propositions[k] for k in ranked),
        scores=tuple(sum(f) / len(f) if f else 1.0 for f in fits.values()),
        judgements=judgements,
    )


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
    sure: float = SURE,
    fit: float = FIT,
    least: float = LEAST,
) -> list[tuple[int, ...]]:
    """Form groups of indices such that every pair at or above ``sure`` lies in some group.

    A pair between ``join`` and ``sure`` founds a group only where one of the two has none yet:
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
        if pair in covered or (scores[pair] < sure and placed.issuperset(pair)):
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
