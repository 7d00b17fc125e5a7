"""Which dated statements tell of one event: told by several outlets, it is one entry.

Two statements are joined where a claim joins their sentences, or where their times agree and their
words do. The shares were chosen on the training stories, where sentences of two outlets that share
an annotated claim count as one event (docs/decisions.md).
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import combinations, product
from typing import Final

from whoseword.records import Claim, ConflictKind, Mention
from whoseword.text import edtf
from whoseword.text.content_words import rarities
from whoseword.text.same_event import same_event
from whoseword.text.stretches import meets
from whoseword.timeline.dated_statements import DatedStatement

AGREEING: Final = 0.5
"""Shared days over the days of either from which two times count as the same."""
_ALIKE: Final = 0.12
_MOSTLY: Final = 0.2
_INSIDE: Final = 0.4
_INSIDE_OTHER_TIME: Final = 0.5
_MOST: Final = 2_000

Edge = tuple[float, int, int, bool]
"""Score, the two statements, and whether their times may differ."""


def event_clusters(
    statements: Sequence[DatedStatement], claims: Iterable[Claim]
) -> list[list[int]]:
    """Group the indices of statements; beyond 2,000 statements each further one stands alone."""
    edges = [*_by_claims(statements, claims), *_by_words(statements)]
    members = {index: [index] for index in range(len(statements))}
    group = list(range(len(statements)))
    for _, a, b, conflicting in sorted(edges, key=lambda e: (-e[0], e[1], e[2])):
        one, other = group[a], group[b]
        if one == other or not (
            conflicting or _compatible(statements, members[one], members[other])
        ):
            continue
        for index in members[other]:
            group[index] = one
        members[one] += members.pop(other)
    return sorted(sorted(found) for found in members.values())


def _compatible(statements: Sequence[DatedStatement], one: list[int], other: list[int]) -> bool:
    """No two times differ, and no sentence gives two times of the one event."""
    for i in one:
        for j in other:
            a, b = statements[i], statements[j]
            same = (a.article, a.field, a.span) == (b.article, b.field, b.span)
            if same or edtf.differ(a.when, b.when):
                return False
    return True


def _by_words(statements: Sequence[DatedStatement]) -> list[Edge]:
    """Pairs whose times agree, or one's lies inside the other's, in sentences much alike."""
    rarity = rarities([statement.wording for statement in statements])
    weight = [sum(rarity[s] for s in sorted(x.wording.kept)) for x in statements]
    found: list[Edge] = []
    for i, j in combinations(range(min(len(statements), _MOST)), 2):
        a, b = statements[i], statements[j]
        if (a.article, a.span) == (b.article, b.span) or edtf.differ(a.when, b.when):
            continue
        shared = sum(rarity[s] for s in sorted(a.wording.kept & b.wording.kept))
        if not shared:
            continue
        inside = shared / min(weight[i], weight[j])
        alike = shared / (weight[i] + weight[j] - shared)
        if _one_event(a, b, alike, inside):
            found.append((inside, i, j, False))
    return found


def _one_event(a: DatedStatement, b: DatedStatement, alike: float, inside: float) -> bool:
    if edtf.likeness(a.when, b.when) < AGREEING:
        return inside >= _INSIDE_OTHER_TIME and same_event(a.event, b.event)
    beside = inside >= _MOSTLY and (alike >= _ALIKE or same_event(a.event, b.event))
    return beside or inside >= _INSIDE


def _by_claims(statements: Sequence[DatedStatement], claims: Iterable[Claim]) -> list[Edge]:
    """Statements in mentions of one claim: of agreeing time, or in conflict over it."""
    by_place: dict[tuple[str, str], list[int]] = {}
    for index, statement in enumerate(statements[:_MOST]):
        by_place.setdefault((statement.article, statement.field), []).append(index)

    def held(mention: Mention) -> list[int]:
        beside = by_place.get((mention.article, mention.field), ())
        return [index for index in beside if meets(statements[index].date, mention.spans)]

    found: list[Edge] = []
    for claim in claims:
        places = [held(mention) for mention in claim.mentions]
        contradicted = {c.between for c in claim.conflicts if c.kind is ConflictKind.DATE}
        for m, n in combinations([k for k, place in enumerate(places) if place], 2):
            conflicting = (m, n) in contradicted
            for i, j in product(places[m], places[n]):
                alike = edtf.likeness(statements[i].when, statements[j].when)
                if i != j and (alike >= AGREEING or conflicting):
                    found.append((1.0, i, j, conflicting))
    return found
