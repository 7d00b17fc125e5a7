"""Which entities stand in each sentence of an article, by name, by pronoun or by implication."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from whoseword.entities.implied_parties import implied_parties
from whoseword.records import (
    Attribution,
    DateMention,
    Entity,
    Field,
    HeldRole,
    NameKind,
    Party,
    Reading,
    RolePhrase,
    Span,
)
from whoseword.text.stretches import apart


@dataclass(frozen=True, slots=True)
class Standing:
    """An entity where it stands; ``named`` is False for a pronoun, description or label."""

    span: Span
    entity: str
    kind: NameKind
    named: bool


@dataclass(frozen=True, slots=True)
class PeopledSentence:
    """A sentence with the entities that stand in it, in order and apart from each other.

    ``roles`` says who holds which role, and whether that is a bare title before the name.
    """

    article: str
    field: Field
    span: Span
    text: str
    standing: tuple[Standing, ...]
    relations: tuple[Attribution, ...]
    dates: tuple[DateMention, ...] = ()
    roles: tuple[tuple[Standing, RolePhrase, bool], ...] = ()

    @property
    def words(self) -> str:
        """The sentence itself."""
        return self.text[slice(*self.span)]


def peopled_sentences(
    reading: Reading, entities: Mapping[str, Entity], entity_of: Mapping[str, str]
) -> Iterator[PeopledSentence]:
    """Give the sentences of an article in which an entity stands, the headline first.

    ``entity_of`` maps the id of a party to that of its entity, ``entities`` are by id.
    """
    article = reading.article
    title = article.title or ""
    fields: tuple[tuple[Field, str, Sequence[Span]], ...] = (
        ("title", title, ((0, len(title)),)),
        ("text", article.text, reading.sentences),
    )
    for where, text, borders in fields:
        every = _standing(reading, where, entities, entity_of)
        starts = [standing.span[0] for standing in every]
        relations = _by_sentence(reading.attributions, where, borders)
        dated = [mention for mention in reading.dates if mention.field == where]
        days = [mention.span[0] for mention in dated]
        roles = _roles(reading.parties, where)
        for number, border in enumerate(borders):
            here = every[bisect_left(starts, border[0]) : bisect_left(starts, border[1])]
            if here:
                yield PeopledSentence(
                    article.id,
                    where,
                    border,
                    text,
                    tuple(here),
                    tuple(relations[number]),
                    tuple(dated[bisect_left(days, border[0]) : bisect_left(days, border[1])]),
                    _held(here, roles),
                )


def _standing(
    reading: Reading,
    where: Field,
    entities: Mapping[str, Entity],
    entity_of: Mapping[str, str],
) -> list[Standing]:
    """All that stands in a field; of what overlaps, names go before words that imply a party."""
    found: list[tuple[bool, int, Standing]] = []
    for party in (*reading.parties, *implied_parties(reading)):
        entity = entities.get(entity_of.get(party.id, ""))
        if entity is None:
            continue
        for named, places in ((True, party.mentions), (False, party.references)):
            for place in places:
                if place.field == where:
                    standing = Standing(place.span, entity.id, entity.kind, named)
                    found.append((not named, place.span[0] - place.span[1], standing))
    found.sort(key=lambda one: (one[0], one[1], one[2].span, one[2].entity))
    kept = apart((standing for _, _, standing in found), lambda standing: standing.span)
    return sorted(kept, key=lambda standing: standing.span)


def _roles(parties: Sequence[Party], where: Field) -> Mapping[Span, list[HeldRole]]:
    """The roles that a field gives people, by where these stand."""
    found: dict[Span, list[HeldRole]] = defaultdict(list)
    for party in parties:
        for held in party.roles:
            if held.field == where:
                found[held.holder].append(held)
    return found


def _held(
    here: Sequence[Standing], roles: Mapping[Span, Sequence[HeldRole]]
) -> tuple[tuple[Standing, RolePhrase, bool], ...]:
    """Who of a sentence holds which role, from the last role on."""
    found = [
        (standing, held.phrase, held.title)
        for standing in here
        if standing.kind is NameKind.PERSON
        for held in roles.get(standing.span, ())
    ]
    return tuple(sorted(found, key=lambda one: -one[1].core[1]))


def _by_sentence(
    relations: Sequence[Attribution], where: Field, borders: Sequence[Span]
) -> dict[int, list[Attribution]]:
    """The attributions that reach into each sentence."""
    ends = [end for _, end in borders]
    found: dict[int, list[Attribution]] = defaultdict(list)
    for relation in relations:
        if relation.field != where:
            continue
        reached: set[int] = set()
        for start, end in (*relation.content, *relation.cue, *relation.source):
            number = bisect_left(ends, start + 1)
            while number < len(borders) and borders[number][0] < end:
                reached.add(number)
                number += 1
        for number in sorted(reached):
            found[number].append(relation)
    return found
