from __future__ import annotations

from dataclasses import replace

from hypothesis import given, settings

from tests.claims.test_assembly import told
from tests.claims.told import Teller, assembled
from tests.known import OUTLETS
from whoseword.language import in_words
from whoseword.provenance.story_index import index
from whoseword.records import Claim, ClaimGroup, Supposition

CRACKS = "Engineers found forty cracks in the cables of the bridge"


def claim(teller: Teller, group: ClaimGroup | None = None) -> Claim:
    return assembled(index(teller.story(), OUTLETS), group or teller.group(), "gist")


def supposed(found: Claim) -> dict[str, tuple[int, int, tuple[str, ...]]]:
    return {
        in_words(case.suppose): (case.at_least, case.at_most, case.rests_on)
        for case in found.what_if
    }


def test_two_unnamed_people_may_be_two_or_one() -> None:
    teller = Teller()
    one, other = teller.source("an official", "unnamed"), teller.source("an engineer", "unnamed")
    teller.article("Harrow Daily").says(CRACKS, one, claim=True)
    teller.article("Orsay Gazette").says(CRACKS, other, claim=True)
    cases = supposed(claim(teller))
    both = ("an engineer", "an official")
    assert cases["“an engineer” and “an official” are different people"] == (2, 2, both)
    assert cases["“an engineer” and “an official” are one"][:2] == (1, 1)


def test_the_people_of_two_retellings_may_be_others() -> None:
    teller = Teller()
    gull = teller.source("The Gull Post", "outlet")
    two = teller.source("two people who have read the memo", "unnamed")
    insiders = teller.source("insiders", "unnamed")
    teller.article("Orsay Gazette").says(CRACKS, two, told=gull, claim=True)
    teller.article("The Bugle").says(CRACKS, insiders, told=gull, claim=True)
    found = claim(teller)
    assert found.independent_origins.at_most == 1
    [case] = [case for case in found.what_if if case.kind is Supposition.DIFFERENT]
    assert in_words(case.suppose) == (
        "“two people who have read the memo” and “insiders” are different people"
    )
    assert (case.at_least, case.at_most) == (2, 2)


def test_one_source_whom_two_outlets_cite_may_be_somebody_else_in_each() -> None:
    teller = Teller()
    aide = teller.source("an aide", "unnamed")
    for outlet in ("Harrow Daily", "Orsay Gazette"):
        teller.article(outlet).says(CRACKS, aide, claim=True)
    cases = supposed(claim(teller))
    assert cases == {
        "“an aide” in Harrow Daily and Orsay Gazette are different people": (2, 2, ("an aide",)),
    }


def test_people_who_are_plainly_two_are_not_supposed_to_be_one() -> None:
    teller = Teller()
    vane, brek = teller.source("Ida Vane", "named"), teller.source("Ada Brek", "named")
    teller.article("Harrow Daily").says(CRACKS, vane, claim=True)
    teller.article("Orsay Gazette").says(CRACKS, brek, claim=True)
    cases = claim(teller).what_if
    assert {case.kind for case in cases} == {Supposition.LEFT_OUT}
    assert supposed(claim(teller))["Orsay Gazette means something else"] == (1, 1, ("Ida Vane",))


def test_own_voice_that_only_repeats_is_no_further_origin() -> None:
    teller = Teller()
    vane = teller.source("Ida Vane", "named")
    teller.article("Harrow Daily").says(CRACKS, vane, claim=True)
    teller.article("Orsay Gazette").says(CRACKS, claim=True)
    cases = supposed(claim(teller))
    assert cases["Orsay Gazette only repeats what others say"] == (1, 1, ("Ida Vane",))
    assert cases["Harrow Daily means something else"] == (1, 1, ("own voice",))


def test_an_unsure_mention_may_mean_the_claim_or_not() -> None:
    teller = Teller()
    vane, brek = teller.source("Ida Vane", "named"), teller.source("Ada Brek", "named")
    teller.article("Harrow Daily").says(CRACKS, vane, claim=True)
    teller.article("Orsay Gazette").says("Its ropes are torn", brek, claim=True)
    cases = supposed(claim(teller, replace(teller.group(), scores=(0.8, 0.49))))
    assert cases["the mention whose match is unsure (1) means this claim"][:2] == (2, 2)
    assert cases["the mention whose match is unsure (1) means something else"] == (
        1,
        1,
        ("Ida Vane",),
    )


def test_a_public_event_has_nothing_that_would_change_its_count() -> None:
    teller = Teller()
    for outlet in ("Harrow Daily", "Orsay Gazette", "The Bugle"):
        teller.article(outlet).says("The bridge shut on Monday", claim=True)
    assert claim(teller).what_if == ()


@settings(deadline=None, max_examples=40)
@given(told())
def test_every_case_differs_from_the_count_and_is_a_range(teller: Teller) -> None:
    found = claim(teller)
    names = tuple(sorted({origin.name or "own voice" for origin in found.origins}))
    spread = found.independent_origins
    for case in found.what_if:
        assert 1 <= case.at_least <= case.at_most
        assert (case.at_least, case.at_most, case.rests_on) != (
            spread.at_least,
            spread.at_most,
            names,
        )
    assert len(supposed(found)) == len(found.what_if)


@settings(deadline=None, max_examples=40)
@given(told())
def test_who_is_supposed_to_differ_never_lessens_what_is_proven(teller: Teller) -> None:
    found = claim(teller)
    for case in found.what_if:
        if case.kind is Supposition.DIFFERENT:
            assert case.at_least >= found.independent_origins.at_least
            assert case.at_most >= found.independent_origins.at_most
