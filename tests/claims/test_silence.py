from __future__ import annotations

from dataclasses import replace

from tests.claims.told import Teller, assembled
from tests.known import OUTLETS
from whoseword.claims.silence import NEAR
from whoseword.language import all_in_words
from whoseword.provenance.story_index import index
from whoseword.records import Claim

CRACKS = "Engineers found forty cracks in the cables of the bridge"


def story(words_elsewhere: int, words_before: int = 0, carriers: int = 2) -> Claim:
    teller = Teller()
    for outlet in ("Harrow Daily", "Orsay Gazette")[:carriers]:
        writer = teller.article(outlet)
        if words_before:
            writer.says("word " * words_before)
        writer.says(CRACKS, claim=True)
    teller.article("The Bugle").says("word " * words_elsewhere)
    return assembled(index(teller.story(), OUTLETS), teller.group(), "gist")


def test_a_long_report_that_leaves_out_what_others_lead_with_is_silent() -> None:
    claim = story(words_elsewhere=600)
    assert claim.silent == ("The Bugle",)
    assert any("leaves it out in 600 words" in reason for reason in all_in_words(claim.reasons))


def test_a_brief_is_not_blamed_and_the_reason_says_so() -> None:
    claim = story(words_elsewhere=100)
    assert claim.silent == ()
    assert any("little room" in reason for reason in all_in_words(claim.reasons))


def test_what_others_tell_far_down_needs_more_room() -> None:
    assert story(words_elsewhere=600, words_before=900).silent == ()


def test_nobody_is_silent_about_what_one_outlet_alone_tells() -> None:
    assert story(words_elsewhere=600, carriers=1).silent == ()


def test_who_shares_a_carriers_text_is_not_called_silent() -> None:
    teller = Teller()
    for outlet in ("Harrow Daily", "Orsay Gazette"):
        teller.article(outlet).says(CRACKS, claim=True)
    teller.article("The Bugle", copy_of="Orsay Gazette").says("word " * 600)
    assert assembled(index(teller.story(), OUTLETS), teller.group(), "gist").silent == ()


def test_an_outlet_that_tells_something_near_is_neither_a_carrier_nor_silent() -> None:
    teller = Teller()
    for outlet in ("Harrow Daily", "Orsay Gazette"):
        teller.article(outlet).says(CRACKS, claim=True)
    teller.article("The Bugle").says("word " * 600)
    looked, group = index(teller.story(), OUTLETS), teller.group()
    near = assembled(looked, replace(group, near={"The Bugle": NEAR}), "gist")
    far = assembled(looked, replace(group, near={"The Bugle": NEAR - 0.01}), "gist")
    assert (near.silent, near.not_matched) == ((), ("The Bugle",))
    assert (far.silent, far.not_matched) == (("The Bugle",), ())
    assert any("near it" in reason for reason in all_in_words(near.reasons))
