from __future__ import annotations

from collections import Counter

from hypothesis import given
from hypothesis import strategies as st

from whoseword.reading.coreference.characters import Character, Occurrence
from whoseword.records import NameKind

COUNTS = st.fixed_dictionaries({"he": st.integers(0, 5), "she": st.integers(0, 5)})


def person(**genders: int) -> Character:
    return Character(0, "Rosa Teller", NameKind.PERSON, genders=Counter(genders))


def test_a_gender_is_given_where_the_evidence_points_one_way() -> None:
    assert person().gender is None
    assert person(she=1).gender == "she"
    assert person(she=2, he=1).gender == "she"
    assert person(she=2, he=2).gender is None


def test_one_sign_is_not_enough_to_rule_a_pronoun_out() -> None:
    assert not person(she=1).surely_not("he")
    assert person(she=2).surely_not("he")
    assert not person(she=2, he=1).surely_not("he")
    assert not person(she=2).surely_not("she")


@given(COUNTS)
def test_no_person_is_surely_neither(counts: dict[str, int]) -> None:
    found = person(**counts)
    assert not (found.surely_not("he") and found.surely_not("she"))
    if found.surely_not("he"):
        assert found.gender == "she"


def test_places_in_the_text_come_before_those_in_the_headline() -> None:
    places = [Occurrence("text", (0, 3)), Occurrence("title", (9, 12)), Occurrence("title", (1, 3))]
    assert sorted(places) == [places[0], places[2], places[1]]
