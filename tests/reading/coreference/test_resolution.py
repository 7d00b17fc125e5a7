from __future__ import annotations

from tests.known import MODELS, OUTLETS
from tests.reading.marking import Marked
from whoseword.language.lexicon import ENGLISH
from whoseword.reading.coreference.resolution import Resolver, Voice
from whoseword.reading.outlets_named import mentioned
from whoseword.records import Field, NameKind
from whoseword.text.quotations import quotations
from whoseword.text.sentences import sentences


def voices(marked: Marked) -> list[list[Voice]]:
    """Say who speaks in each attribution, in reading order."""
    texts: dict[Field, str] = {"text": marked.text, "title": marked.title}
    resolver = Resolver(
        texts,
        {"text": sentences(marked.text), "title": [(0, len(marked.title))]},
        {field: quotations(text) for field, text in texts.items()},
        sorted(marked.names, key=lambda n: n.span),
        MODELS.antecedents,
        mentioned(marked.article, OUTLETS),
        OUTLETS,
        ENGLISH,
    )
    return [resolver.voices(attribution) for attribution in marked.attributions]


def names(marked: Marked) -> list[list[str]]:
    return [[voice.character.name for voice in found] for found in voices(marked)]


def test_a_name_a_surname_and_an_office_are_one_speaker() -> None:
    text = "Mayor Ilka Dorn said it is dry. Dorn said it will last. The mayor said so again."
    marked = Marked(text).name("Ilka Dorn").name("Dorn said"[:4])
    marked.says("Mayor Ilka Dorn", "it is dry", "said").says("Dorn", "it will last", "said")
    assert names(marked.says("The mayor", "so again", "said")) == [["Ilka Dorn"]] * 3


def test_several_names_are_several_speakers() -> None:
    text = "Ann Lee and Bo Ray said that the well is dry."
    marked = Marked(text).name("Ann Lee").name("Bo Ray")
    assert names(marked.says("Ann Lee and Bo Ray", "the well is dry", "said")) == [
        ["Ann Lee", "Bo Ray"]
    ]


def test_whoever_a_later_name_explains_is_that_person() -> None:
    text = (
        "A lawyer for the port said it is dry. The lawyer for the port, Bo Ray, said it will last."
    )
    marked = Marked(text).name("Bo Ray")
    marked.says("A lawyer for the port", "it is dry", "said")
    (first, *_), _ = voices(marked.says("The lawyer for the port, Bo Ray", "it will last", "said"))
    assert first.character.name == "Bo Ray"
    assert first.reasons[0].code == "named_later"


def test_two_unnamed_people_stay_two() -> None:
    text = "An official said it is dry. Another official said it is wet."
    marked = Marked(text).says("An official", "it is dry", "said")
    (one,), (other,) = voices(marked.says("Another official", "it is wet", "said"))
    assert one.character is not other.character
    assert one.character.kind is not NameKind.PERSON


def test_nobody_is_no_speaker() -> None:
    text = "Nobody said that the well is dry."
    assert voices(Marked(text).says("Nobody", "the well is dry", "said")) == [[]]
