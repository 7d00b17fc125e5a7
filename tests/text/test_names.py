from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from whoseword.text.names import bare, fold, one_person, parts, without_possessive


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("Sen. Ines Okoro (D-Utah)", "Ines Okoro"),
        ("former Defense Secretary Bo Ray", "Bo Ray"),
        ("Mr. Okoro’s", "Okoro"),
        ("Prime Minister Ana de la Cruz", "Ana de la Cruz"),
        ("Justice", "Justice"),
    ],
)
def test_titles_and_endings_come_off(written: str, name: str) -> None:
    assert bare(written) == name


def test_particles_and_generations_are_told_from_given_names() -> None:
    assert parts("Ursula von der Heide").surname == "von der heide"
    assert parts("Martin L. Okoro Jr.").generation == "jr"
    assert parts("Mrs. Okoro").gender == "she"


@pytest.mark.parametrize(
    ("a", "b", "answer"),
    [
        ("Chuck Okoro", "Charles E. Okoro", True),
        ("J. Okoro", "Jane Okoro", True),
        ("Sergei Kiriyenko", "Sergey Kirienko", True),
        ("Eric Okoro", "Jane Okoro", False),
        ("Mr. Okoro", "Mrs. Okoro", False),
        ("Okoro", "Jane Okoro", None),
        ("Li", "Bo Ray", False),
    ],
)
def test_two_forms_are_compared(a: str, b: str, answer: bool | None) -> None:
    assert one_person(a, b) is answer
    assert one_person(b, a) is answer


@given(st.text(max_size=40))
def test_any_text_can_be_taken_apart(text: str) -> None:
    assert fold(fold(text)) == fold(text) or not text.isascii()
    assert len(without_possessive(text)) <= len(text)
    parts(text)
    bare(text)
