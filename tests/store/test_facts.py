from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from whoseword.records import Article, Decision, DecisionKind, Place, Reading
from whoseword.store.database import Database
from whoseword.store.facts import Facts

WELL = Article("w", "The well is dry.", title="Dry", outlet="Ostrel Courier")


@pytest.fixture
def facts(tmp_path: Path) -> Iterator[Facts]:
    database = Database(tmp_path / "desk.whoseword")
    yield Facts(database)
    database.close()


def test_an_article_comes_back_as_it_was_and_is_kept_once(facts: Facts) -> None:
    assert facts.article("w") is None
    assert facts.keep_article(WELL, "then")
    assert not facts.keep_article(Article("w", "Another text."), "later")
    assert facts.article("w") == WELL
    assert facts.holds("w")
    assert not facts.holds("x")


def test_readings_of_several_models_stand_beside_each_other(facts: Facts) -> None:
    facts.keep_article(WELL, "then")
    older, newer = Reading(WELL, ((0, 16),), (), ()), Reading(WELL, ((0, 4),), (), ())
    facts.keep_reading(older, "older", "then")
    facts.keep_reading(newer, "newer", "later")
    assert facts.reading("w", "older") == older
    assert facts.reading("w", "newer") == newer
    assert facts.reading("w", "none") is None


def test_decisions_hold_in_order_until_they_are_undone(facts: Facts) -> None:
    first = facts.keep_decision(Decision(DecisionKind.MERGE, ("T", "U"), ("a", "b"), by="Ada"))
    second = facts.keep_decision(
        Decision(DecisionKind.SAME_SOURCE, ("T",), anchors=((Place("a", (0, 3)),),), by="Bo")
    )
    assert (first.number, second.number) == (1, 2)
    assert facts.decisions() == [first, second]
    facts.undo_decision(first, "Ada", "now")
    assert facts.decisions() == [second]


def test_what_is_forgotten_is_in_no_decision(facts: Facts) -> None:
    for name in ("a", "b"):
        facts.keep_article(Article(name, "Text."), "then")
    places = Place("a", (0, 3)), Place("b", (0, 3))
    facts.keep_decision(Decision(DecisionKind.SPLIT, ("T",), ("a",), ("b",)))
    wrong = Decision(
        DecisionKind.WRONG_ORIGIN, ("T",), changes={"origin": "Quay"}, anchors=((*places,), ())
    )
    facts.keep_decision(wrong)
    facts.forget(["a"])
    split, left = facts.decisions()
    assert (split.together, split.apart) == ((), ("b",))
    assert (left.anchors, left.changes) == ((places[1:], ()), {"origin": "Quay"})
    facts.forget(["b"])
    assert facts.decisions()[1].changes == {}
    assert facts.article("a") is None


def test_the_changes_of_a_correction_stay_when_another_article_goes(facts: Facts) -> None:
    facts.keep_article(WELL, "then")
    kept = facts.keep_decision(Decision(DecisionKind.CORRECT, ("T",), changes={"title": "Wet"}))
    facts.forget(["w"])
    assert facts.decisions() == [kept]
