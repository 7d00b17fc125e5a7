from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from whoseword.screening.name_words import name_words


@pytest.mark.parametrize(
    ("name", "core"),
    [
        ("DORN, Ilka Petrovna", ("ilka", "petrovna", "dorn")),
        ("Dr. Ilka Dorn", ("ilka", "dorn")),
        ("Илка Дорн", ("ilka", "dorn")),
        ("IlkaDorn", ("ilka", "dorn")),
        ("Ilka Ilka Dorn", ("ilka", "dorn")),
        ("Ilka D0rn", ("ilka", "dorn")),
        ("I. Dorn", ("i", "dorn")),
        ("Señor Núñez", ("nunez",)),
    ],
)
def test_a_persons_name_is_read_in_any_script_and_order(name: str, core: tuple[str, ...]) -> None:
    assert name_words(name, person=True).core == core


@pytest.mark.parametrize(
    ("name", "core", "forms"),
    [
        ("Ostrel Waterworks, L.L.C.", ("ostrel", "waterworks"), ("llc",)),
        ("Limited Liability Company Ostrel", ("ostrel",), ("llc",)),
        ("The Ostrel & Vale Co.", ("ostrel", "and", "vale"), ("inc",)),
        ("Ostrel Fund II", ("ostrel", "fund", "2"), ()),
        ("First Ostrel Bank", ("first", "ostrel", "bank"), ()),
    ],
)
def test_legal_forms_stand_apart_from_a_bodys_name(
    name: str, core: tuple[str, ...], forms: tuple[str, ...]
) -> None:
    words = name_words(name, person=False)
    assert (words.core, words.forms) == (core, forms)


@given(st.text(max_size=300), st.booleans())
def test_any_name_has_words_or_none_and_never_fails(name: str, person: bool) -> None:
    words = name_words(name, person=person)
    assert words.joined == "".join(words.core)
