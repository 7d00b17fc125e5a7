"""What was decided by hand about claims, as what is supposed of their groups.

Decisions are taken in their order. They hold to characters: a group is the claim that somebody
meant where its propositions stand there, whatever its id is by now.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from whoseword.provenance.assumptions import Supposed, both, outlet_key, supposed_group
from whoseword.provenance.story_index import StoryIndex
from whoseword.records import (
    ClaimGroup,
    Decision,
    DecisionKind,
    Place,
    Proposition,
    Reason,
    because,
)
from whoseword.text.anchored_places import Anchored


def parted(groups: Sequence[ClaimGroup], decisions: Iterable[Decision]) -> list[ClaimGroup]:
    """Take out of each group what somebody said is not the claim; it is a group of its own.

    What stands in another group anyway is none of its own.
    """
    found = list(groups)
    for decision in decisions:
        if decision.kind is DecisionKind.NOT_SAME_CLAIM:
            other, same = map(Anchored, decision.anchors)
            found = [part for group in found for part in _parts(group, other, same, decision)]
    return _without_repeated(found)


def refusals(
    index: StoryIndex, groups: Sequence[ClaimGroup], decisions: Iterable[Decision]
) -> list[Supposed]:
    """Give for each group which origins somebody said do not stand behind it."""
    found = [Supposed() for _ in groups]
    for decision in decisions:
        if decision.kind is not DecisionKind.WRONG_ORIGIN:
            continue
        stated, mentioned = map(Anchored, decision.anchors)
        times = [sum(_stands(p, stated) for p in group.propositions) for group in groups]
        key = _origin(index, mentioned, decision)
        if key is not None and any(times):
            meant = times.index(max(times))
            source = index.sources.get(key)
            name = source.name if source else decision.changes["origin"]
            why = because("decided_no_origin", by=decision.by, name=name)
            found[meant] = both(found[meant], Supposed(refused={key: why}))
    return found


def _parts(
    group: ClaimGroup, other: Anchored, same: Anchored, decision: Decision
) -> list[ClaimGroup]:
    gone = frozenset(p.id for p in group.propositions if _stands(p, other))
    left = frozenset(p.id for p in group.propositions if p.id not in gone and _stands(p, same))
    if not gone or not left:
        return [group]
    why = because("decided_other_claim", by=decision.by, count=len(gone))
    rest = frozenset(p.id for p in group.propositions) - gone
    return [_without(group, gone, why), _without(group, rest, why)]


def _without(group: ClaimGroup, gone: frozenset[str], why: Reason) -> ClaimGroup:
    part = supposed_group(group, Supposed(left_out=gone))
    if len({proposition.article for proposition in part.propositions}) == 1:
        part = replace(part, scores=tuple(1.0 for _ in part.scores))  # nothing it could fit ill
    return replace(part, reasons=(*group.reasons, why))


def _without_repeated(groups: Sequence[ClaimGroup]) -> list[ClaimGroup]:
    """Leave out what was parted from a group and stands within another one as a whole."""
    held = [frozenset(p.id for p in group.propositions) for group in groups]
    return [
        group
        for k, group in enumerate(groups)
        if not group.reasons
        or not any(held[k] < other or (held[k] == other and j < k) for j, other in enumerate(held))
    ]


def _stands(proposition: Proposition, anchored: Anchored) -> bool:
    return all(map(anchored.holds, _places(proposition)))


def _places(proposition: Proposition) -> list[Place]:
    field = proposition.field
    return [Place(proposition.article, span, field) for span in proposition.spans]


def _origin(index: StoryIndex, mentioned: Anchored, decision: Decision) -> str | None:
    """Find the key of the origin that was meant."""
    if name := decision.changes.get("origin"):
        return outlet_key(name)
    times = {key: mentioned.count(source.mentions) for key, source in index.sources.items()}
    best = max(sorted(times), key=times.__getitem__, default=None)
    return best if best is not None and times[best] else None
