"""Who is who in a story: the parties of its articles, one entity each."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Final, NamedTuple

from whoseword.entities.clusters import Clusters
from whoseword.entities.implied_parties import implied_parties
from whoseword.entities.named_people import join_people
from whoseword.entities.namesakes import with_namesakes
from whoseword.entities.organisations import join_bodies, join_short_papers
from whoseword.entities.party_kinds import are_parties, kinds_of, read_as_bodies
from whoseword.records import Entity, NameKind, Party, Reading, Source, SourceKind
from whoseword.text.names import fold, parts

_KEYED: Final = 12


class WhosWho(NamedTuple):
    """The entities of a story, most spoken of first, and for each party's id that of its entity."""

    entities: tuple[Entity, ...]
    entity_of: Mapping[str, str]


def whos_who(readings: Sequence[Reading], story_source: Mapping[str, str]) -> WhosWho:
    """Gather the parties of a story's articles under whom or what they are.

    ``story_source`` names, for the sources of an article, those of the story. Two people of one
    surname stay apart; the answer does not depend on the order of ``readings``.
    """
    told = are_parties([party for reading in readings for party in _told(reading)])
    every = sorted(told, key=lambda p: (fold(p.name), p.id))
    kinds = kinds_of(every)
    people = [p for p in every if kinds[p.id] is NameKind.PERSON]
    others = [p for p in every if kinds[p.id] is not NameKind.PERSON]
    clusters = Clusters(p.id for p in every)
    join_people([_as_source(p, SourceKind.NAMED_PERSON) for p in people], clusters)
    bodies = [_as_source(p, SourceKind.ORGANISATION) for p in others]
    join_bodies(bodies, clusters)
    join_short_papers(bodies, clusters)
    groups: dict[str, list[Party]] = {}
    for party in every:
        groups.setdefault(clusters.root(party.id), []).append(party)
    found = [(_entity(group, kinds, story_source), group) for group in groups.values()]
    entities = sorted((e for e, _ in found), key=lambda e: (-len(e.mentions), fold(e.name), e.id))
    return WhosWho(
        with_namesakes(entities),
        {party.id: entity.id for entity, group in found for party in group},
    )


def _told(reading: Reading) -> tuple[Party, ...]:
    """The parties of an article; one that is named only by a word that implies it has its name."""
    implied = implied_parties(reading)
    instead = {place: party.id for party in implied for place in party.mentions}
    named = (
        party
        for party in read_as_bodies(reading)
        if not all(place in instead for place in party.mentions)
    )
    return (*named, *implied)


def _as_source(party: Party, kind: SourceKind) -> Source:
    return Source(party.id, party.name, kind, party.forms, party.mentions)


def _entity(
    group: Sequence[Party], kinds: Mapping[str, NameKind], story_source: Mapping[str, str]
) -> Entity:
    kind = min(Counter(kinds[p.id] for p in group).most_common(), key=lambda c: (-c[1], c[0]))[0]
    name = _fullest(group, person=kind is NameKind.PERSON)
    forms = {form for party in group for form in (party.name, *party.forms)} - {name, ""}
    places = {p for party in group for p in (*party.mentions, *party.references)}
    sources = Counter(
        story_source[party.source]
        for party in group
        if party.source is not None and party.source in story_source
    )
    identity = "\n".join(sorted(party.id for party in group))
    return Entity(
        id="E-" + hashlib.sha256(identity.encode()).hexdigest()[:_KEYED],
        name=name,
        kind=kind,
        aliases=tuple(sorted(forms, key=lambda form: (form.casefold(), form))),
        source=min(sources, key=lambda s: (-sources[s], s)) if sources else None,
        mentions=tuple(sorted(places)),
    )


def _fullest(group: Sequence[Party], *, person: bool) -> str:
    """The form with most of the name, then the most usual, then the longest.

    What only ends another form of a body is no name beside it: "the Journal".
    """
    counts: Counter[str] = Counter()
    for party in group:
        counts[party.name] += max(len(party.mentions), 1)

    def rank(form: str) -> tuple[int, int, int, str]:
        words = len([word for word in parts(form).given if len(word.rstrip(".")) > 1])
        return min(words, 2) if person else 0, counts[form], len(form), form

    ends = {short for short in counts for form in counts if form.endswith(f" {short}")}
    return max(counts if person else set(counts) - ends, key=rank)
