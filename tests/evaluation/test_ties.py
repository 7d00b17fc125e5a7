from __future__ import annotations

from evaluation.ties import ToldTie, alike, matched


def tie(a: str, b: str, *aliases: str, kind: str = "membership") -> ToldTie:
    return ToldTie("x", 1, (a,), (b, *aliases), kind, hedged=False)


def test_a_party_and_its_members_are_one_body() -> None:
    assert alike("Democrats", "Democratic Party")
    assert not alike("Republicans", "Democratic Party")


def test_a_party_is_matched_by_any_of_its_names() -> None:
    gold = [tie("Ann Lee", "Port Trust")]
    assert matched([tie("Ann Lee", "PT", "Port Trust")], gold, with_kind=True) == {0: 0}
    assert matched([tie("Ann Lee", "Quay Club")], gold, with_kind=True) == {}


def test_direction_is_not_compared_and_kind_is_when_asked() -> None:
    gold = [tie("Port Trust", "Ann Lee")]
    ours = [tie("Ann Lee", "Port Trust", kind="contact")]
    assert matched(ours, gold, with_kind=False) == {0: 0}
    assert matched(ours, gold, with_kind=True) == {}
