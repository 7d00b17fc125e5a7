from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from whoseword.reading.source_phrases import Phrase, conjuncts, core, head_noun, phrase
from whoseword.records import Name, NameKind


def named(text: str, *words: str, kind: NameKind = NameKind.PERSON) -> list[Name]:
    return [Name((text.index(w), text.index(w) + len(w)), kind) for w in words]


def read(text: str, *names: str, kind: NameKind = NameKind.PERSON) -> Phrase:
    return phrase(text, (0, len(text)), named(text, *names, kind=kind))


@pytest.mark.parametrize(
    ("words", "pronoun"),
    [("He", "he"), ("her", "she"), ("They", "they"), ("who", "who"), ("I", "i"), ("we", "we")],
)
def test_a_pronoun_is_told_by_its_person(words: str, pronoun: str) -> None:
    found = read(words)
    assert (found.pronoun, found.plural) == (pronoun, pronoun in {"they", "we"})


def test_a_name_heads_its_phrase_with_the_titles_before_it() -> None:
    text = "Harbour mayor Ilka Dorn"
    found = read(text, "Ilka Dorn")
    assert found.name is not None
    assert text[slice(*found.name)] == "Ilka Dorn"
    assert found.name_kind is NameKind.PERSON
    assert found.head == ""


@pytest.mark.parametrize(
    "text",
    [
        "Credit agency giant Harrowfax",
        "the insurer Harrowfax",
        "Oslo-based Harrowfax",
        "its software company Harrowfax",
        "the South Korean newspaper Harrowfax",
        "the Harrowfax news agency",
        "Harrowfax newspaper",
    ],
)
def test_what_a_body_is_stands_before_its_name(text: str) -> None:
    found = read(text, "Harrowfax", kind=NameKind.ORGANISATION)
    assert found.name is not None
    assert text[slice(*found.name)] == "Harrowfax"


def test_a_place_may_say_whose_outlet_it_is() -> None:
    text = "Saltmere's Gull Post newspaper"
    names = [
        *named(text, "Saltmere", kind=NameKind.PLACE),
        *named(text, "Gull Post", kind=NameKind.ORGANISATION),
    ]
    found = phrase(text, (0, len(text)), names)
    assert found.name is not None
    assert text[slice(*found.name)] == "Gull Post"


@pytest.mark.parametrize(
    "text",
    ["critics of the company Harrowfax", "the chairman of Harrowfax", "a rival of Harrowfax"],
)
def test_who_is_told_by_a_body_is_not_the_body(text: str) -> None:
    assert read(text, "Harrowfax", kind=NameKind.ORGANISATION).name is None


@pytest.mark.parametrize(
    ("text", "head", "plural", "definite"),
    [
        ("the harbour officials", "official", True, True),
        ("a spokeswoman for the port", "spokeswoman", False, False),
        ("two engineers who know the pier", "engineer", True, False),
        ("one of the engineers", "engineer", False, False),
        ("his lawyer, a tall man", "lawyer", False, True),
    ],
)
def test_a_description_is_its_noun_and_number(
    text: str, head: str, plural: bool, definite: bool
) -> None:
    found = read(text)
    assert (found.head, found.plural, found.definite) == (head, plural, definite)


def test_what_is_only_said_beside_a_source_is_no_part_of_it() -> None:
    found = read("the mayor herself")
    assert (found.text, found.head) == ("the mayor", "mayor")


def test_several_names_are_several_sources() -> None:
    text = "Ann Lee, Bo Ray and other critics"
    people = named(text, "Ann Lee", "Bo Ray")
    parts = conjuncts(text, (0, len(text)), people)
    assert [text[a:b] for a, b in parts] == ["Ann Lee", "Bo Ray", "other critics"]


def test_a_name_with_its_description_is_one_source() -> None:
    text = "Ann Lee, a critic of the port"
    assert conjuncts(text, (0, len(text)), named(text, "Ann Lee")) == [(0, len(text))]


def test_the_core_ends_at_the_first_aside() -> None:
    assert core("the mayor, who left") == "the mayor"
    assert core("the mayor (who, she says, left), too") == "the mayor (who, she says, left)"
    assert core("some 1,400 people") == "some 1,400 people"


def test_a_head_noun_has_its_modifiers() -> None:
    text = "the former harbour mayor"
    assert head_noun(text, 0, len(text)) == ("mayor", False, ("the", "former", "harbour"))


@given(st.text(max_size=50))
def test_any_text_is_taken_apart_within_its_span(text: str) -> None:
    found = phrase(text, (0, len(text)), [])
    start, end = found.span
    assert 0 <= start <= end <= len(text)
    assert found.text == text[start:end]
    for a, b in conjuncts(text, (0, len(text)), []):
        assert 0 <= a <= b <= len(text)
