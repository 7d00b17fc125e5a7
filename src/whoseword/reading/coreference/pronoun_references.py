"""Whom "he", "her" and "I" mean wherever they stand, not only where they speak."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from whoseword.inference.loaded_models import AntecedentWeights
from whoseword.language.lexicon import ENGLISH
from whoseword.reading.coreference.antecedent_scorer import choose
from whoseword.reading.coreference.antecedents import candidates
from whoseword.reading.coreference.characters import Character, Occurrence
from whoseword.reading.coreference.discourse_state import Anaphor, Scene
from whoseword.reading.coreference.resolution import LEAST, Voice
from whoseword.reading.source_phrases import PERSONAL, Phrase
from whoseword.records import Attribution, Form, NameKind

Said = tuple[Attribution, Sequence[Voice]]
"""An attribution, and who speaks in it."""

_PRONOUN: Final = ENGLISH.pattern(r"\b{coreference.pronouns}\b", re.IGNORECASE)
_MOST: Final = 2_000  # pronouns of an article that are read


@dataclass(frozen=True, slots=True)
class _Around:
    """The narrowest attribution that holds a pronoun, and its speaker."""

    relation: Attribution
    speaker: Character


def references(
    scene: Scene, said: Sequence[Said], model: AntecedentWeights
) -> dict[int, list[Occurrence]]:
    """Give by the key of a character where a personal pronoun of one person means it.

    ``scene`` is that of an article whose attributions have all been read. Unsure, a pronoun means
    nobody.
    """
    again = Scene(
        scene.cast,
        scene.texts,
        scene.sentences,
        scene.quoted,
        scene.given_names,
        places=scene.places,
    )
    spoken = {voice.place: voice.character for _, voices in said for voice in voices}
    found: dict[int, list[Occurrence]] = defaultdict(list)
    for at, words in _pronouns(scene):
        again.read_up_to(at.field, at.span[0])
        character = spoken.get(at) or _meant(again, at, words, said, model)
        if at in spoken:
            again.heard(spoken[at].key, at)
        if character is not None and character.kind is not None:
            found[character.key].append(at)
    return found


def _pronouns(scene: Scene) -> list[tuple[Occurrence, str]]:
    every = [
        (Occurrence(where, match.span()), match[0].casefold())
        for where in ("title", "text")
        for match in _PRONOUN.finditer(scene.texts[where])
        if match[0] not in {"HE", "HER", "ME", "i"}
    ]
    return every[:_MOST]


def _meant(
    scene: Scene, at: Occurrence, words: str, said: Sequence[Said], model: AntecedentWeights
) -> Character | None:
    around = _around(at, said)
    pronoun = PERSONAL[words]
    if pronoun == "i":
        direct = around is not None and around.relation.form is not Form.INDIRECT
        return around.speaker if around is not None and direct else None
    anaphor = Anaphor(at.field, Phrase(at.span, words, pronoun=pronoun), ())
    leads = candidates(scene, anaphor)
    if around is not None:
        quoted = around.relation.form is Form.DIRECT
        if quoted:
            leads = [lead for lead in leads if lead[0].key != around.speaker.key]
        elif _next_to(scene, at, around) and not around.speaker.surely_not(pronoun):
            return around.speaker
    choice = choose("he", leads, LEAST["he"], model)
    return choice.character


def _next_to(scene: Scene, at: Occurrence, around: _Around) -> bool:
    """Whether nobody else is named between where the speaker's words begin and the pronoun."""
    begin = min(start for start, _ in around.relation.content)
    if around.speaker.kind is not NameKind.PERSON or around.relation.form is not Form.INDIRECT:
        return False
    return not any(
        character.kind is NameKind.PERSON and character.key != around.speaker.key
        for key, seen in scene.seen.items()
        if seen.last.field == at.field and begin <= seen.last.span[0] < at.span[0]
        for character in (scene.cast.characters[key],)
    )


def _around(at: Occurrence, said: Sequence[Said]) -> _Around | None:
    holding = [
        (end - start, relation.id, relation, voices[0].character)
        for relation, voices in said
        if voices and relation.field == at.field
        for start, end in relation.content
        if start <= at.span[0] and at.span[1] <= end
    ]
    if not holding:
        return None
    _, _, relation, speaker = min(holding, key=lambda found: found[:2])
    return _Around(relation, speaker)
