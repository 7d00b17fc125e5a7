from __future__ import annotations

from evaluation.rule_counts import MENDING, NO_RULES, codes, counting, rules
from tests.known import RESOURCES
from whoseword import pipeline
from whoseword.records import Reason, because

TEXT = (
    "The talks, confirmed by several officials, touch on the harbour, Ida Vane said on Monday. She"
    " said the pier held, and complained that nobody paid for it."
)


def test_every_rule_that_mends_is_where_it_is_looked_for() -> None:
    for module, function in MENDING.values():
        assert callable(getattr(module, function))
    assert len(set(rules())) == len(rules())


def test_what_is_no_rule_of_its_own_is_a_code_all_the_same() -> None:
    assert set(NO_RULES) <= set(codes())
    assert not set(NO_RULES) & set(rules())
    assert set(codes()) <= {*rules(), *NO_RULES}


def test_a_reason_is_counted_by_its_code_when_it_is_given() -> None:
    with counting() as fired:
        because("one_owner", outlets=("A", "B"), owner="C")
        Reason("one_owner")
    because("one_agency", outlets=("A",), agency="B")
    assert fired == {"one_owner": 2}
    assert set(fired) <= set(rules())


def test_a_rule_fires_for_what_it_adds_or_changes_alone() -> None:
    before = {name: getattr(*rule) for name, rule in MENDING.items()}
    with counting() as fired:
        found = pipeline.read(TEXT, RESOURCES)
    assert {name: getattr(*rule) for name, rule in MENDING.items()} == before
    assert {name for name in fired if name.startswith("reading:")} <= set(MENDING)
    inner = [a for a in found.attributions if TEXT[slice(*a.cue[0])] == "confirmed by"]
    assert fired["reading: nested sources"] == len(inner) == 1
    assert sum(fired.values()) > sum(fired[name] for name in MENDING)


def test_what_is_read_is_the_same_whether_it_is_counted_or_not() -> None:
    with counting():
        counted = pipeline.read(TEXT, RESOURCES)
    assert counted == pipeline.read(TEXT, RESOURCES)
