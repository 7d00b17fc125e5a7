from __future__ import annotations

from tests.claims.told import Teller, assembled
from tests.known import OUTLETS
from whoseword.language import all_in_words
from whoseword.provenance.story_index import index
from whoseword.records import Claim

CRACKS = "Engineers found forty cracks in the cables of the bridge"


def story(behind: str, cue: str = "confirmed by", *, between: int = 0) -> Claim:
    """Two papers credit the Gull Post; one of them says right after who is behind it."""
    teller = Teller()
    gull = teller.source("The Gull Post", "outlet")
    two = teller.source("two people who have read it", "unnamed")
    writer = teller.article("Harrow Daily").says(CRACKS, gull, cue="reported", claim=True)
    for number in range(between):
        writer.says(f"Plain sentence number {number}")
    writer.says(behind, two, cue=cue, inside=gull)
    teller.article("Orsay Gazette").says(CRACKS, gull, cue="wrote", claim=True)
    return assembled(index(teller.story(), OUTLETS), teller.group(), "gist")


def test_a_chain_that_stops_at_an_outlet_goes_on_to_those_whom_one_article_shows_behind_it() -> (
    None
):
    (origin,) = story("The findings touch on the north span").origins
    two = "S-two people who have read it"
    assert origin.name == "two people who have read it"
    assert origin.chains == (
        ("Harrow Daily", "The Gull Post", two),
        ("Orsay Gazette", "The Gull Post", two),
    )


def test_the_reason_gives_the_characters_that_show_it() -> None:
    claim = story("The findings touch on the north span")
    reason = next(r for r in claim.origins[0].reasons if r.code == "confirmed_to_outlet")
    assert [place.article for place in reason.places] == ["Harrow Daily"]
    assert "two people who have read it confirmed it" in all_in_words([reason])[0]


def test_who_only_adds_something_of_his_own_is_not_behind_it() -> None:
    assert story("The findings touch on the north span", cue="said").origins[0].name == (
        "The Gull Post"
    )
    assert story("A new bridge would cost nine million").origins[0].name == "The Gull Post"


def test_what_is_confirmed_further_down_is_something_else() -> None:
    found = story("The findings touch on the north span", between=2)
    assert [origin.name for origin in found.origins] == ["The Gull Post"]
