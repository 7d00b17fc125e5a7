"""Which entities the names and the statements of a story are of."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace

from whoseword.records import Entity, Field, Name, Proposition, Reading, Span


class EntityLinks:
    """Where the entities of a story stand, by name or by what means them."""

    def __init__(self, entities: Iterable[Entity]) -> None:
        found: dict[tuple[str, str], list[tuple[Span, str]]] = defaultdict(list)
        for entity in entities:
            for place in entity.mentions:
                found[place.article, place.field].append((place.span, entity.id))
        self._places = {key: sorted(places) for key, places in found.items()}

    def names(self, reading: Reading) -> tuple[Name, ...]:
        """The names of an article, each with its entity."""
        article = reading.article.id
        found = ((name, self._within(article, name.field, name.span)) for name in reading.names)
        return tuple(replace(name, entity=here[0] if here else None) for name, here in found)

    def propositions(self, given: Iterable[Proposition]) -> tuple[Proposition, ...]:
        """The statements, by article and place, each with the entities that stand in it."""
        linked = (replace(p, entities=self._in_all(p.article, p.field, p.spans)) for p in given)
        return tuple(sorted(linked, key=lambda p: (p.article, p.field == "text", p.spans, p.id)))

    def _in_all(self, article: str, field: Field, spans: Sequence[Span]) -> tuple[str, ...]:
        here = (found for span in spans for found in self._within(article, field, span))
        return tuple(dict.fromkeys(here))

    def _within(self, article: str, field: Field, span: Span) -> list[str]:
        """The entities of a stretch, in order of where they stand."""
        places = self._places.get((article, field), [])
        first = bisect_left(places, ((span[0], -1), ""))
        last = bisect_left(places, ((span[1], -1), ""))
        return [entity for (_, end), entity in places[first:last] if end <= span[1]]
