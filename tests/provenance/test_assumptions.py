from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.claims.told import Teller
from whoseword.provenance.assumptions import (
    NOTHING,
    Supposed,
    both,
    namesake,
    origin_key,
    outlet_key,
    supposed_group,
    supposed_route,
)
from whoseword.provenance.chains import Route
from whoseword.records import Origin, OriginKind, Source, SourceKind, because

AIDE = Source("S1", "an aide", SourceKind.UNNAMED_PERSON)
CLERK = Source("S2", "a clerk", SourceKind.UNNAMED_PERSON)
WHY = because("decided_no_origin", by="Ada", name="an aide")
DIRECT = Route("Harrow Daily", (), AIDE)
THROUGH = Route("Harrow Daily", ("The Bugle", "The Gull Post"), None)

KEYS = st.sampled_from(["S1", "S2", "outlet The Gull Post", "outlet The Bugle"])
REFUSING = st.builds(Supposed, refused=st.dictionaries(KEYS, st.just(WHY)))
SUPPOSED = st.builds(
    Supposed,
    one=st.dictionaries(KEYS, st.just(CLERK)),
    elsewhere=st.frozensets(st.tuples(KEYS, st.just("Harrow Daily"))),
    refused=st.dictionaries(KEYS, st.just(WHY)),
)


def test_origins_go_by_source_or_by_outlet_and_own_voice_by_nothing() -> None:
    assert origin_key(Origin("S1", OriginKind.UNNAMED_PERSON, "an aide", ())) == "S1"
    outlet = Origin(None, OriginKind.OUTLET, "The Bugle", ())
    assert origin_key(outlet) == outlet_key("The Bugle")
    assert origin_key(Origin(None, OriginKind.OWN_VOICE, "", ())) == ""


def test_one_is_taken_for_another_and_somebody_else_is_meant() -> None:
    assert supposed_route(DIRECT, Supposed(one={"S1": CLERK})).end == CLERK
    meant = supposed_route(DIRECT, Supposed(elsewhere=frozenset({("S1", "Harrow Daily")}))).end
    assert meant is not None
    assert meant.id == namesake("S1", "Harrow Daily")
    through = supposed_route(THROUGH, Supposed(one={outlet_key("The Gull Post"): AIDE}))
    assert through.end == AIDE


def test_who_is_refused_ends_the_way_before_him() -> None:
    refused = supposed_route(DIRECT, Supposed(refused={"S1": WHY}))
    assert (refused.end, refused.unattributed, refused.reasons) == (None, True, (WHY,))
    last = Supposed(refused={outlet_key("The Gull Post"): WHY})
    assert supposed_route(THROUGH, last).via == ("The Bugle",)
    every = Supposed(refused={outlet_key(name): WHY for name in THROUGH.via})
    assert supposed_route(THROUGH, every).unattributed


def test_what_is_left_out_goes_with_all_that_was_judged_of_it() -> None:
    teller = Teller()
    for outlet in ("Harrow Daily", "Orsay Gazette", "The Bugle"):
        teller.article(outlet).says("The bridge shut on Monday", claim=True)
    group = teller.group()
    first = group.propositions[0].id
    left = supposed_group(group, Supposed(left_out=frozenset({first})))
    assert len(left.propositions) == len(left.scores) == 2
    assert all(first not in pair for pair in left.judgements)
    assert supposed_group(group, NOTHING) is group


def test_what_is_meant_fits_beyond_doubt() -> None:
    teller = Teller()
    teller.article("Harrow Daily").says("The bridge shut on Monday", claim=True)
    group = teller.group()
    meant = Supposed(meant=frozenset({group.propositions[0].id}))
    assert supposed_group(group, meant).scores == (1.0,)


@given(SUPPOSED)
def test_nothing_beside_something_changes_nothing(supposed: Supposed) -> None:
    assert both(supposed, NOTHING) == both(NOTHING, supposed) == supposed


@given(REFUSING, st.sampled_from([DIRECT, THROUGH]))
def test_nobody_refused_is_at_the_end_of_a_way(supposed: Supposed, step: Route) -> None:
    end = supposed_route(step, supposed)
    assert end.carrier == step.carrier
    assert end.end is None or end.end.id not in supposed.refused
    if end.end is None and end.via:
        assert outlet_key(end.via[-1]) not in supposed.refused


@pytest.mark.parametrize("step", [DIRECT, THROUGH])
def test_nothing_supposed_leaves_the_way_as_it_is(step: Route) -> None:
    assert supposed_route(step, NOTHING) == step
