from __future__ import annotations

from hypothesis import given, settings

from tests.claims.test_assembly import told
from tests.claims.told import Teller
from tests.known import OUTLETS
from whoseword.provenance.assumptions import Supposed
from whoseword.provenance.counting import count
from whoseword.provenance.story_index import index

CRACKS = "Engineers found forty cracks in the cables of the bridge"


def test_a_count_tells_origins_with_their_range_and_the_way_of_each_mention() -> None:
    teller = Teller()
    vane, brek = teller.source("Ida Vane", "named"), teller.source("Ada Brek", "named")
    teller.article("Harrow Daily").says(CRACKS, vane, claim=True)
    teller.article("Orsay Gazette").says(CRACKS, brek, claim=True)
    counted = count(index(teller.story(), OUTLETS), teller.group())
    assert [o.name for o in counted.origins] == ["Ada Brek", "Ida Vane"]
    assert (counted.spread.at_least, counted.spread.at_most) == (2, 2)
    assert set(counted.routes) == {p.id for p in counted.group.propositions}
    one = Supposed(one={brek: teller.sources[vane]})
    again = count(index(teller.story(), OUTLETS), teller.group(), one)
    assert [o.name for o in again.origins] == ["Ida Vane"]
    assert again.spread.at_most == 1


@settings(max_examples=60)
@given(told())
def test_no_more_is_proven_than_is_listed(teller: Teller) -> None:
    counted = count(index(teller.story(), OUTLETS), teller.group())
    spread, listed = counted.spread, len(counted.origins)
    assert 1 <= spread.at_least <= spread.at_most
    assert spread.at_least <= max(1, listed)
    assert set(counted.notes) == set(counted.routes)
