"""Named people across articles: by name evidence, never by a surname that two people bear."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from whoseword.people.clusters import Clusters
from whoseword.records import Source
from whoseword.text.names import fold, one_person, parts, similar_surnames


def join_people(sources: Sequence[Source], clusters: Clusters) -> None:
    """Join sources that denote one person."""
    full = []
    first: dict[str, Source] = {}
    for source in sources:
        if parts(source.name).single:
            continue
        known = first.setdefault(fold(source.name), source)
        if known is source:
            full.append(source)
        else:
            clusters.join(known.id, source.id, "the same name")
    buckets: dict[str, list[Source]] = defaultdict(list)
    for source in full:
        buckets[parts(source.name).surname[:1]].append(source)
    for bucket in buckets.values():
        _join_full(bucket, clusters)
    single = [s for s in sources if parts(s.name).single]
    _join_equal_singles([s for s in single if not _claimed(s, full, clusters)], clusters)


def _join_full(sources: Sequence[Source], clusters: Clusters) -> None:
    """Equal or compatible full names, unless a third name of the group speaks against it."""
    members: dict[str, list[Source]] = defaultdict(list)
    for source in sources:
        members[clusters.root(source.id)].append(source)
    pairs = [
        (a, b) for k, b in enumerate(sources) for a in sources[:k] if one_person(a.name, b.name)
    ]
    pairs.sort(key=lambda p: (fold(p[0].name), fold(p[1].name)))
    for a, b in pairs:
        left, right = clusters.root(a.id), clusters.root(b.id)
        if left == right:
            continue
        if all(one_person(x.name, y.name) for x in members[left] for y in members[right]):
            equal = fold(a.name) == fold(b.name)
            clusters.join(
                a.id, b.id, "the same name" if equal else f"{a.name} and {b.name}: one name"
            )
            joined = members.pop(left) + members.pop(right)
            members[clusters.root(a.id)] = joined


def _claimed(source: Source, full: Sequence[Source], clusters: Clusters) -> bool:
    """Join a lone surname to the only person of the story who bears it; True where any does."""
    mine = parts(source.name)
    bearers: dict[str, Source] = {}
    for other in full:
        theirs = parts(other.name)
        if similar_surnames(theirs.surname, mine.surname) or mine.surname in theirs.given:
            bearers.setdefault(clusters.root(other.id), other)
    if len(bearers) == 1:
        bearer = next(iter(bearers.values()))
        clusters.join(bearer.id, source.id, f"{source.name}: only one person here bears this name")
    return bool(bearers)


def _join_equal_singles(sources: Sequence[Source], clusters: Clusters) -> None:
    """Join equal lone names that no full name claims."""
    first: dict[str, Source] = {}
    for source in sources:
        key = parts(source.name).surname
        if key in first:
            clusters.join(first[key].id, source.id, "the same name")
        else:
            first[key] = source
