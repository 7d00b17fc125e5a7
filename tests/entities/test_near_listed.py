from __future__ import annotations

from dataclasses import replace

from tests.entities.test_network import story, tie
from whoseword.entities import near_listed
from whoseword.records import NameKind, NearListed, Post, ScreeningMatch, Story, Tie


def listed(told: Story, *entities: str) -> Story:
    matches = tuple(ScreeningMatch(e, "list.csv", "1", "x", 0.9) for e in entities)
    return replace(told, screening=matches)


def found(told: Story) -> dict[str, tuple[str, tuple[str, ...]]]:
    return {near.entity: (near.listed, near.over) for near in near_listed(told)}


CHAIN: tuple[Tie, ...] = (tie("E0", "E1"), tie("E2", "E1", "S1"), tie("E2", "E3"))


def test_each_is_told_with_those_between_the_nearest_first() -> None:
    told = listed(story(*CHAIN), "E0")
    assert found(told) == {"E1": ("E0", ()), "E2": ("E0", ("E1",)), "E3": ("E0", ("E2", "E1"))}
    assert [near.entity for near in near_listed(told)] == ["E1", "E2", "E3"]


def test_the_weakest_word_on_the_way_is_told() -> None:
    told = listed(story(*CHAIN), "E0")
    assert [near.on_whose_word for near in near_listed(told)] == [(), ("S1",), ("S1",)]


def test_of_two_listed_the_nearer_counts_and_none_of_them_is_told() -> None:
    assert found(listed(story(*CHAIN), "E0", "E3")) == {"E1": ("E0", ()), "E2": ("E3", ())}


def test_of_two_ways_of_one_length_the_stronger_words_count() -> None:
    told = story(
        tie("E0", "E1", hedged=True), tie("E1", "E3"), tie("E0", "E2"), tie("E2", "E3", "S2")
    )
    assert found(listed(told, "E0"))["E3"] == ("E0", ("E2",))


def test_a_place_is_no_way_but_a_post_is() -> None:
    told = story(tie("E0", "E1"), tie("E1", "E2"), posts=(Post("E3", "aide", "E0"),))
    place = tuple(replace(e, kind=NameKind.PLACE) if e.id == "E1" else e for e in told.entities)
    assert found(listed(replace(told, entities=place), "E0")) == {"E3": ("E0", ())}


def test_without_a_match_nobody_is_near() -> None:
    assert near_listed(story(*CHAIN)) == ()


def test_a_hedged_tie_is_told_as_such() -> None:
    (near,) = near_listed(listed(story(tie("E0", "E1", "S1", hedged=True)), "E0"))
    assert isinstance(near, NearListed)
    assert near.hedged
