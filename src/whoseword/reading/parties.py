"""The people, bodies and places that an article names, with all that stands for each."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from typing import Final

from whoseword.reading.coreference.characters import Character, Occurrence
from whoseword.reading.coreference.discourse_entities import Cast
from whoseword.records import Name, NameKind, Party, Place
from whoseword.text.names import bare

_KEYED: Final = 12


def parties(
    article: str,
    cast: Cast,
    names: Sequence[Name],
    references: Mapping[int, Sequence[Occurrence]],
    sources: Mapping[int, str],
) -> tuple[Party, ...]:
    """Give those of the cast who bear a name, in the order of their first mention.

    ``references`` and ``sources`` tell by the key of a character where a pronoun means it, and
    which source of the article it is.
    """
    named = {Occurrence(name.field, name.span) for name in names}
    found = []
    for character in cast.characters:
        if character.kind is None:
            continue
        places = sorted(set(character.occurrences) & named)
        if places:
            others = {*character.occurrences, *references.get(character.key, ())} - named
            source = sources.get(character.key)
            found.append(_party(article, character, places, sorted(others), source))
    return tuple(sorted(found, key=lambda p: (p.mentions[0].field == "text", p.mentions[0].span)))


def _party(
    article: str,
    character: Character,
    places: Sequence[Occurrence],
    others: Sequence[Occurrence],
    source: str | None,
) -> Party:
    kind = character.kind or NameKind.PERSON
    content = f"{article}\n{kind.value}\n{places[0].field}\n{places[0].span}"
    person = kind is NameKind.PERSON
    forms = {bare(form) if person else form for form in character.forms} - {""}
    return Party(
        id="p-" + hashlib.sha256(content.encode()).hexdigest()[:_KEYED],
        name=character.publisher or character.name,
        kind=kind,
        forms=tuple(sorted(forms)),
        mentions=tuple(Place(article, at.span, at.field) for at in places),
        references=tuple(Place(article, at.span, at.field) for at in others),
        source=source,
    )
