from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from hypothesis import given, settings

from tests.claims.test_assembly import told
from tests.claims.told import Teller
from tests.known import OUTLETS
from whoseword.claims.assembly import ledger
from whoseword.language import all_in_words
from whoseword.provenance.decided import parted
from whoseword.provenance.story_index import index
from whoseword.provenance.tracing import traced
from whoseword.records import (
    Claim,
    ClaimGroup,
    Decision,
    DecisionKind,
    Ground,
    OriginKind,
    Place,
    Proposition,
    Supposition,
)

CRACKS = "Engineers found forty cracks in the cables of the bridge"


def places(propositions: Iterable[Proposition]) -> tuple[Place, ...]:
    return tuple(Place(p.article, span, p.field) for p in propositions for span in p.spans)


def another_claim(group: ClaimGroup, *articles: str) -> Decision:
    gone = [p for p in group.propositions if p.article in articles]
    left = [p for p in group.propositions if p.article not in articles]
    anchors = places(gone), places(left)
    return Decision(DecisionKind.NOT_SAME_CLAIM, ("T",), anchors=anchors, by="Ada")


def no_origin(teller: Teller, source: str) -> Decision:
    at = 10 * list(teller.sources).index(source)
    named = (Place(min(teller.readings), (at, at + 5)),)
    teller.sources[source] = replace(teller.sources[source], mentions=named)
    anchors = places(teller.propositions), named
    return Decision(DecisionKind.WRONG_ORIGIN, ("T",), anchors=anchors, by="Ada")


def claims(teller: Teller, *decisions: Decision) -> tuple[Claim, ...]:
    looked = index(teller.story(), OUTLETS)
    return ledger(looked, traced(looked, [teller.group()], decisions))


def pier() -> Teller:
    teller = Teller()
    vane, brek = teller.source("Ida Vane", "named"), teller.source("Ada Brek", "named")
    teller.article("Harrow Daily").says(CRACKS, vane, claim=True)
    teller.article("Orsay Gazette").says(CRACKS, brek, claim=True)
    teller.article("The Bugle").says(CRACKS, vane, claim=True)
    return teller


def test_what_is_no_mention_of_a_claim_is_a_claim_of_its_own() -> None:
    teller = pier()
    decision = another_claim(teller.group(), "Orsay Gazette")
    both = {claim.outlets: claim for claim in claims(teller, decision)}
    assert set(both) == {("Harrow Daily", "The Bugle"), ("Orsay Gazette",)}
    assert [o.name for o in both["Orsay Gazette",].origins] == ["Ada Brek"]
    for claim in both.values():
        assert "decided by Ada: 1 mention states another claim" in all_in_words(claim.reasons)


def test_a_claim_that_holds_one_side_alone_is_left_as_it_is() -> None:
    teller = pier()
    group = teller.group()
    decision = another_claim(group, "Orsay Gazette")
    lone = replace(group, propositions=group.propositions[1:2], scores=(1.0,), judgements={})
    assert parted([lone], [decision]) == [lone]


def test_what_another_claim_states_anyway_is_not_stated_twice() -> None:
    teller = pier()
    group = teller.group()
    other = replace(group, propositions=group.propositions[1:], scores=(1.0, 1.0), judgements={})
    found = parted([group, other], [another_claim(group, "Orsay Gazette")])
    stated = [tuple(p.article for p in part.propositions) for part in found]
    assert len(stated) == len(set(stated))
    assert sorted(stated) == [("Harrow Daily", "The Bugle"), ("Orsay Gazette",)]


def test_an_origin_that_was_refused_is_none_and_the_count_follows() -> None:
    teller = pier()
    (before,) = claims(teller)
    assert before.independent_origins.at_least == 2
    (after,) = claims(teller, no_origin(teller, "S-Ada Brek"))
    assert [origin.name for origin in after.origins] == ["Ida Vane"]
    assert after.independent_origins.at_least == after.independent_origins.at_most == 1
    assert after.ground is Ground.NAMED_PERSON
    (said,) = [m for m in after.mentions if m.article == "Orsay Gazette"]
    assert "decided by Ada: Ada Brek does not stand behind it" in all_in_words(said.reasons)


def test_where_the_only_origin_is_refused_the_outlets_voice_is_left() -> None:
    teller = Teller()
    vane = teller.source("Ida Vane", "named")
    teller.article("Harrow Daily").says(CRACKS, vane, claim=True)
    (claim,) = claims(teller, no_origin(teller, vane))
    assert [(o.kind, o.name) for o in claim.origins] == [(OriginKind.OWN_VOICE, "")]
    assert claim.ground is Ground.NOBODY_NAMED


def test_an_outlet_that_was_refused_leaves_the_one_before_it() -> None:
    teller = Teller()
    gull = teller.source("The Gull Post", "outlet")
    teller.article("Harrow Daily").says(CRACKS, gull, claim=True)
    (before,) = claims(teller)
    assert [(o.kind, o.name) for o in before.origins] == [(OriginKind.OUTLET, "The Gull Post")]
    decision = Decision(
        DecisionKind.WRONG_ORIGIN,
        ("T",),
        changes={"origin": "The Gull Post"},
        anchors=(places(teller.propositions), ()),
        by="Ada",
    )
    (after,) = claims(teller, decision)
    assert [o.kind for o in after.origins] == [OriginKind.OWN_VOICE]


def test_a_refusal_holds_for_the_claim_alone_that_was_meant() -> None:
    teller = pier()
    meant = teller.group()
    refusal = no_origin(teller, "S-Ida Vane")
    other = Teller(teller.sources, teller.readings)
    other.article("Skerry Log").says("The pier is shut", "S-Ida Vane", claim=True)
    looked = index(teller.story(), OUTLETS)
    found = ledger(looked, traced(looked, [meant, other.group()], [refusal]))
    names = {claim.outlets: [o.name for o in claim.origins] for claim in found}
    assert names["Skerry Log",] == ["Ida Vane"]
    assert "Ida Vane" not in names["Harrow Daily", "Orsay Gazette", "The Bugle"]


@settings(max_examples=40)
@given(told())
def test_a_decision_counts_what_was_foretold_for_supposing_it(teller: Teller) -> None:
    (claim,) = claims(teller)
    for case in claim.what_if:
        if case.kind is not Supposition.LEFT_OUT or case.suppose.code != "outlet_means_other":
            continue
        outlet = str(dict(case.suppose.parameters)["outlet"])
        found = claims(teller, another_claim(teller.group(), outlet))
        (left,) = [c for c in found if outlet not in c.outlets]
        names = tuple(sorted({o.name or "own voice" for o in left.origins}))
        spread = left.independent_origins
        assert (spread.at_least, spread.at_most, names) == (
            case.at_least,
            case.at_most,
            case.rests_on,
        )


@settings(max_examples=40)
@given(told())
def test_refusing_an_origin_leaves_a_range_over_the_others(teller: Teller) -> None:
    (claim,) = claims(teller)
    sources = [origin.source for origin in claim.origins if origin.source]
    for source in sources:
        (after,) = claims(teller, no_origin(teller, source))
        assert source not in {origin.source for origin in after.origins}
        assert 1 <= after.independent_origins.at_least <= after.independent_origins.at_most
        assert after.origins
