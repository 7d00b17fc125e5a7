"""People of a story who are kept apart though one name could mean either."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import combinations

from whoseword.records import Entity, NameKind
from whoseword.text.names import one_person, parts, surname_keys


def with_namesakes(entities: Sequence[Entity]) -> tuple[Entity, ...]:
    """Let each person name the others whom its name could also mean, in their given order."""
    order = {entity.id: k for k, entity in enumerate(entities)}
    met: dict[str, set[str]] = defaultdict(set)
    for one, other in _alike([e for e in entities if e.kind is NameKind.PERSON]):
        if one_person(one.name, other.name) is not False:
            met[one.id].add(other.id)
            met[other.id].add(one.id)
    return tuple(
        replace(entity, possibly_same=tuple(sorted(met[entity.id], key=order.__getitem__)))
        if entity.id in met
        else entity
        for entity in entities
    )


def _alike(people: Sequence[Entity]) -> Iterator[tuple[Entity, Entity]]:
    """Pairs that share a surname, each once: only these could be one."""
    bearing: dict[str, list[int]] = defaultdict(list)
    for k, entity in enumerate(people):
        for key in sorted(surname_keys(parts(entity.name).surname)):
            bearing[key].append(k)
    pairs = {pair for here in bearing.values() for pair in combinations(here, 2)}
    for one, other in sorted(pairs):
        yield people[one], people[other]
