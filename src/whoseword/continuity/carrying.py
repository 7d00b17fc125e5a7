"""Stories as they were and as they are now: ids minted once go on with what they named."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import fields, is_dataclass, replace
from typing import TypeVar, cast

from whoseword.continuity.overlap import Part, heirs, settled
from whoseword.records import Article, Story

Record = TypeVar("Record")


def carried(earlier: Iterable[Story], now: Sequence[Story]) -> tuple[Story, ...]:
    """Give ``now`` under the ids of ``earlier``: of its stories and all that these name by ids.

    Each id goes to what shares most with its bearer: stories share articles; claims, sources and
    entities share the characters in which they are mentioned, sources those of what they were told.
    Nothing but ids changes. All but stories may move between stories, as their articles do.
    """
    return _carried(tuple(earlier), now, (_articles, _claims, _sources, _entities))


def carried_within(earlier: Iterable[Story], now: Sequence[Story]) -> tuple[Story, ...]:
    """Do the same for all but the stories, whose ids are settled already."""
    return _carried(tuple(earlier), now, (_claims, _sources, _entities))


_Holdings = Callable[[Story], dict[str, list[Part]]]


def _carried(
    earlier: Sequence[Story], now: Sequence[Story], kinds: Iterable[_Holdings]
) -> tuple[Story, ...]:
    names: dict[str, str] = {}
    for held in kinds:
        present = {name: parts for story in now for name, parts in held(story).items()}
        past = {name: parts for story in earlier for name, parts in held(story).items()}
        names |= settled(heirs(past, present), present)
    changed = {own: name for own, name in names.items() if own != name}
    return tuple(_renamed(story, changed) for story in now) if changed else tuple(now)


def _articles(story: Story) -> dict[str, list[Part]]:
    return {story.id: [(told.article.id, (0, 1)) for told in story.articles]}


def _claims(story: Story) -> dict[str, list[Part]]:
    return {
        claim.id: [((m.article, m.field), span) for m in claim.mentions for span in m.spans]
        for claim in story.claims
    }


def _sources(story: Story) -> dict[str, list[Part]]:
    """Where each is mentioned, and what it was told: who only listens has no other trace."""
    held: dict[str, list[Part]] = {
        source.id: [((place.article, place.field), place.span) for place in source.mentions]
        for source in story.sources
    }
    for told in story.attributions:
        if told.told in held:
            held[told.told] += (((told.article, told.field, "heard"), s) for s in told.content)
    return held


def _entities(story: Story) -> dict[str, list[Part]]:
    return {
        entity.id: [((place.article, place.field), place.span) for place in entity.mentions]
        for entity in story.entities
    }


def _renamed(record: Record, names: Mapping[str, str]) -> Record:
    """Rename ids wherever a record names them; an article's own words are left as they are."""
    if isinstance(record, Article):
        return record
    if isinstance(record, str):
        return cast("Record", names.get(record, record))
    if isinstance(record, tuple):
        return cast("Record", tuple(_renamed(member, names) for member in record))
    if is_dataclass(record) and not isinstance(record, type):
        held = {field.name: getattr(record, field.name) for field in fields(record)}
        new = {name: _renamed(value, names) for name, value in held.items()}
        if any(new[name] is not held[name] for name in held):
            return replace(record, **new)
    return record
