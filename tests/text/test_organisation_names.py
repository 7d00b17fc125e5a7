from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from whoseword.text.organisation_names import acronym, body_key, initials, is_acronym


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("the Harbour Board", "Harbour Board"),
        ("Harbour Board (HB)", "harbour  board"),
        ("Harbour Board’s", "the Harbour Board"),
        ("U.S. Harbour Office", "United States Harbour Office"),
        ("Harbour Co.", "Harbour Co"),
        ("Harbour Works, Inc.", "Harbour Works"),
    ],
)
def test_two_forms_of_one_name_have_one_key(one: str, other: str) -> None:
    assert body_key(one) == body_key(other)


def test_two_names_have_two_keys() -> None:
    assert body_key("Harbour Board") != body_key("Harbour Boards")


@pytest.mark.parametrize(
    ("short", "long", "is_one"),
    [
        ("HSB", "Harbour Safety Board", True),
        ("the H.S.B.", "Harbour Safety Board", True),
        ("BHS", "Board of Harbour Safety", True),
        ("BOHS", "Board of Harbour Safety", True),
        ("HSB", "Harbour Board", False),
        ("Hsb", "Harbour Safety Board", False),
        ("H", "Harbour", False),
    ],
)
def test_an_acronym_is_the_initials_of_a_name(short: str, long: str, *, is_one: bool) -> None:
    assert is_acronym(short, long) is is_one


def test_what_cannot_be_an_acronym_has_no_letters() -> None:
    assert acronym("Harbour") == acronym("H2O") == acronym("ABCDEFGHI") == ""
    assert initials("Harbour") == frozenset()


@given(st.lists(st.sampled_from(["Harbour", "Board", "of", "Safety", "Co."]), min_size=1))
def test_an_article_and_capitals_are_no_part_of_a_key(words: list[str]) -> None:
    name = " ".join(words)
    assert body_key(f"the {name}") == body_key(name.upper()) == body_key(name)


@given(st.text(max_size=30))
def test_no_name_has_an_empty_acronym(name: str) -> None:
    assert "" not in initials(name)
