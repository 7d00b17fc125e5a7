"""The articles' own sources to the story's sources, each merger with its reason."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from whoseword.entities.clusters import Clusters
from whoseword.entities.named_people import join_people
from whoseword.entities.office_holders import join_holders
from whoseword.entities.organisations import join_bodies, join_papers
from whoseword.entities.party_kinds import are_parties, kinds_of, read_as_bodies
from whoseword.entities.unnamed_people import Told, join_unnamed, told_by_source
from whoseword.outlets import KnownOutlets
from whoseword.records import Decision, DecisionKind, NameKind, Reading, Source, SourceKind, because
from whoseword.text.anchored_places import Anchored
from whoseword.text.names import bare, fold, parts


def merge(
    readings: Sequence[Reading], outlets: KnownOutlets, decisions: Iterable[Decision] = ()
) -> tuple[tuple[Source, ...], dict[str, str]]:
    """Give the story's sources, and for each local source id the id of the story's source.

    The answer does not depend on the order of ``readings``. What was decided by hand to be one
    source is one, whatever else speaks against it.
    """
    ordered = sorted(readings, key=lambda r: r.article.id)
    local = sorted(_known_in_story(ordered), key=lambda s: (fold(s.name), s.id))
    by_kind: dict[SourceKind, list[Source]] = {kind: [] for kind in SourceKind}
    for source in local:
        by_kind[source.kind].append(source)
    clusters = Clusters(s.id for s in local)
    join_people(by_kind[SourceKind.NAMED_PERSON], clusters)
    _join_surnames(by_kind[SourceKind.NAMED_PERSON], by_kind[SourceKind.ORGANISATION], clusters)
    _join_outlets(by_kind[SourceKind.OUTLET], clusters, outlets)
    _join_misread_outlets(by_kind, clusters)
    join_bodies(by_kind[SourceKind.ORGANISATION], clusters)
    join_papers(by_kind[SourceKind.DOCUMENT], clusters)
    told: dict[str, Told] = {}
    for reading in ordered:
        told |= told_by_source(reading)
    join_unnamed(by_kind[SourceKind.UNNAMED_PERSON], told, clusters)
    join_holders(by_kind[SourceKind.UNNAMED_PERSON], ordered, clusters)
    _join_decided(local, decisions, clusters)
    merged = [_merged(group, clusters) for group in _groups(local, clusters)]
    sources = tuple(sorted((s for s, _ in merged), key=lambda s: (s.name.casefold(), s.id)))
    return sources, {local_id: source.id for source, ids in merged for local_id in ids}


def _known_in_story(readings: Sequence[Reading]) -> Iterator[Source]:
    """The sources of all articles; a "body" that the story as a whole has for a person is one.

    An article that never gives his first name may read "Hale" for a body throughout; where some
    body of the story has the word in its name, it stays one.
    """
    told = are_parties([party for reading in readings for party in read_as_bodies(reading)])
    kinds = kinds_of(told)
    people = {party.source for party in told if kinds[party.id] is NameKind.PERSON}
    sources = [source for reading in readings for source in reading.sources]
    bodies = _in_longer_names(s for s in sources if s.kind is SourceKind.ORGANISATION)
    for source in sources:
        body = source.kind is SourceKind.ORGANISATION
        if body and source.id in people and fold(source.name) not in bodies:
            why = because("person_elsewhere", name=source.name)
            yield replace(source, kind=SourceKind.NAMED_PERSON, reasons=(*source.reasons, why))
        else:
            yield source


def _join_surnames(people: Sequence[Source], bodies: Sequence[Source], clusters: Clusters) -> None:
    """Join a "body" of one word to the only person of the story who bears it as a surname.

    A name that is read for a body in one article ("the Hale campaign") is often a person's in the
    next; where some other body of the story has the word in its name, nothing is joined.
    """
    bearers: dict[str, set[str]] = {}
    for person in people:
        name = parts(person.name)
        if not name.single:
            bearers.setdefault(name.surname, set()).add(clusters.root(person.id))
    longer = _in_longer_names(bodies)
    for body in bodies:
        word = fold(body.name)
        if " " not in word and word not in longer and len(found := bearers.get(word, ())) == 1:
            reason = because("only_surname", name=body.name)
            clusters.join(next(iter(found)), body.id, reason)


def _in_longer_names(bodies: Iterable[Source]) -> set[str]:
    """Words of the names of bodies that have several: "Hale" may be short for "Hale Motors"."""
    return {word for body in bodies if " " in body.name for word in fold(body.name).split()}


def _join_outlets(sources: Sequence[Source], clusters: Clusters, outlets: KnownOutlets) -> None:
    first: dict[str, Source] = {}
    for source in sources:
        known = outlets.find(source.name)
        name = fold(known.name if known else source.name)
        if name in first:
            clusters.join(first[name].id, source.id, because("same_registered_outlet"))
        first.setdefault(name, source)


def _join_misread_outlets(
    by_kind: Mapping[SourceKind, Sequence[Source]], clusters: Clusters
) -> None:
    """Join "Gull Post", read for a person or body in one article, to the outlet of another."""
    known = {fold(source.name): source for source in by_kind[SourceKind.OUTLET]}
    for kind in (SourceKind.NAMED_PERSON, SourceKind.ORGANISATION):
        for source in by_kind[kind]:
            meant = known.get(fold(source.name))
            if meant is not None:
                clusters.join(meant.id, source.id, because("named_as_outlet"))


def _join_decided(
    sources: Sequence[Source], decisions: Iterable[Decision], clusters: Clusters
) -> None:
    for decision in decisions:
        if decision.kind is not DecisionKind.SAME_SOURCE:
            continue
        sides = [Anchored(places) for places in decision.anchors]
        found = [[s for s in sources if side.count(s.mentions)] for side in sides]
        if all(found):
            first, *others = (source for side in found for source in side)
            for other in others:
                clusters.join(first.id, other.id, because("decided_same_source", by=decision.by))


def _groups(local: Iterable[Source], clusters: Clusters) -> list[list[Source]]:
    groups: dict[str, list[Source]] = {}
    for source in local:
        groups.setdefault(clusters.root(source.id), []).append(source)
    return list(groups.values())


def _merged(group: Sequence[Source], clusters: Clusters) -> tuple[Source, list[str]]:
    ids = sorted(s.id for s in group)
    kinds = {source.kind for source in group}
    # a person speaks for a body; an outlet may be misread for either
    kind = next(kind for kind in (SourceKind.OUTLET, *SourceKind) if kind in kinds)
    name = _fullest([s for s in group if s.kind is not SourceKind.UNNAMED_PERSON] or group)
    forms = {f for s in group for f in (s.name, *s.aliases)} - {name}
    reasons = [r for s in sorted(group, key=lambda s: s.id) for r in s.reasons]
    reasons += clusters.reasons(ids)
    identity = hashlib.sha256("\n".join([kind.value, *ids]).encode()).hexdigest()[:12]
    mentions = sorted({m for s in group for m in s.mentions})
    source = Source(
        f"S-{identity}",
        name,
        kind,
        tuple(sorted(forms, key=lambda f: (f.casefold(), f))),
        tuple(mentions),
        tuple(dict.fromkeys(reasons)),
    )
    return source, ids


def _fullest(group: Sequence[Source]) -> str:
    """Choose the form with most of the name, then the most usual, then the longest."""
    counts: Counter[str] = Counter()
    for source in group:
        person = source.kind is SourceKind.NAMED_PERSON
        counts[bare(source.name) if person else source.name] += max(len(source.mentions), 1)

    def rank(form: str) -> tuple[int, int, int, str]:
        words = len([g for g in parts(form).given if len(g.rstrip(".")) > 1])
        person = any(source.kind is SourceKind.NAMED_PERSON for source in group)
        return (min(words, 2) if person else 0, counts[form], len(form), form)

    return max(counts, key=rank)
