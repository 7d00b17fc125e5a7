from __future__ import annotations

import pytest

from tests.known import OUTLETS
from whoseword.reading.coreference.characters import Occurrence
from whoseword.reading.coreference.discourse_entities import Cast
from whoseword.reading.coreference.discourse_state import Anaphor, Scene, gender_of
from whoseword.reading.source_phrases import Phrase
from whoseword.records import Field, Name, NameKind
from whoseword.text.quotations import quotations
from whoseword.text.sentences import sentences

TEXT = "Ilka Dorn met Bo Ray. “Ilka Dorn left,” Ray said."


@pytest.fixture
def scene() -> Scene:
    texts: dict[Field, str] = {"text": TEXT, "title": ""}
    spans = [(0, 9), (14, 20), (23, 32), (40, 43)]
    names = [Name(span, NameKind.PERSON) for span in spans]
    cast = Cast(texts, names, {}, OUTLETS)
    return Scene(
        cast,
        texts,
        {"text": sentences(TEXT), "title": [(0, 0)]},
        {"text": quotations(TEXT), "title": ()},
        {"ilka": "she"},
    )


def test_who_stands_before_a_place_was_met_the_last_one_last(scene: Scene) -> None:
    scene.read_up_to("text", 10)
    assert [scene.cast.characters[key].name for key in scene.seen] == ["Ilka Dorn"]
    scene.read_up_to("text", 33)
    assert [scene.cast.characters[key].name for key in scene.seen] == ["Bo Ray", "Ilka Dorn"]
    assert scene.total == 3


def test_who_speaks_was_met_and_heard(scene: Scene) -> None:
    scene.read_up_to("text", len(TEXT))
    ray = next(c for c in scene.cast.characters if c.name == "Bo Ray")
    scene.heard(ray.key, Occurrence("text", (40, 43)))
    assert scene.speakers[-1][1] == ray.key
    assert scene.seen[ray.key].spoke == 1


def test_places_are_told_by_sentence_and_quotation(scene: Scene) -> None:
    assert scene.sentence(Occurrence("text", (23, 32))) == 1
    assert scene.sentence(Occurrence("title", (0, 0))) == -1
    assert scene.in_quotation(Occurrence("text", (23, 32)))
    assert not scene.in_quotation(Occurrence("text", (40, 43)))


def test_a_given_name_shows_he_or_she_where_nothing_else_does(scene: Scene) -> None:
    by_name = {c.name: scene.gender(c) for c in scene.cast.characters}
    assert by_name == {"Ilka Dorn": "she", "Bo Ray": None}


@pytest.mark.parametrize(
    ("phrase", "kind", "gender"),
    [
        (Phrase((0, 3), "She", pronoun="she"), "he", "she"),
        (Phrase((0, 4), "they", pronoun="they", plural=True), "they", None),
        (Phrase((0, 2), "it", pronoun="it"), "it", None),
        (Phrase((0, 9), "the woman", head="spokeswoman"), "noun", "she"),
    ],
)
def test_an_anaphor_is_judged_by_its_kind(phrase: Phrase, kind: str, gender: str | None) -> None:
    anaphor = Anaphor("text", phrase, ())
    assert (anaphor.kind, anaphor.gender) == (kind, gender)


def test_a_noun_shows_he_or_she_or_neither() -> None:
    assert (gender_of("spokesman"), gender_of("spokeswoman"), gender_of("official")) == (
        "he",
        "she",
        None,
    )
