from __future__ import annotations

from collections import Counter

import pytest

from evaluation.rare_rules import cases, fires, score
from evaluation.rule_counts import rules
from tests.known import RESOURCES


def test_every_rule_has_an_input_for_it_and_one_against_it() -> None:
    found = cases()
    for due in (True, False):
        counts = Counter(case["rule"] for case in found if case["fires"] is due)
        assert set(counts) == {case["rule"] for case in found}
        assert set(counts) <= set(rules())
    assert len({case["id"] for case in found}) == len(found)


@pytest.mark.parametrize(("domain", "fired"), [("reuterѕ.com", True), ("reuters.com", False)])
def test_a_rule_fires_on_an_input_or_does_not(domain: str, fired: bool) -> None:
    assert fires({"rule": "other_script", "domain": domain}, RESOURCES) is fired


def test_a_watch_list_is_held_against_the_people_of_the_articles() -> None:
    case = {
        "rule": "listed_programme",
        "articles": [{"text": "The lock is shut, Ilka Dorn said.", "outlet": "Gull Post"}],
        "listed": {"names": ["Ilka Dorn"], "programme": "QUAY"},
    }
    assert fires(case, RESOURCES)
    assert not fires({**case, "listed": {"names": ["Ilka Dorn"]}}, RESOURCES)


def test_what_fires_where_it_must_not_is_told_apart_from_what_fails_to_fire() -> None:
    missed: list[str] = []
    due, other = {"id": "a", "fires": True}, {"id": "b", "fires": False}
    assert score([(due, True), (other, False)]) == {"fires": 1.0, "fires_wrongly": 0.0}
    found = score([(due, False), (due, True), (other, True)], missed.append)
    assert found == {"fires": 0.5, "fires_wrongly": 1.0}
    assert missed == ["a", "b"]
