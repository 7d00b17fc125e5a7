from __future__ import annotations

from dataclasses import replace

import pytest

from tests.claims.told import Teller
from tests.known import OUTLETS
from whoseword.language import in_words
from whoseword.provenance.source_commitment import (
    WEIGHTS,
    encoder_says,
    features,
    score,
    vouched,
)
from whoseword.provenance.story_index import index
from whoseword.records import Judgement, Verdict


def log_odds(cue: str, content: str, others_assert: bool = False) -> float:
    teller = Teller()
    vane = teller.source("Ida Vane", "named")
    teller.article("Harrow Daily").says(content, vane, cue=cue, claim=True)
    if others_assert:
        teller.article("Orsay Gazette").says(content, claim=True)
    group = teller.group()
    return score(
        features(index(teller.story(), OUTLETS), group, group.propositions[0], encoder_says(group))
    )


def test_words_outweigh_acts() -> None:
    assert log_odds("said", "that the bridge is safe") > log_odds(
        "built", "that the bridge is safe"
    )
    assert log_odds("said", "that the bridge is safe") > 0
    assert log_odds("built", "of the new bridge", others_assert=True) < 0


def test_what_others_state_as_fact_is_less_a_matter_of_one_speaker() -> None:
    content = "that the bridge is safe"
    assert log_odds("said", content) > log_odds("said", content, others_assert=True)


def test_every_weight_has_its_feature() -> None:
    teller = Teller()
    vane = teller.source("Ida Vane", "named")
    teller.article("Harrow Daily").says("The bridge is safe", vane, claim=True)
    group = teller.group()
    assert set(
        features(index(teller.story(), OUTLETS), group, group.propositions[0], encoder_says(group))
    ) == set(WEIGHTS)


def test_own_voice_is_left_as_it_is() -> None:
    teller = Teller()
    teller.article("Harrow Daily").says("The bridge is safe", claim=True)
    found = vouched(index(teller.story(), OUTLETS), teller.group())
    assert found.group == teller.group()
    assert found.acts == {}
    assert found.handed == {}


def test_what_reads_as_told_is_handed_on_without_a_mark() -> None:
    teller = Teller()
    vane = teller.source("Ida Vane", "named")
    teller.article("Harrow Daily").says("The bridge is safe", vane, claim=True)
    teller.article("Orsay Gazette").says("the mayor insisted on a safe bridge", claim=True)
    group = teller.group()
    told, plain = (p.id for p in group.propositions)
    said = Judgement(Verdict.SAME, 0.9, (), "test", (), ((told, 0.99), (plain, 0.99)))
    found = vouched(
        index(teller.story(), OUTLETS), replace(group, judgements={(told, plain): said})
    )
    assert set(found.handed) == {plain}
    assert found.group.propositions[1].attribution is None


@pytest.mark.parametrize("cue", ["knew", "was told", "had been warned", "were fully aware"])
def test_who_knew_or_was_told_is_not_the_one_who_says_it(cue: str) -> None:
    teller = Teller()
    firm = teller.source("the firm", "body")
    courier = teller.source("The Caldmere Courier", "outlet")
    teller.article("Harrow Daily").says("The bridge is safe", firm, cue=cue, claim=True)
    teller.article("Orsay Gazette").says(
        "The bridge is safe", firm, cue=cue, inside=courier, claim=True
    )
    found = vouched(index(teller.story(), OUTLETS), teller.group())
    own, retold = sorted(found.group.propositions, key=lambda p: p.article)
    assert own.speaker is None
    assert retold.speaker == courier
    assert all("not who says it" in in_words(why) for why in found.acts.values())


def test_a_source_that_warned_still_says_it() -> None:
    teller = Teller()
    vane = teller.source("Ida Vane", "named")
    teller.article("Harrow Daily").says("The bridge is unsafe", vane, cue="warned", claim=True)
    found = vouched(index(teller.story(), OUTLETS), teller.group())
    assert found.group.propositions[0].speaker == vane


@pytest.mark.parametrize("cue", ["made known", "let it be known", "made the council aware"])
def test_who_lets_others_know_says_it(cue: str) -> None:
    teller = Teller()
    vane = teller.source("Ida Vane", "named")
    teller.article("Harrow Daily").says("The bridge is unsafe", vane, cue=cue, claim=True)
    found = vouched(index(teller.story(), OUTLETS), teller.group())
    assert found.group.propositions[0].speaker == vane


def test_what_every_article_says_is_said_stays_with_who_says_it() -> None:
    teller = Teller()
    for outlet, name in (("Harrow Daily", "Ida Vane"), ("Orsay Gazette", "Bo Ray")):
        speaker = teller.source(name, "named")
        teller.article(outlet).says("The bridge was shut", speaker, cue="said", claim=True)
    group = teller.group()
    kept = vouched(index(teller.story(), OUTLETS), group).group.propositions
    assert [p.attribution for p in kept] == [p.attribution for p in group.propositions]


def test_one_side_mention_of_a_speaker_does_not_make_a_plain_fact_his_word() -> None:
    teller = Teller()
    vane = teller.source("Ida Vane", "named")
    teller.article("Harrow Daily").says("of the new bridge", vane, cue="built", claim=True)
    for outlet in ("Orsay Gazette", "The Bugle"):
        teller.article(outlet).says("The new bridge stands", claim=True)
    found = vouched(index(teller.story(), OUTLETS), teller.group())
    assert all(p.attribution is None for p in found.group.propositions)
    assert found.handed == {}


@pytest.mark.parametrize(
    ("cue", "content", "answers"),
    [
        ("defended himself against", "charges that he hid the cracks", True),
        ("forcefully defended", "revelations that the county taps the phones", True),
        ("responded with scorn to", "the report he never served at sea", True),
        ("raised", "allegations that the cracks were hidden", False),
        ("filed", "charges of fraud against the builder", False),
        ("said", "the charges that he pays are fair", False),
        ("defended", "his recent claims that the bridge is safe", False),
    ],
)
def test_who_answers_what_others_say_is_not_its_source(
    cue: str, content: str, answers: bool
) -> None:
    teller = Teller()
    vane = teller.source("Ida Vane", "named")
    teller.article("Harrow Daily").says(content, vane, cue=cue, claim=True)
    found = vouched(index(teller.story(), OUTLETS), teller.group())
    codes = {reason.code for reason in found.acts.values()}
    assert ("answers_others" in codes) == answers
