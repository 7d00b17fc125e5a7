from __future__ import annotations

from tests.known import OUTLETS
from whoseword.reading.coreference.antecedents import FARTHEST, NEAREST, candidates
from whoseword.reading.coreference.discourse_entities import Cast
from whoseword.reading.coreference.discourse_state import Anaphor, Scene
from whoseword.reading.source_phrases import Phrase
from whoseword.records import Field, Name, NameKind
from whoseword.text.sentences import sentences

TEXT = "Ms. Ilka Dorn met Mr. Bo Ray and the Port Board. Nobody came. She said so."


def scene(text: str, *names: tuple[str, NameKind]) -> Scene:
    texts: dict[Field, str] = {"text": text, "title": ""}
    spans = [Name((text.index(w), text.index(w) + len(w)), kind) for w, kind in names]
    cast = Cast(texts, sorted(spans, key=lambda n: n.span), {}, OUTLETS)
    borders: dict[Field, list[tuple[int, int]]] = {"text": [*sentences(text)], "title": [(0, 0)]}
    made = Scene(cast, texts, dict(borders), {"text": (), "title": ()}, {})
    made.read_up_to("text", len(text))
    return made


def leads(pronoun: str) -> dict[str, dict[str, float]]:
    met = scene(
        TEXT,
        ("Ilka Dorn", NameKind.PERSON),
        ("Bo Ray", NameKind.PERSON),
        ("Port Board", NameKind.ORGANISATION),
    )
    at = TEXT.index("She"), TEXT.index("She") + 3
    found = candidates(met, Anaphor("text", Phrase(at, pronoun, pronoun=pronoun), ()))
    return {character.name: features for character, features in found}


def test_she_means_no_man_and_no_body() -> None:
    assert set(leads("she")) == {"Ilka Dorn"}
    assert set(leads("he")) == {"Bo Ray"}


def test_it_may_mean_the_body_the_most_recent_one_first() -> None:
    found = leads("it")
    assert next(iter(found)) == "Port Board"
    assert found["Port Board"]["is organisation"] == 1.0


def test_features_tell_how_far_back_and_how_a_character_stands() -> None:
    features = leads("she")["Ilka Dorn"]
    assert features["sentences back 2"] == 1.0
    assert features["gender agrees"] == 1.0
    assert features["opens its sentence"] == 1.0
    assert features["rank 0"] == 1.0


def test_no_more_than_the_nearest_are_weighed() -> None:
    letters = "bdfgklmnprst"
    names = [f"{a}a{b}o {b}e{a}i".title() for a in letters for b in letters][: FARTHEST + 20]
    text = " ".join(f"{name} left." for name in names) + " He said so."
    met = scene(text, *((name, NameKind.PERSON) for name in names))
    at = text.rindex("He"), text.rindex("He") + 2
    found = candidates(met, Anaphor("text", Phrase(at, "He", pronoun="he"), ()))
    assert len(found) == NEAREST


def test_a_description_of_a_woman_is_nobody_with_the_name_of_a_man() -> None:
    text = "Uma Ray met Bo Dorn in the harbour. The actress said so."
    met = scene(text, ("Uma Ray", NameKind.PERSON), ("Bo Dorn", NameKind.PERSON))
    met.given_names = {"uma": "she", "bo": "he"}
    at = text.index("The actress"), text.index("The actress") + len("The actress")
    actress = Phrase(at, "The actress", head="actress", definite=True)
    found = candidates(met, Anaphor("text", actress, ()))
    assert [character.name for character, _ in found] == ["Uma Ray"]


def test_he_is_nobody_with_the_given_name_of_a_woman() -> None:
    text = "Bo Dorn had met Uma Ray in the harbour. He said so."
    met = scene(text, ("Uma Ray", NameKind.PERSON), ("Bo Dorn", NameKind.PERSON))
    met.given_names = {"uma": "she", "bo": "he"}
    at = text.index("He said"), text.index("He said") + len("He")
    found = candidates(met, Anaphor("text", Phrase(at, "He", pronoun="he"), ()))
    assert [character.name for character, _ in found] == ["Bo Dorn"]
