"""Who in a story is how many ties away from a name that is like one on a watch-list."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from whoseword.entities.network import links_of, strongest
from whoseword.records import NameKind, NearListed, Step, Story, Tie

FARTHEST: Final = 3  # ties


def near_listed(story: Story) -> tuple[NearListed, ...]:
    """Give each entity with its way to the nearest listed one, the nearest first.

    Of ways of one length that with the stronger words counts. No way leads over a place: that two
    are of one country ties nobody.
    """
    places = {entity.id for entity in story.entities if entity.kind is NameKind.PLACE}
    listed = sorted({match.entity for match in story.screening})
    links = links_of(story)
    nearest: dict[str, tuple[str, tuple[Step, ...]]] = {}
    for start in listed:
        for entity, way in _ways(links, start, places).items():
            if entity in listed or entity in places:
                continue
            known = nearest.get(entity)
            if known is None or _rank(way) < _rank(known[1]):
                nearest[entity] = start, way
    found = sorted(nearest.items(), key=lambda one: (*_rank(one[1][1]), one[0]))
    return tuple(_told(entity, start, way) for entity, (start, way) in found)


def _ways(
    links: Mapping[str, Sequence[Step]], start: str, places: set[str]
) -> dict[str, tuple[Step, ...]]:
    """The best way from ``start`` to each that is near, by breadth."""
    ways: dict[str, tuple[Step, ...]] = {start: ()}
    border = [start]
    for _ in range(FARTHEST):
        found: dict[str, tuple[Step, ...]] = {}
        for here in border:
            for step in strongest(links.get(here, ()), set(ways)):
                way = (*ways[here], step)
                if step.end not in found or _rank(way) < _rank(found[step.end]):
                    found[step.end] = way
        ways |= found
        border = sorted(entity for entity in found if entity not in places)
    del ways[start]
    return ways


def _rank(way: Sequence[Step]) -> tuple[int, int, list[str]]:
    return len(way), max(step.weakness for step in way), [step.end for step in way]


def _told(entity: str, start: str, way: Sequence[Step]) -> NearListed:
    weakest = max(way, key=lambda step: step.weakness).link
    return NearListed(
        entity=entity,
        listed=start,
        over=tuple(step.start for step in reversed(way[1:])),
        hedged=isinstance(weakest, Tie) and weakest.hedged,
        on_whose_word=weakest.on_whose_word,
        evidence=weakest.evidence,
    )
