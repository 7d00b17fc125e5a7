"""Whom a pronoun or description may denote: candidates with named features, nearest first."""

from __future__ import annotations

import math
from bisect import bisect_left
from collections.abc import Iterator
from typing import Final

from whoseword.language.lexicon import ENGLISH
from whoseword.reading.coreference.characters import Character, Occurrence
from whoseword.reading.coreference.discourse_state import Anaphor, Scene
from whoseword.reading.noun_lists import (
    DOCUMENT,
    GENERIC,
    ORGANISATION,
    OUTLET,
    PERSON,
    PREPOSITIONS,
    REPORTING,
)
from whoseword.reading.source_phrases import Phrase
from whoseword.records import Field, NameKind, Span

NEAREST: Final = 14  # candidates weighed for one phrase
FARTHEST: Final = 80  # characters met before among which they are sought
Features = dict[str, float]
Lead = tuple[Character, Features]

_POINTING: Final = ENGLISH.word_set("coreference.pointing_determiners")


def candidates(scene: Scene, anaphor: Anaphor) -> list[Lead]:
    """Characters met before, the most recent first, with their features."""
    found: list[Character] = []
    anyone = anaphor.kind != "he"
    for looked, key in enumerate(reversed(scene.seen)):
        if len(found) >= NEAREST or looked >= FARTHEST:
            break
        character = scene.cast.characters[key]
        if not anyone and not _may_be_one_person(character):
            continue
        if _holds(scene.seen[key].last, anaphor):
            continue
        if not (anaphor.gender and _of_other_gender(scene, anaphor, character)):
            found.append(character)
    rank = 0
    leads = []
    for character in found:
        features = _features(scene, anaphor, character)
        if "clash" not in features:
            features[f"rank {min(rank, 3)}"] = 1.0
            rank += 1
        leads.append((character, features))
    return leads


def _may_be_one_person(character: Character) -> bool:
    """Whether "he" can be meant: a person, or somebody whom a noun for people tells of."""
    if character.plural:
        return False
    return character.kind is NameKind.PERSON or (
        character.kind is None and character.head in PERSON
    )


def _of_other_gender(scene: Scene, anaphor: Anaphor, character: Character) -> bool:
    """Whether "the actress" or "she" cannot be him, by title, role, given name or pronouns."""
    shown = scene.gender(character)
    if anaphor.kind in {"noun", "he"} and shown is not None:
        return shown != anaphor.gender
    return anaphor.gender is not None and character.surely_not(anaphor.gender)


def _holds(last: Occurrence, anaphor: Anaphor) -> bool:
    """The longer description, "his loud home crowd", is no antecedent of the "crowd" in it."""
    start, _ = anaphor.phrase.span
    return last.field == anaphor.where and last.span[0] < start < last.span[1]


def _features(scene: Scene, anaphor: Anaphor, character: Character) -> Features:
    seen = scene.seen[character.key]
    at = Occurrence(anaphor.where, anaphor.phrase.span)
    features: Features = {}
    gap = scene.sentence(at) - scene.sentence(seen.last)
    features[f"sentences back {_bucket(gap)}"] = 1.0
    features["share of mentions"] = math.sqrt(seen.count / max(scene.total, 1))
    if seen.spoke:
        features["spoke before"] = 1.0
    _add_speaking(scene, at, character, features)
    features |= _place(scene, seen.last)
    if seen.last.field == "title":
        features["only in headline"] = 1.0
    if any(_stands_in(character, anaphor.where, span) for span in anaphor.content):
        features["named in own content"] = 1.0
    _add_agreement(scene, anaphor, character, features)
    return features


def _bucket(gap: int) -> str:
    for limit, label in ((0, "0"), (1, "1"), (2, "2"), (4, "4")):
        if gap <= limit:
            return label
    return "more"


def _add_speaking(scene: Scene, at: Occurrence, character: Character, features: Features) -> None:
    if not scene.speakers:
        return
    last, key = scene.speakers[-1]
    if key == character.key:
        gap = scene.sentence(at) - scene.sentence(last)
        features[f"spoke last, sentences back {_bucket(gap)}"] = 1.0
    elif len(scene.speakers) > 1 and scene.speakers[-2][1] == character.key:
        features["spoke last but one"] = 1.0


def _place(scene: Scene, at: Occurrence) -> Features:
    """Give what the wording around a mention says of its part in the sentence."""
    if at not in scene.places:
        scene.places[at] = dict.fromkeys(_parts_played(scene, at), 1.0)
    return scene.places[at]


def _parts_played(scene: Scene, at: Occurrence) -> Iterator[str]:
    text = scene.texts[at.field]
    sentences = scene.sentences[at.field]
    k = scene.sentence(at)
    start = sentences[k][0] if 0 <= k < len(sentences) else 0
    before = text[start : at.span[0]].split()
    if len(before) <= 4:
        yield "opens its sentence"
    if before and before[-1].casefold().strip(",") in PREPOSITIONS:
        yield "after a preposition"
    after = text[at.span[1] : at.span[1] + 2]
    if after.startswith(("'", "’")) or text[at.span[0] : at.span[1]].endswith(("'s", "’s")):
        yield "possessive"
    if scene.in_quotation(at):
        yield "inside a quotation"


def _stands_in(character: Character, where: Field, span: Span) -> bool:
    k = bisect_left(character.occurrences, Occurrence(where, (span[0], -1)))
    if k == len(character.occurrences):
        return False
    found = character.occurrences[k]
    return found.field == where and found.span[1] <= span[1]


def _add_agreement(
    scene: Scene, anaphor: Anaphor, character: Character, features: Features
) -> None:
    phrase = anaphor.phrase
    shown = scene.gender(character)
    if anaphor.gender and shown:
        features["gender agrees" if anaphor.gender == shown else "clash"] = 1.0
    kind = character.kind.value if character.kind else "unnamed"
    features[f"is {kind}{' plural' if character.plural else ''}"] = 1.0
    if anaphor.kind in {"they", "it"} and character.head:
        features[f"denotes {_class(character.head)}"] = 1.0
    if anaphor.kind == "noun":
        _add_wording(phrase, character, features)


def _class(head: str) -> str:
    if head in PERSON:
        return "people"
    if head in ORGANISATION:
        return "a body"
    return "a document" if head in DOCUMENT else "something else"


def _add_wording(phrase: Phrase, character: Character, features: Features) -> None:
    if phrase.head and phrase.head == character.head:
        features["same noun"] = 1.0
        mine, theirs = set(phrase.modifiers), character.roles
        if mine - theirs - _POINTING:
            features["new modifiers"] = 1.0
    elif phrase.head in character.roles:
        features["role"] = 1.0
    elif character.outlet and (phrase.head in OUTLET or phrase.head in REPORTING):
        features["what an outlet is called"] = 1.0
    elif phrase.head in GENERIC and character.kind is None and not character.plural:
        features["generic noun for unnamed"] = 1.0
    elif phrase.head in GENERIC and character.kind is NameKind.PERSON:
        features["generic noun for named"] = 1.0
    shared = {m for m in phrase.modifiers if len(m) > 3} & character.roles
    if shared:
        features["shared modifier"] = 1.0
    if phrase.plural != character.plural:
        features["number differs"] = 1.0
