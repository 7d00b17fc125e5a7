from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.entities.peopled import read
from tests.known import OUTLETS
from whoseword.entities import merge
from whoseword.entities.office_holders import OfficeHolders, described
from whoseword.records import Attribution, Form, Reading, SourceKind


def told(text: str, source: str, article: str, *people: str) -> Reading:
    """An article in which whom ``source`` names says all that stands before it."""
    start = text.rindex(source)
    said = Attribution(
        f"A-{article}", article, ((start, start + len(source)),), ((start - 5, start - 1),),
        ((0, start - 6),), Form.DIRECT,
    )  # fmt: skip
    return read(text, person=people, article=article, said=(said,))


NAMED = told("“The pier is shut,” said Port Osk Mayor Ilka Dorn.", "Ilka Dorn", "a", "Ilka Dorn")


def sources(*readings: Reading) -> set[tuple[str, SourceKind]]:
    found, _ = merge(readings, OUTLETS)
    return {(source.name, source.kind) for source in found}


@pytest.mark.parametrize("office", ["the Port Osk mayor", "the mayor", "the mayor of Port Osk"])
def test_an_office_is_who_alone_holds_it_in_another_article(office: str) -> None:
    unnamed = told(f"“It is shut for good,” said {office}.", office, "b")
    assert sources(NAMED, unnamed) == {("Ilka Dorn", SourceKind.NAMED_PERSON)}


@pytest.mark.parametrize(
    "office",
    ["the former mayor", "the deputy mayor", "the Brenn mayor", "a mayor", "the governor"],
)
def test_another_office_another_rank_and_an_indefinite_one_stay_apart(office: str) -> None:
    unnamed = told(f"“It is shut for good,” said {office}.", office, "b")
    assert len(sources(NAMED, unnamed)) == 2


def test_an_office_that_two_people_are_given_is_neither_of_them() -> None:
    other = told("“Not so,” said Brenn Mayor Bo Ray.", "Bo Ray", "c", "Bo Ray")
    unnamed = told("“It is shut for good,” said the mayor.", "the mayor", "b")
    assert len(sources(NAMED, other, unnamed)) == 3


def test_a_job_that_many_hold_needs_words_beside_it() -> None:
    lawyer = told("“Not so,” said the harbour lawyer, Bo Ray.", "Bo Ray", "c", "Bo Ray")
    assert described("the lawyer") is None
    plain = told("“It is shut for good,” said the lawyer.", "the lawyer", "b")
    assert len(sources(lawyer, plain)) == 2


def test_the_country_of_an_office_is_its_adjective_too() -> None:
    chief = told("“We stay,” said the prime minister of Israel, Bo Ray.", "Bo Ray", "c", "Bo Ray")
    unnamed = told("“We stay,” said the Israeli prime minister.", "the Israeli prime minister", "b")
    assert sources(chief, unnamed) == {("Bo Ray", SourceKind.NAMED_PERSON)}


def test_who_is_named_but_says_nothing_gives_no_source() -> None:
    silent = replace(NAMED, sources=(), attributions=())
    silent = replace(silent, parties=tuple(replace(p, source=None) for p in silent.parties))
    assert OfficeHolders([silent]).meant("the mayor") == frozenset()


@given(st.text(max_size=40))
def test_any_description_has_an_office_or_none(description: str) -> None:
    office = described(description)
    assert office is None or office.head not in office.words
