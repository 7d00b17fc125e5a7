from __future__ import annotations

from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from tests.claims.told import Teller, assembled
from tests.known import OUTLETS
from whoseword.provenance.different_people import different_people, two_people
from whoseword.provenance.stated_alike import StatedAlike
from whoseword.provenance.story_index import index
from whoseword.records import Origin, OriginKind

CRACKS = "Engineers found forty cracks in the cables of the bridge"


def proven(*names: str, written: str = "") -> int:
    """Let each speak in a paper of its own, under the name or as it is ``written`` there."""
    teller = Teller()
    for number, name in enumerate(names):
        source = teller.source(name, "named")
        plain = teller.sources[source]
        writer = teller.article(f"Paper {number}")
        if written:
            object.__setattr__(plain, "name", written)
        writer.says(CRACKS, source, claim=True)
        object.__setattr__(plain, "name", name)
    found = assembled(index(teller.story(), OUTLETS), teller.group(), "gist")
    return found.independent_origins.at_least


def test_people_of_one_surname_with_other_given_names_are_two() -> None:
    assert proven("Elena Marsh", "Thomas Marsh") == 2


def test_people_of_one_given_name_with_other_surnames_are_two() -> None:
    assert proven("Thomas Marsh", "Thomas Vane") == 2


def test_an_initial_or_a_short_form_of_a_given_name_is_no_second_person() -> None:
    assert proven("Thomas Marsh", "T. Marsh") == 1
    assert proven("Thomas Marsh", "Tom Marsh") == 1


def test_a_given_name_that_no_attribution_gives_proves_nobody() -> None:
    assert proven("Elena Marsh", "Thomas Marsh", written="Marsh") == 1


NAMES = st.sampled_from(["Ida Vane", "I. Vane", "Ada Vane", "Ada Brek", "Brek", "Ida Brek"])


@given(st.lists(NAMES, max_size=6, unique=True), st.booleans(), st.data())
def test_of_the_people_proven_every_two_are_two(
    names: list[str], whole: bool, data: st.DataObject
) -> None:
    origins = [Origin(n, OriginKind.NAMED_PERSON, n, (), (), 1.0) for n in names]
    every = [frozenset(pair) for pair in combinations(names, 2)]
    agreeing = data.draw(st.sets(st.sampled_from(every))) if every else set()
    told = StatedAlike(dict.fromkeys(names, whole), frozenset(agreeing))
    by_name = {o.name: o for o in origins}
    people = different_people(origins, told)
    assert people == different_people(origins[::-1], told)
    assert all(two_people(by_name[a], by_name[b], told) for a in people for b in people if a != b)
    assert len(people) != 1


def test_two_who_agree_are_found_beside_others_who_come_first_and_do_not() -> None:
    names = ["Ada Brek", "Ida Vane", "Olof Marsh"]
    origins = [Origin(n, OriginKind.NAMED_PERSON, n, (), (), 1.0) for n in names]
    told = StatedAlike(dict.fromkeys(names, True), frozenset({frozenset(names[1:])}))
    assert different_people(origins, told) == names[1:]
