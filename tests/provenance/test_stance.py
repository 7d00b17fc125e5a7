from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.claims.told import Teller, assembled
from tests.growth import power
from tests.known import OUTLETS
from whoseword.language import all_in_words
from whoseword.provenance.chains import route
from whoseword.provenance.stance import standings
from whoseword.provenance.story_index import index
from whoseword.records import Certainty, ClaimGroup, Mention, Stance

CRACKS = "Engineers found forty cracks in the cables of the bridge"


def stances(teller: Teller) -> list[Stance]:
    return [m.stance for m in mentions(teller)]


def mentions(teller: Teller) -> tuple[Mention, ...]:
    return assembled(index(teller.story(), OUTLETS), teller.group(), "gist").mentions


def test_own_voice_asserts_and_a_speaker_makes_it_attributed() -> None:
    teller = Teller()
    vane = teller.source("Ida Vane", "named")
    teller.article("Harrow Daily").says(CRACKS, claim=True)
    teller.article("Orsay Gazette").says(CRACKS, vane, claim=True)
    assert stances(teller) == [Stance.ASSERTED, Stance.ATTRIBUTED]


def test_a_hedge_word_or_a_hedged_attribution_hedges() -> None:
    teller = Teller()
    vane = teller.source("Ida Vane", "named")
    teller.article("Harrow Daily").says("The bridge reportedly has forty cracks", claim=True)
    teller.article("Orsay Gazette").says(CRACKS, vane, certainty=Certainty.HEDGED, claim=True)
    assert stances(teller) == [Stance.HEDGED, Stance.HEDGED]


def test_an_outlet_that_credits_only_itself_asserts() -> None:
    teller = Teller()
    own = teller.source("Harrow Daily", "outlet")
    teller.article("Harrow Daily").says(CRACKS, own, cue="reported", claim=True)
    assert stances(teller) == [Stance.ASSERTED]


def test_an_act_leaves_the_claim_in_the_outlets_voice() -> None:
    teller = Teller()
    vane = teller.source("Ida Vane", "named")
    writer = teller.article("Harrow Daily")
    writer.says("to a new board of engineers for the bridge", vane, cue="appointed", claim=True)
    teller.article("Orsay Gazette").says("The bridge has a new board of engineers", claim=True)
    found = mentions(teller)
    assert [m.stance for m in found] == [Stance.ASSERTED, Stance.ASSERTED]
    assert found[0].attribution is None
    assert any("“appointed”" in reason for reason in all_in_words(found[0].reasons))


def test_a_denial_of_the_same_words_in_the_article_makes_it_disputed_there_only() -> None:
    teller = Teller()
    vane, brek = teller.source("Ida Vane", "named"), teller.source("Ada Brek", "named")
    writer = teller.article("Harrow Daily")
    writer.says(CRACKS, vane, claim=True)
    writer.says("The weather was fine that day")
    writer.says("that engineers found any cracks in the cables", brek, cue="denied", denial=True)
    teller.article("Orsay Gazette").says(CRACKS, vane, claim=True)
    assert stances(teller) == [Stance.DISPUTED, Stance.ATTRIBUTED]


def test_a_denial_right_behind_that_points_back_makes_it_disputed() -> None:
    teller = Teller()
    vane, brek = teller.source("Ida Vane", "named"), teller.source("Ada Brek", "named")
    writer = teller.article("Harrow Daily")
    writer.says(CRACKS, vane, claim=True)
    writer.says("the allegation", brek, cue="denied", denial=True)
    assert stances(teller) == [Stance.DISPUTED]


def test_a_denial_of_something_else_disputes_nothing() -> None:
    teller = Teller()
    vane, brek = teller.source("Ida Vane", "named"), teller.source("Ada Brek", "named")
    writer = teller.article("Harrow Daily")
    writer.says(CRACKS, vane, claim=True)
    writer.says("that she would resign before spring", brek, cue="denied", denial=True)
    assert stances(teller) == [Stance.ATTRIBUTED]


def test_a_rejected_offer_is_no_denial() -> None:
    teller = Teller()
    vane, brek = teller.source("Ida Vane", "named"), teller.source("Ada Brek", "named")
    writer = teller.article("Harrow Daily")
    writer.says(CRACKS, vane, claim=True)
    writer.says("money to mend the cracks in the cables", brek, cue="rejected", denial=True)
    assert stances(teller) == [Stance.ATTRIBUTED]


def test_the_reporters_own_falsely_disputes() -> None:
    teller = Teller()
    vane = teller.source("Ida Vane", "named")
    teller.article("Harrow Daily").says(CRACKS, vane, cue="falsely claimed", claim=True)
    assert stances(teller) == [Stance.DISPUTED]


@pytest.mark.parametrize(
    ("cue", "stance"),
    [
        ("is expected to close", Stance.ASSERTED),
        ("could allow", Stance.ASSERTED),
        ("may have said", Stance.HEDGED),
        ("reportedly said", Stance.HEDGED),
    ],
)
def test_what_is_only_possible_is_no_hearsay(cue: str, stance: Stance) -> None:
    teller = Teller()
    law = teller.source("a new law", "document")
    teller.article("Harrow Daily").says(
        "that the bridge will close", law, cue=cue, certainty=Certainty.HEDGED, claim=True
    )
    assert stances(teller) == [stance]


def test_what_could_have_been_is_no_hedge() -> None:
    teller = Teller()
    teller.article("Harrow Daily").says("The board could have closed the bridge", claim=True)
    teller.article("Orsay Gazette").says("The board may have closed the bridge", claim=True)
    assert stances(teller) == [Stance.ASSERTED, Stance.HEDGED]


def _told_long(times: int) -> Callable[[], object]:
    """An article of so many claims, every other one denied by somebody."""
    teller = Teller()
    writer = teller.article("Harrow Daily")
    for number in range(times):
        by = teller.source(f"Ann Vane{number}", "named")
        writer.says(f"Pier{number} of harbour{number} has forty cracks{number}", by, claim=True)
        writer.says(f"Pier{number} of harbour{number} has a crack", by, cue="denied", denial=True)
    story = index(teller.story(), OUTLETS)
    groups = [ClaimGroup((p,), (1.0,), {}) for p in teller.propositions]

    def work() -> None:
        for group in groups:
            routes = {p.id: route(story, p) for p in group.propositions}
            standings(story, group, routes)

    return work


def test_the_stances_of_a_long_article_cost_its_length() -> None:
    assert power(_told_long, 10, 80) < 1.2
