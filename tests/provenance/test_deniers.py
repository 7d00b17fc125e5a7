from __future__ import annotations

import pytest

from tests.claims.told import Teller, assembled
from tests.known import OUTLETS
from whoseword.provenance.story_index import index
from whoseword.records import Denier, Proposition

CRACKS = "Engineers found forty cracks in the cables of the bridge"
DENIED = "that engineers found any cracks in the cables"


def deniers(teller: Teller) -> tuple[Denier, ...]:
    return assembled(index(teller.story(), OUTLETS), teller.group(), "gist").deniers


def test_who_denies_what_another_says_is_named_with_the_words() -> None:
    teller = Teller()
    vane, brek = teller.source("Ida Vane", "named"), teller.source("Ada Brek", "named")
    writer = teller.article("Harrow Daily").says(CRACKS, vane, claim=True)
    writer.says("The weather was fine that day")
    writer.says(DENIED, brek, cue="denied", denial=True)
    (denier,) = deniers(teller)
    assert (denier.source, denier.article) == ("S-Ada Brek", "Harrow Daily")
    assert writer.text[slice(*denier.span)] == DENIED


def test_a_denial_that_stands_in_the_claim_itself_counts() -> None:
    teller = Teller()
    vane, brek = teller.source("Ida Vane", "named"), teller.source("Ada Brek", "named")
    teller.article("Harrow Daily").says(CRACKS, vane, claim=True)
    teller.article("Fen Radio").says(CRACKS, vane, claim=True)
    writer = teller.article("Orsay Gazette")
    writer.says(DENIED, brek, cue="denied", denial=True, claim=True)
    assert [denier.source for denier in deniers(teller)] == ["S-Ada Brek"]


def test_the_allegation_is_what_stands_right_before_it() -> None:
    teller = Teller()
    vane, brek = teller.source("Ida Vane", "named"), teller.source("Ada Brek", "named")
    writer = teller.article("Harrow Daily").says(CRACKS, vane, claim=True)
    writer.says("the allegation", brek, cue="denied", denial=True)
    assert [denier.source for denier in deniers(teller)] == ["S-Ada Brek"]


def test_the_allegation_two_sentences_on_is_another() -> None:
    teller = Teller()
    vane, brek = teller.source("Ida Vane", "named"), teller.source("Ada Brek", "named")
    writer = teller.article("Harrow Daily").says(CRACKS, vane, claim=True)
    writer.says("The weather was fine that day").says("The mayor was accused of sleeping", vane)
    writer.says("the allegation", brek, cue="denied", denial=True)
    assert deniers(teller) == ()


def test_nobodys_own_staff_denies_what_he_says() -> None:
    teller = Teller()
    vane = teller.source("Ida Vane", "named")
    staff, others = teller.source("Vane's campaign", "body"), teller.source("The council", "body")
    writer = teller.article("Harrow Daily").says(CRACKS, vane, claim=True)
    writer.says(DENIED, staff, cue="denied", denial=True)
    writer.says(DENIED, others, cue="denied", denial=True)
    assert [denier.source for denier in deniers(teller)] == ["S-The council"]


def test_a_denial_of_something_else_makes_no_denier() -> None:
    teller = Teller()
    vane, brek = teller.source("Ida Vane", "named"), teller.source("Ada Brek", "named")
    writer = teller.article("Harrow Daily").says(CRACKS, vane, claim=True)
    writer.says("that she would resign before spring", brek, cue="denied", denial=True)
    assert deniers(teller) == ()


def test_who_states_it_does_not_deny_it() -> None:
    teller = Teller()
    vane = teller.source("Ida Vane", "named")
    writer = teller.article("Harrow Daily").says(CRACKS, vane, claim=True)
    writer.says(DENIED, vane, cue="denied", denial=True)
    assert deniers(teller) == ()


def test_who_denies_and_states_it_in_the_claim_is_no_denier() -> None:
    teller = Teller()
    vane = teller.source("Ida Vane", "named")
    for outlet in ("Harrow Daily", "Fen Radio"):
        teller.article(outlet).says(CRACKS, vane, claim=True)
    teller.article("Orsay Gazette").says(DENIED, vane, cue="denied", denial=True, claim=True)
    assert deniers(teller) == ()


@pytest.mark.parametrize(
    ("told", "denied"),
    [
        ("Ada Brek denies that engineers found cracks in the cables", DENIED),
        ("Ada Brek: engineers never found any cracks in the cables", DENIED),
        ("The story of cracks in the cables is false", "that the story of cracks is false"),
    ],
)
def test_a_claim_that_tells_of_the_denial_is_not_what_is_denied(told: str, denied: str) -> None:
    teller = Teller()
    vane, brek = teller.source("Ida Vane", "named"), teller.source("Ada Brek", "named")
    for outlet in ("Fen Radio", "The Bugle"):
        teller.article(outlet).says(told, vane if "false" in told else None, claim=True)
    teller.article("Harrow Daily").says(denied, brek, cue="denied", denial=True, claim=True)
    assert deniers(teller) == ()


def test_one_article_that_states_and_one_that_denies_make_a_denier() -> None:
    teller = Teller()
    vane, brek = teller.source("Ida Vane", "named"), teller.source("Ada Brek", "named")
    teller.article("Harrow Daily").says(CRACKS, vane, claim=True)
    writer = teller.article("Orsay Gazette")
    writer.says(DENIED, brek, cue="denied", denial=True, claim=True)
    assert [denier.source for denier in deniers(teller)] == ["S-Ada Brek"]


def test_who_denies_it_stands_behind_no_report_of_it_that_he_answers() -> None:
    teller = Teller()
    vane, brek = teller.source("Ida Vane", "named"), teller.source("Ada Brek", "named")
    for outlet in ("Harrow Daily", "Fen Radio"):
        teller.article(outlet).says(CRACKS, vane, claim=True)
    writer = teller.article("Orsay Gazette")
    writer.says(DENIED, brek, cue="denied", denial=True, claim=True)
    writer.says("that forty cracks had been found", brek, cue="was responding to", claim=True)
    claim = assembled(index(teller.story(), OUTLETS), teller.group(), "gist")
    assert [origin.name for origin in claim.origins] == ["Ida Vane"]
    assert [denier.source for denier in claim.deniers] == ["S-Ada Brek"]


def test_a_claim_that_denials_carry_has_no_deniers() -> None:
    teller = Teller()
    brek = teller.source("Ada Brek", "named")
    for outlet in ("Harrow Daily", "Orsay Gazette"):
        writer = teller.article(outlet)
        writer.says(DENIED, brek, cue="denied", denial=True, claim=True)
    teller.article("Fen Radio").says(CRACKS, claim=True)
    assert deniers(teller) == ()


def test_who_scorns_a_report_does_not_deny_his_own_words_in_it() -> None:
    teller = Teller()
    vane, brek = teller.source("Ida Vane", "named"), teller.source("Ada Brek", "named")
    dived = "he had dived at the wreck near Orsay in spring"
    writer = teller.article("Harrow Daily").says(dived, vane, claim=True)
    scorned = f"a report which includes film of him saying {dived} a smear"
    writer.says(scorned, brek, cue="called", denial=True)
    assert deniers(teller) == ()


def test_who_denies_a_thing_is_of_one_mind_with_whoever_says_it_is_not_so() -> None:
    teller = Teller()
    brek = teller.source("Ada Brek", "named")
    writer = teller.article("Harrow Daily")
    writer.says("engineers did not find any cracks in the cables of the bridge", None, claim=True)
    writer.says(DENIED, brek, cue="denied", denial=True)
    assert deniers(teller) == ()


def test_a_mention_that_holds_the_denial_itself_is_not_what_is_denied() -> None:
    teller = Teller()
    brek = teller.source("the spokeswoman", "unnamed")
    writer = teller.article("Harrow Daily")
    scorned = "the report of forty cracks in the cables of the bridge old hat"
    writer.says(scorned, brek, cue="called", denial=True)
    whole = (0, len(writer.text.rstrip(". ")))
    teller.propositions.append(
        Proposition("P", "Harrow Daily", (whole,), writer.text[slice(*whole)], 0)
    )
    assert deniers(teller) == ()
