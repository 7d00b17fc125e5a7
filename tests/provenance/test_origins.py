from __future__ import annotations

from dataclasses import replace

from tests.claims.told import Teller, assembled
from tests.known import OUTLETS
from whoseword.language import all_in_words
from whoseword.provenance.story_index import index
from whoseword.records import Claim, OriginKind

CRACKS = "Engineers found forty cracks in the cables of the bridge"


def claim(teller: Teller) -> Claim:
    return assembled(index(teller.story(), OUTLETS), teller.group(), "gist")


def named(found: Claim) -> list[tuple[str, str]]:
    return [(origin.kind.value, origin.name) for origin in found.origins]


def spread(found: Claim) -> tuple[int, int]:
    return found.independent_origins.at_least, found.independent_origins.at_most


def test_a_public_event_told_in_own_voice_has_one_origin() -> None:
    teller = Teller()
    for outlet in ("Harrow Daily", "Orsay Gazette", "The Bugle"):
        teller.article(outlet).says("The bridge shut on Monday", claim=True)
    found = claim(teller)
    assert named(found) == [("own_voice", "")]
    assert spread(found) == (1, 1)
    assert len(found.origins[0].chains) == 3


def test_who_asserts_what_another_attributes_is_no_origin_but_may_be_one() -> None:
    teller = Teller()
    vane = teller.source("Ida Vane", "named")
    teller.article("Harrow Daily").says(CRACKS, vane, claim=True)
    teller.article("Orsay Gazette").says(CRACKS, claim=True)
    found = claim(teller)
    assert named(found) == [("named_person", "Ida Vane")]
    assert spread(found) == (1, 2)
    assert any("own voice" in reason for reason in all_in_words(found.independent_origins.reasons))


def test_three_retellings_of_one_report_have_its_people_as_one_origin() -> None:
    teller = Teller()
    gull = teller.source("The Gull Post", "outlet")
    two = teller.source("two people who have read the memo", "unnamed")
    insiders = teller.source("insiders", "unnamed")
    teller.article("Harrow Daily").says(CRACKS, gull, cue="reported", claim=True)
    teller.article("Orsay Gazette").says(CRACKS, two, told=gull, claim=True)
    teller.article("The Bugle").says(CRACKS, insiders, told=gull, claim=True)
    found = claim(teller)
    assert named(found) == [("unnamed_person", "two people who have read the memo")]
    assert spread(found) == (1, 1)
    assert ("Harrow Daily", "The Gull Post", two) in found.origins[0].chains
    assert ("The Bugle", "The Gull Post", two) in found.origins[0].chains


def test_a_report_with_nobody_behind_it_is_itself_the_origin() -> None:
    teller = Teller()
    gull = teller.source("The Gull Post", "outlet")
    teller.article("Harrow Daily").says(CRACKS, gull, cue="reported", claim=True)
    found = claim(teller)
    assert named(found) == [("outlet", "The Gull Post")]
    assert found.origins[0].chains == (("Harrow Daily", "The Gull Post"),)


def test_the_first_report_itself_is_followed_when_it_is_among_the_articles() -> None:
    teller = Teller()
    gull = teller.source("The Gull Post", "outlet")
    two = teller.source("two people who have read the memo", "unnamed")
    teller.article("The Gull Post").says(CRACKS, two, claim=True)
    teller.article("Harrow Daily").says(CRACKS, gull, cue="reported", claim=True)
    found = claim(teller)
    assert [origin.source for origin in found.origins] == [two]
    assert set(found.origins[0].chains) == {
        ("The Gull Post", two),
        ("Harrow Daily", "The Gull Post", two),
    }


def test_outlets_that_credit_each_other_are_shown_as_a_circle() -> None:
    teller = Teller()
    gull, harrow = teller.source("The Gull Post", "outlet"), teller.source("Harrow Daily", "outlet")
    teller.article("Harrow Daily", "2024-05-02").says(CRACKS, gull, cue="reported", claim=True)
    teller.article("The Gull Post", "2024-05-01").says(CRACKS, harrow, cue="reported", claim=True)
    found = claim(teller)
    assert named(found) == [("outlet", "The Gull Post")]
    assert any(
        "circle" in reason for origin in found.origins for reason in all_in_words(origin.reasons)
    )
    assert ("Harrow Daily", "The Gull Post", "Harrow Daily", "The Gull Post") in {
        chain for origin in found.origins for chain in origin.chains
    }


def test_two_named_people_are_two_origins() -> None:
    teller = Teller()
    vane, brek = teller.source("Ida Vane", "named"), teller.source("Ada Brek", "named")
    teller.article("Harrow Daily").says(CRACKS, vane, claim=True)
    teller.article("Orsay Gazette").says(CRACKS, brek, claim=True)
    assert spread(claim(teller)) == (2, 2)


def test_people_of_one_surname_are_not_proven_two() -> None:
    teller = Teller()
    vane, other = teller.source("Ida Vane", "named"), teller.source("I. Vane", "named")
    teller.article("Harrow Daily").says(CRACKS, vane, claim=True)
    teller.article("Orsay Gazette").says(CRACKS, other, claim=True)
    assert spread(claim(teller)) == (1, 2)


def test_unnamed_people_of_two_outlets_may_be_one() -> None:
    teller = Teller()
    one, other = teller.source("an official", "unnamed"), teller.source("an engineer", "unnamed")
    teller.article("Harrow Daily").says(CRACKS, one, claim=True)
    teller.article("Orsay Gazette").says(CRACKS, other, claim=True)
    assert spread(claim(teller)) == (1, 2)


def test_one_unnamed_person_may_be_the_named_one_but_two_cannot_both_be() -> None:
    for phrase, least in (("a person briefed on it", 1), ("two people briefed on it", 2)):
        teller = Teller()
        vane, unnamed = teller.source("Ida Vane", "named"), teller.source(phrase, "unnamed")
        teller.article("Harrow Daily").says(CRACKS, vane, claim=True)
        teller.article("Orsay Gazette").says(CRACKS, unnamed, claim=True)
        assert spread(claim(teller)) == (least, 2)


def test_a_group_as_a_whole_may_speak_through_the_one_who_is_named() -> None:
    for phrase, least in (
        ("two members of the council", 2),
        ("the two members of the council", 2),
        ("the council members", 1),
        ("all nine members of the council", 1),
    ):
        teller = Teller()
        vane, group = teller.source("Ida Vane", "named"), teller.source(phrase, "unnamed")
        teller.article("Harrow Daily").says(CRACKS, vane, claim=True)
        teller.article("Orsay Gazette").says(CRACKS, group, claim=True)
        counted = assembled(
            index(teller.story(), OUTLETS), teller.group(), "gist"
        ).independent_origins
        assert (counted.at_least, counted.at_most) == (least, 2), phrase


def test_nobody_is_proven_by_a_mention_that_is_unsure() -> None:
    for phrase, kind in (("two people briefed on it", "unnamed"), ("Ada Brek", "named")):
        for fit, least in ((0.8, 2), (0.49, 1)):
            teller = Teller()
            vane, other = teller.source("Ida Vane", "named"), teller.source(phrase, kind)
            teller.article("Harrow Daily").says(CRACKS, vane, claim=True)
            teller.article("Orsay Gazette").says("Its ropes are torn", other, claim=True)
            group = replace(teller.group(), scores=(0.8, fit))
            counted = assembled(index(teller.story(), OUTLETS), group, "gist").independent_origins
            assert (counted.at_least, counted.at_most) == (least, 2)
            unsure = any("not sure enough" in reason for reason in all_in_words(counted.reasons))
            assert unsure == (least == 1)


def test_a_denial_is_no_origin_of_what_it_denies() -> None:
    teller = Teller()
    vane, brek = teller.source("Ida Vane", "named"), teller.source("Ada Brek", "named")
    teller.article("Harrow Daily").says(CRACKS, vane, claim=True)
    teller.article("Orsay Gazette").says(CRACKS, brek, cue="denied", denial=True, claim=True)
    assert named(claim(teller)) == [("named_person", "Ida Vane")]


def test_a_claim_that_is_itself_a_denial_rests_on_who_denies() -> None:
    teller = Teller()
    brek = teller.source("Ada Brek", "named")
    teller.article("Orsay Gazette").says(CRACKS, brek, cue="denied", denial=True, claim=True)
    assert named(claim(teller)) == [("named_person", "Ada Brek")]


def test_a_copied_text_counts_once() -> None:
    teller = Teller()
    two = teller.source("two officials", "unnamed")
    teller.article("North Wire").says(CRACKS, two, claim=True)
    teller.article("Harrow Daily", copy_of="North Wire").says(CRACKS, two, claim=True)
    found = claim(teller)
    assert spread(found) == (1, 1)
    assert ("Harrow Daily", "North Wire", two) in found.origins[0].chains
    assert any("count once" in reason for reason in all_in_words(found.independent_origins.reasons))


def test_every_origin_kind_has_its_chain_and_every_chain_begins_with_a_carrier() -> None:
    teller = Teller()
    body, paper = teller.source("Lantern Trust", "body"), teller.source("the memo", "document")
    teller.article("Harrow Daily").says(CRACKS, body, claim=True)
    teller.article("Orsay Gazette").says(CRACKS, paper, claim=True)
    found = claim(teller)
    assert {o.kind for o in found.origins} == {OriginKind.ORGANISATION, OriginKind.DOCUMENT}
    assert spread(found) == (1, 2)
    assert all(chain[0] in found.outlets for o in found.origins for chain in o.chains)


def test_a_copied_text_in_own_voice_stays_own_voice() -> None:
    teller = Teller()
    teller.article("North Wire").says(CRACKS, claim=True)
    teller.article("Harrow Daily", copy_of="North Wire").says(CRACKS, claim=True)
    found = claim(teller)
    assert named(found) == [("own_voice", "")]
    assert found.origins[0].chains == (("Harrow Daily", "North Wire"), ("North Wire",))
