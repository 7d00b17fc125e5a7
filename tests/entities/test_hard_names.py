"""Names that invite wrong mergers, and more of them than any story has."""

from __future__ import annotations

import hashlib
from itertools import count

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.entities.test_merging import BODY, PERSON, UNNAMED, names, reading
from tests.known import OUTLETS
from whoseword.entities import merge


def entries(*articles: list[str]) -> list[int]:
    """Give the number of mentions of each entry, one article a list of people."""
    told = (reading(f"r{k}", *((n, PERSON) for n in row)) for k, row in enumerate(articles))
    return sorted(count for _, count in names(*told))


def test_two_generations_stay_two_where_one_article_tells_them_apart() -> None:
    assert entries(["Bo Ray", "Bo Ray Jr."], ["Bo Ray"], ["Bo Ray Jr."]) == [2, 2]
    assert entries(["Bo Ray Jr."], ["Bo Ray"]) == [2]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Ines Okoro", "Paul Okoro"),
        ("Mr. Okoro", "Ms. Okoro"),
        ("Ada Hale Sr.", "Ada Hale Jr."),
        ("Jon Vane", "Jane Vane"),
        ("J. Vane", "P. Vane"),
        ("Wang Li", "Wang Wei"),
        ("Jon A. Vane", "Jon B. Vane"),
        ("Ana Maria Vane", "Ana Luz Vane"),
    ],
)
def test_a_surname_alone_merges_nobody(one: str, other: str) -> None:
    assert entries([one], [other]) == [1, 1]


def test_homonyms_keep_a_lone_surname_out_in_every_article() -> None:
    assert entries(["Ines Okoro"], ["Paul Okoro"], ["Okoro"], ["Mr. Okoro"]) == [1, 1, 1, 1]


def test_a_lone_surname_belongs_to_the_bearer_of_its_title() -> None:
    assert entries(["Mr. Paul Okoro"], ["Ms. Ines Okoro"], ["Mr. Okoro"]) == [1, 2]
    assert entries(["Ms. Ines Okoro"], ["Mr. Okoro"]) == [1, 1]


def test_an_initial_that_fits_two_people_is_neither() -> None:
    assert entries(["Jon Vane"], ["J. Vane"], ["Jane Vane"]) == [1, 1, 1]
    assert entries(["Jon Vane"], ["J. Vane"]) == [2]


def test_a_name_without_its_initial_is_neither_of_two_who_have_one() -> None:
    assert entries(["Jon A. Vane"], ["Jon B. Vane"], ["Jon Vane"]) == [1, 1, 1]
    assert entries(["Jon A. Vane"], ["Jon Vane"]) == [2]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Qasim Suleyman", "Kassem Soleiman"),
        ("Ida van der Molen", "Van der Molen"),
        ("Omar al-Hadid", "Hadid"),
        ("Ana Ruiz Soler", "Ana Ruiz"),
        ("Gamal Qadhafy", "Gamal Gaddafi"),
    ],
)
def test_two_forms_of_one_name_are_one_person(one: str, other: str) -> None:
    assert entries([one], [other]) == [2]


def test_an_initial_beside_two_forms_of_one_name_is_that_person() -> None:
    assert entries(["Robert Vane"], ["Bob Vane"], ["R. Vane"]) == [3]


def test_a_surname_may_come_first_and_a_given_name_be_hyphenated() -> None:
    assert entries(["Ban So-ri"], ["Ban So Ri"], ["So-ri Ban"], ["Mr. Ban"]) == [4]
    assert entries(["Ban So-ri"], ["Ban Mi-na"]) == [1, 1]


def test_an_acronym_that_two_bodies_have_joins_neither() -> None:
    boards = ("Harbour Safety Board", "Hull Surveyors Bureau", "HSB")
    assert len(names(*(reading(b, (b, BODY)) for b in boards))) == 3


@pytest.mark.parametrize("letter", ["K", "K.", "Ms. K", "É", "Я", "王"])
def test_a_letter_is_nobody_in_particular(letter: str) -> None:
    assert entries([letter], [letter]) == [1, 1]
    assert entries(["K Vane", "É Vane", "Я Vane", "王 Vane"], [letter]) == [1] * 5


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Айда Вейн", "Вейн"),
        ("محمد الفارسي", "الفارسي"),
        ("Ελένη Βάνη", "Βάνη"),
        ("José Núñez", "Jose Nunez"),
        ("习近平", "习近平"),
        ("अदिति वर्मा", "वर्मा"),
        ("김하늘 바다", "바다"),
    ],
)
def test_names_in_other_scripts_are_names(one: str, other: str) -> None:
    assert entries([one], [other]) == [2]
    assert entries([one], ["Ida Vane"]) == [1, 1]


@given(st.lists(st.lists(st.text(max_size=12), max_size=3), max_size=3))
def test_any_words_can_be_names(articles: list[list[str]]) -> None:
    readings = [
        reading(f"r{k}", *((name, PERSON) for name in row), *((name, BODY) for name in row))
        for k, row in enumerate(articles)
    ]
    sources, mapping = merge(readings, OUTLETS)
    assert set(mapping.values()) == {source.id for source in sources}
    assert merge(readings[::-1], OUTLETS) == (sources, mapping)


def test_five_thousand_mentions_of_one_article_are_merged() -> None:
    numbers = count()

    def word() -> str:
        digest = hashlib.sha256(str(next(numbers)).encode()).hexdigest()[:12]
        return digest.translate(str.maketrans("0123456789", "ghijklmnop")).title()

    people = [(f"{word()} {word()}", PERSON) for _ in range(2_000)]
    bodies = [(f"{word()} {word()} Board", BODY) for _ in range(1_500)]
    aides = [(f"an aide of {word()}", UNNAMED) for _ in range(1_500)]
    sources, _ = merge(
        [reading("a", *people, *bodies, *aides), reading("b", people[7], aides[7])], OUTLETS
    )
    assert len(sources) == 5_001
    assert {len(s.mentions) for s in sources if s.name == people[7][0]} == {2}


def test_a_thousand_bearers_of_one_surname_stay_apart() -> None:
    letters = "bdfgklmnprstvz"
    given_names = [f"{a}a{b}o{c}e".title() for a in letters for b in letters for c in letters]
    people = [(f"{name} Vane", PERSON) for name in given_names[:1_000]]
    assert len(merge([reading("a", *people, ("Vane", PERSON))], OUTLETS)[0]) == 1_001
