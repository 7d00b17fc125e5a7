"""What would change the count of a claim: each supposition counted again from the mentions.

Nothing is reckoned beside the count. A supposition changes who is who, what a mention means, or
leaves mentions out, and ``counting.count`` runs again, beside what was decided by hand; it is
listed where its range differs or other origins remain.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import combinations
from typing import Final

from whoseword.provenance.assumptions import Supposed, both, namesake, origin_key
from whoseword.provenance.counting import Counted, count
from whoseword.provenance.same_origin import Merge
from whoseword.provenance.story_index import StoryIndex
from whoseword.provenance.tracing import Traced
from whoseword.provenance.utterances import name_parts
from whoseword.records import (
    MEANT_FROM,
    ClaimGroup,
    Origin,
    OriginKind,
    Reason,
    Source,
    SourceKind,
    Supposition,
    WhatIf,
    because,
)

_MOST_ORIGINS: Final = 4  # that are set against each other pair by pair, the best attested
_MOST: Final = 8  # suppositions of one sort that are tried
_PEOPLE: Final = frozenset({OriginKind.NAMED_PERSON, OriginKind.UNNAMED_PERSON})


@dataclass(frozen=True, slots=True)
class _Case:
    """One supposition, and what it changes."""

    kind: Supposition
    suppose: Reason
    supposed: Supposed = field(default_factory=Supposed)


def what_if(index: StoryIndex, traced: Traced) -> tuple[WhatIf, ...]:
    """Try what could be otherwise, beside what was decided by hand."""
    found: dict[Reason, WhatIf] = {}
    plain = _outcome(traced.counted)
    for case in _cases(index, traced):
        again = count(index, traced.group, both(traced.decided, case.supposed))
        if _outcome(again) != plain:
            spread, names = again.spread, _names(again.origins)
            found.setdefault(
                case.suppose,
                WhatIf(case.kind, case.suppose, spread.at_least, spread.at_most, names),
            )
    return tuple(found.values())


def _outcome(counted: Counted) -> tuple[int, int, tuple[str, ...]]:
    return counted.spread.at_least, counted.spread.at_most, _names(counted.origins)


def _names(origins: Iterable[Origin]) -> tuple[str, ...]:
    return tuple(sorted({o.name or "own voice" for o in origins}))


def _cases(index: StoryIndex, traced: Traced) -> Iterator[_Case]:
    group, counted = traced.group, traced.counted
    if len(group.propositions) > 1:
        yield from _not_merged(index, traced.merges)
        yield from _not_everywhere(index, counted)
        yield from _pairs(index, counted, traced.merges)
        yield from _only_repeating(index, counted)
        yield from _unsure(group)
        yield from _left_out(index, group, counted)


def _not_merged(index: StoryIndex, merges: Sequence[Merge]) -> Iterator[_Case]:
    """Suppose that two descriptions that were taken for one source are two."""
    for merge in merges[:_MOST]:
        names = [_source_called(index.sources[key]) for key in (merge.kept, merge.merged)]
        apart = frozenset({frozenset((merge.kept, merge.merged))})
        people = index.sources[merge.merged].kind is SourceKind.UNNAMED_PERSON
        yield _Case(Supposition.DIFFERENT, _different(*names, people=people), Supposed(apart))


def _not_everywhere(index: StoryIndex, counted: Counted) -> Iterator[_Case]:
    """Suppose that an unnamed source whom several outlets cite is somebody else in each."""
    citing: dict[str, set[str]] = {}
    for proposition in counted.group.propositions:
        step = counted.routes[proposition.id]
        unnamed = step.end is not None and step.end.kind is SourceKind.UNNAMED_PERSON
        if unnamed and step.end and proposition.article not in index.copies:
            citing.setdefault(step.end.id, set()).add(step.carrier)
    for source, carriers in sorted(citing.items())[:_MOST]:
        if len(carriers) > 1:
            first, *others = sorted(carriers)
            keys = [source, *(namesake(source, carrier) for carrier in others)]
            apart = frozenset(map(frozenset, combinations(keys, 2)))
            elsewhere = frozenset((source, carrier) for carrier in others)
            yield _Case(
                Supposition.DIFFERENT,
                because(
                    "different_by_outlet",
                    source=_source_called(index.sources[source]),
                    outlets=(first, *others),
                ),
                Supposed(apart, elsewhere=elsewhere),
            )


def _pairs(index: StoryIndex, counted: Counted, merges: Sequence[Merge]) -> Iterator[_Case]:
    """Suppose of the origins, two at a time and all together, that they differ or are one.

    Of more than two origins only those are set against each other that may be taken for one.
    """
    named = [o for o in counted.origins if origin_key(o)]
    one_of = _members(merges)
    for a, b in combinations(named[:_MOST_ORIGINS], 2):
        people = {a.kind, b.kind} <= _PEOPLE
        if len(named) > 2 and not people and a.kind is not b.kind:
            continue
        apart = frozenset({frozenset((origin_key(a), origin_key(b)))})
        different = _different(_called(a), _called(b), people=people)
        yield _Case(Supposition.DIFFERENT, different, Supposed(apart))
        first, second = (a, b) if a.source else (b, a)
        if first.source is None or _plainly_two(a, b):
            continue
        target = index.sources[first.source]
        one = dict.fromkeys(one_of.get(origin_key(second), (origin_key(second),)), target)
        yield _Case(
            Supposition.SAME,
            because("one_person", one=_called(a), other=_called(b))
            if people
            else because("rests_on", one=_called(second), other=_called(first)),
            Supposed(one=one),
        )
    if len(named) > 2:
        keys = [origin_key(o) for o in named]
        yield _Case(
            Supposition.DIFFERENT,
            because("all_independent", count=len(named)),
            Supposed(frozenset(map(frozenset, combinations(keys, 2)))),
        )


def _plainly_two(a: Origin, b: Origin) -> bool:
    named = a.kind is b.kind is OriginKind.NAMED_PERSON
    return named and not set(name_parts(a.name)) & set(name_parts(b.name))


def _members(merges: Iterable[Merge]) -> Mapping[str, tuple[str, ...]]:
    """List the sources that were taken for each origin, itself included."""
    found: dict[str, tuple[str, ...]] = {}
    for merge in merges:
        found[merge.kept] = (*found.get(merge.kept, (merge.kept,)), merge.merged)
    return found


def _only_repeating(index: StoryIndex, counted: Counted) -> Iterator[_Case]:
    """Suppose that outlets which state it in their own voice only have it from the others."""
    own = {
        index.carrier(p)
        for p in counted.group.propositions
        if counted.routes[p.id].end is None and not counted.routes[p.id].via
    }
    if own and any(origin_key(o) for o in counted.origins):
        yield _Case(
            Supposition.REPEATED,
            because("only_repeating", outlets=tuple(sorted(own))),
            Supposed(repeating=frozenset(own)),
        )


def _unsure(group: ClaimGroup) -> Iterator[_Case]:
    """Suppose that the mentions whose match is unsure do mean the claim, or none of them does."""
    unsure = {
        p.id for p, fit in zip(group.propositions, group.scores, strict=True) if fit < MEANT_FROM
    }
    if not unsure:
        return
    yield _Case(
        Supposition.MEANT,
        because("unsure_mentions_meant", count=len(unsure)),
        Supposed(meant=frozenset(unsure)),
    )
    if len(unsure) < len(group.propositions):
        yield _Case(
            Supposition.LEFT_OUT,
            because("unsure_mentions_other", count=len(unsure)),
            Supposed(left_out=frozenset(unsure)),
        )


def _left_out(index: StoryIndex, group: ClaimGroup, counted: Counted) -> Iterator[_Case]:
    """Suppose that an outlet without which an origin would go means something else."""
    carriers = sorted({index.carrier(p) for p in group.propositions})
    if len(carriers) < 2:
        return
    by_origin = [{chain[0] for chain in o.chains} for o in counted.origins]
    alone = {name for names in by_origin if len(names) == 1 for name in names}
    for carrier in sorted(alone)[:_MOST]:
        gone = {p.id for p in group.propositions if index.carrier(p) == carrier}
        if len(gone) < len(group.propositions):
            yield _Case(
                Supposition.LEFT_OUT,
                because("outlet_means_other", outlet=carrier),
                Supposed(left_out=frozenset(gone)),
            )


def _called(origin: Origin) -> Reason:
    if origin.kind is OriginKind.OUTLET:
        return because("called_by_report", name=origin.name)
    named = origin.kind is OriginKind.NAMED_PERSON
    return because("called_by_name" if named else "called_by_description", name=origin.name)


def _source_called(source: Source) -> Reason:
    named = source.kind is SourceKind.NAMED_PERSON
    return because("called_by_name" if named else "called_by_description", name=source.name)


def _different(one: Reason, other: Reason, *, people: bool) -> Reason:
    return because("different_people" if people else "independent", one=one, other=other)
