"""The entities of a story against watch-lists: names that are alike, never a verdict."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final

import numpy as np

from whoseword.inference.loaded_models import Models
from whoseword.inference.trees import Trees
from whoseword.records import (
    Article,
    Entity,
    NameKind,
    Reason,
    ScreeningMatch,
    because,
)
from whoseword.screening.birth_years import birth_years
from whoseword.screening.listed import Listed
from whoseword.screening.name_index import Candidate, NameIndex
from whoseword.screening.name_likeness import features, paired
from whoseword.screening.name_words import NameWords, name_words

ALIKE: Final = 0.65
"""Where cross-validation on 826 pairs of names gives a precision of 0.90."""
MODEL: Final = "names.npz"
_CLEAR: Final = 0.995
_PLACE = NameKind.PLACE


def screen(
    entities: Iterable[Entity], articles: Sequence[Article], index: NameIndex, models: Models
) -> tuple[ScreeningMatch, ...]:
    """Match people and bodies by all their names; the likest name of an entry counts.

    A person of whom only one word is known is not matched, nor a body of one word unless a listed
    name is that word. Kinds must agree where the list tells them, and birth years where both do.
    """
    known = {article.id: article for article in articles}
    found: list[ScreeningMatch] = []
    for entity in entities:
        if entity.kind is not _PLACE:
            found += _matches(entity, birth_years(entity, known), index, models.trees(MODEL))
    return tuple(sorted(found, key=lambda m: (-m.score, m.entity, m.watch_list, m.entry)))


def _matches(
    entity: Entity, born: frozenset[int], index: NameIndex, model: Trees
) -> list[ScreeningMatch]:
    person = entity.kind is NameKind.PERSON
    best: dict[tuple[str, str], tuple[float, str, Candidate]] = {}
    for name in (entity.name, *entity.aliases):
        words = name_words(name, person=person)
        if person and len(words.core) < 2:
            continue
        asked = [
            candidate
            for candidate in index.candidates(words, person=person)
            if _may_be(words, candidate, born)
        ]
        for candidate, score in zip(asked, likeness(words, asked, model, person), strict=True):
            key = (candidate.watch_list, candidate.listed.entry)
            if score >= ALIKE and (key not in best or score > best[key][0]):
                best[key] = (score, name, candidate)
    return [
        ScreeningMatch(
            entity=entity.id,
            watch_list=candidate.watch_list,
            entry=candidate.listed.entry,
            name=candidate.name,
            score=score,
            reasons=tuple(_reasons(entity, name, candidate, born)),
        )
        for score, name, candidate in best.values()
    ]


def likeness(
    words: NameWords, candidates: Sequence[Candidate], model: Trees, person: bool
) -> list[float]:
    """Give the probability that each candidate's name and this one are one's; 1 only if equal."""
    if not candidates:
        return []
    told = [features(words, candidate.words, person=person) for candidate in candidates]
    rows = np.array([[row[name] for name in model.names] for row in told])
    scores = np.minimum(model.probability(rows), _CLEAR)
    return [
        1.0 if candidate.words.core == words.core else float(score)
        for candidate, score in zip(candidates, scores, strict=True)
    ]


def _may_be(words: NameWords, candidate: Candidate, born: frozenset[int]) -> bool:
    """Leave out what a birth year contradicts, and a lone word that is only part of a name."""
    theirs = candidate.listed.birth_years
    if born and theirs and not born & theirs:
        return False
    alone = len(words.telling) == 1 or len(candidate.words.telling) == 1
    return not alone or candidate.words.joined == words.joined


def _reasons(
    entity: Entity, name: str, candidate: Candidate, born: frozenset[int]
) -> Iterable[Reason]:
    """Name what agrees and what does not, for whoever has to decide."""
    person = entity.kind is NameKind.PERSON
    mine = name_words(name, person=person)
    pairing = paired(mine.core, candidate.words.core)
    same = tuple(a for a, _, likeness in pairing.pairs if likeness == 1.0)
    near = tuple(f"{a} / {b}" for a, b, likeness in pairing.pairs if likeness < 1.0)
    if same:
        yield because("listed_words_same", words=same)
    if near:
        yield because("listed_words_alike", words=near)
    if missing := (*pairing.left, *pairing.right):
        yield because("listed_words_missing", words=missing)
    if name != entity.name:
        yield because("listed_by_alias", alias=name)
    if candidate.name != candidate.listed.names[0]:
        yield because("listed_under_alias", name=candidate.listed.names[0])
    yield from _facts(candidate.listed, born)


def _facts(listed: Listed, born: frozenset[int]) -> Iterable[Reason]:
    if born & listed.birth_years:
        yield because("listed_birth_year", years=tuple(map(str, sorted(born & listed.birth_years))))
    elif listed.birth_years:
        years = tuple(map(str, sorted(listed.birth_years)))
        yield because("listed_birth_unchecked", years=years)
    if listed.programme:
        yield because("listed_programme", programme=listed.programme)
