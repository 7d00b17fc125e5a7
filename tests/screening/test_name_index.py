from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from whoseword.records import NameKind
from whoseword.screening.listed import Listed, WatchList
from whoseword.screening.name_index import NameIndex
from whoseword.screening.name_words import name_words

DORN = Listed("11", ("DORN, Ilka Petrovna", "Ilka Dornova"), NameKind.PERSON)
WATER = Listed("12", ("OSTREL WATERWORKS LLC",), NameKind.ORGANISATION)
EITHER = Listed("13", ("Brenn Skerry",))
INDEX = NameIndex([WatchList("brenn", (DORN, WATER, EITHER))])
NAMES = st.sampled_from(["Ilka", "Petrovna", "Dorn", "Ostrel", "Waterworks", "Brenn", "Skerry"])


def entries(name: str, *, person: bool) -> list[str]:
    words = name_words(name, person=person)
    return [c.listed.entry for c in INDEX.candidates(words, person=person)]


def test_a_name_asks_those_that_share_enough_of_its_words() -> None:
    assert entries("Ilka Dorn", person=True)[0] == "11"
    assert entries("Ostrel Waterworks", person=False) == ["12"]
    assert entries("Ilka Marr", person=True) == []


def test_other_spellings_of_the_words_are_found() -> None:
    assert "11" in entries("Ylka Dorrn", person=True)
    assert entries("Ostrell Watterworks", person=False) == ["12"]
    assert entries("OstrelWaterworks", person=False) == ["12"]


def test_people_and_bodies_are_asked_apart_unless_the_list_does_not_say() -> None:
    assert entries("Ilka Dorn", person=False) == []
    assert entries("Brenn Skerry", person=True) == entries("Brenn Skerry", person=False) == ["13"]


@given(st.lists(NAMES, min_size=1, max_size=4), st.booleans())
def test_each_name_of_an_entry_is_a_candidate_once(words: list[str], person: bool) -> None:
    found = INDEX.candidates(name_words(" ".join(words), person=person), person=person)
    assert len({(c.listed.entry, c.name) for c in found}) == len(found)
