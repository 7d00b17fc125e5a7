from __future__ import annotations

from whoseword.entities import entities_called, paths
from whoseword.records import (
    Entity,
    NameKind,
    Place,
    Post,
    Source,
    SourceKind,
    Story,
    Tie,
    TieKind,
)

PEOPLE = tuple(
    Entity(f"E{k}", name, NameKind.PERSON)
    for k, name in enumerate(("Ines Okoro", "Bo Ray", "Ann Lee", "Al Teller"))
)
AIDE = Source("S1", "an aide", SourceKind.UNNAMED_PERSON)
LEE = Source("S2", "Ann Lee", SourceKind.NAMED_PERSON)
WHERE = (Place("a", (0, 5)),)


def tie(a: str, b: str, *words: str, hedged: bool = False) -> Tie:
    return Tie(a, b, TieKind.CONTACT, "met", None, None, hedged, words, WHERE)


def story(*ties: Tie, posts: tuple[Post, ...] = ()) -> Story:
    return Story("T", "", (), (), (AIDE, LEE), (), entities=PEOPLE, posts=posts, ties=ties)


def ways(told: Story, one: str, other: str) -> list[list[str]]:
    return [[step.end for step in path.steps] for path in paths(told, one, other)]


def test_a_path_goes_over_those_between() -> None:
    assert ways(story(tie("E0", "E1"), tie("E2", "E1")), "E0", "E2") == [["E1", "E2"]]


def test_a_longer_path_of_stronger_words_goes_before_a_shorter_one() -> None:
    told = story(tie("E0", "E2", "S1"), tie("E0", "E1", "S2"), tie("E1", "E2", "S2"))
    assert ways(told, "E0", "E2") == [["E1", "E2"], ["E2"]]


def test_the_weakest_word_of_a_path_is_named() -> None:
    told = story(tie("E0", "E1"), tie("E1", "E2", "S1"), tie("E2", "E3", "S2"))
    (path,) = paths(told, "E0", "E3")
    assert path.weakest.link.on_whose_word == ("S1",)


def test_a_hedged_tie_is_weaker_than_an_unnamed_word() -> None:
    told = story(tie("E0", "E1", hedged=True), tie("E1", "E2", "S1"))
    (path,) = paths(told, "E0", "E2")
    assert path.weakest.end == "E1"


def test_posts_tie_as_well() -> None:
    told = story(tie("E1", "E2"), posts=(Post("E0", "adviser", "E1", evidence=WHERE),))
    assert ways(told, "E0", "E2") == [["E1", "E2"]]


def test_no_path_comes_twice_to_one_party_and_none_is_found_where_none_is() -> None:
    told = story(tie("E0", "E1"), tie("E1", "E0"), tie("E2", "E3"))
    assert ways(told, "E0", "E3") == []


def test_many_parties_all_tied_to_each_other_take_no_time() -> None:
    many = tuple(Entity(f"N{k}", f"Name {k}", NameKind.PERSON) for k in range(60))
    ties = tuple(tie(a.id, b.id) for k, a in enumerate(many) for b in many[:k])
    told = Story("T", "", (), (), (), (), entities=many, ties=ties)
    assert len(paths(told, "N0", "N59")) == 5


def test_a_party_is_found_by_a_word_of_its_name() -> None:
    assert [e.name for e in entities_called(story(), "okoro")] == ["Ines Okoro"]
    assert entities_called(story(), "Nobody Here") == ()
