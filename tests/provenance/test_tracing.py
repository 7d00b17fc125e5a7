from __future__ import annotations

from hypothesis import given, settings

from tests.claims.test_assembly import told
from tests.claims.told import Teller
from tests.known import OUTLETS
from whoseword.provenance.story_index import index
from whoseword.provenance.tracing import trace, traced
from whoseword.records import Stance

CRACKS = "Engineers found forty cracks in the cables of the bridge"


def test_a_claim_is_counted_and_each_mention_has_its_standing() -> None:
    teller = Teller()
    vane = teller.source("Ida Vane", "named")
    teller.article("Harrow Daily").says(CRACKS, vane, claim=True)
    teller.article("Orsay Gazette").says(CRACKS, claim=True)
    found = trace(index(teller.story(), OUTLETS), teller.group())
    assert [o.name for o in found.counted.origins] == ["Ida Vane"]
    assert found.standing["P-Harrow Daily-0"].stance is Stance.ATTRIBUTED
    assert found.standing["P-Orsay Gazette-0"].stance is Stance.ASSERTED


def test_sources_that_were_taken_for_one_are_told() -> None:
    teller = Teller()
    gull = teller.source("The Gull Post", "outlet")
    two, few = teller.source("two people", "unnamed"), teller.source("insiders", "unnamed")
    teller.article("Orsay Gazette").says(CRACKS, two, told=gull, claim=True)
    teller.article("The Bugle").says(CRACKS, few, told=gull, claim=True)
    (merge,) = trace(index(teller.story(), OUTLETS), teller.group()).merges
    assert {merge.kept, merge.merged} == {two, few}


@settings(max_examples=40)
@given(told())
def test_every_group_is_traced_in_its_place(teller: Teller) -> None:
    looked, group = index(teller.story(), OUTLETS), teller.group()
    found = traced(looked, [group, group])
    assert [one.group for one in found] == [group, group]
    for one in found:
        assert set(one.standing) == {p.id for p in one.counted.group.propositions}
