from __future__ import annotations

import random
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.claims.told import KINDS, Teller, assembled
from tests.known import OUTLETS
from whoseword.claims.assembly import ledger
from whoseword.claims.ledger_order import likelihood
from whoseword.language import all_in_words
from whoseword.provenance.story_index import index
from whoseword.provenance.tracing import traced
from whoseword.records import MEANT_FROM, ClaimGroup, Proposition, StoryReadings

CARRIERS = ("Harrow Daily", "Orsay Gazette", "The Bugle", "The Gull Post")
STATEMENTS = (
    "Engineers found 40 cracks in the cables of the bridge",
    "Engineers found about 41 cracks in the bridge on Monday",
    "“Nobody wants to be the one who closes the Lantern Bridge”",
)


@st.composite
def told(draw: st.DrawFn) -> Teller:
    teller = Teller()
    speakers: list[str | None] = [None]
    for name in ("Ida Vane", "two officials", *CARRIERS):
        speakers.append(teller.source(name, draw(st.sampled_from(sorted(KINDS)))))  # noqa: PERF401
    for outlet in draw(st.lists(st.sampled_from(CARRIERS), min_size=1, unique=True)):
        writer = teller.article(outlet, draw(st.sampled_from([None, "2024-05-01"])))
        for _ in range(draw(st.integers(1, 3))):
            speaker = draw(st.sampled_from(speakers))
            told_to = draw(st.sampled_from([None, *(s for s in speakers if s)]))
            cue = draw(st.sampled_from(["said", "denied", "appointed", "falsely claimed"]))
            writer.says(
                draw(st.sampled_from(STATEMENTS)),
                speaker,
                cue=cue,
                told=told_to,
                denial=cue == "denied",
                claim=True,
            )
    return teller


@settings(deadline=None, max_examples=60)
@given(told(), st.randoms(use_true_random=False))
def test_the_order_of_mentions_articles_and_sources_changes_nothing(
    teller: Teller, chance: random.Random
) -> None:
    story, group = teller.story(), teller.group()
    first = assembled(index(story, OUTLETS), group, "gist")
    shuffled = StoryReadings(
        tuple(chance.sample(story.readings, len(story.readings))),
        tuple(chance.sample(story.sources, len(story.sources))),
        story.copies,
    )
    members = tuple(chance.sample(group.propositions, len(group.propositions)))
    moved = ClaimGroup(members, group.scores, group.judgements)
    again = assembled(index(shuffled, OUTLETS), moved, "gist")
    assert first == again


@settings(deadline=None, max_examples=60)
@given(told())
def test_the_range_is_never_empty_and_covers_what_is_listed(teller: Teller) -> None:
    claim = assembled(index(teller.story(), OUTLETS), teller.group(), "gist")
    spread = claim.independent_origins
    assert 1 <= spread.at_least <= spread.at_most
    assert spread.at_least <= len(claim.origins) <= max(spread.at_most, 1)
    assert claim.origins
    assert 0.0 <= claim.weight <= 1.0
    ends = {origin.source for origin in claim.origins if origin.source}
    assert all(chain[-1] in ends for o in claim.origins if o.source for chain in o.chains)
    for conflict in claim.conflicts:
        assert all(0 <= i < len(claim.mentions) for i in conflict.between)


def bridge(outlets: int) -> Teller:
    teller = Teller()
    for number in range(outlets):
        teller.article(CARRIERS[number]).says("The bridge shut on Monday", claim=True)
    return teller


def test_an_id_depends_on_where_the_claim_stands_not_on_its_gist() -> None:
    looked, group = index(bridge(2).story(), OUTLETS), bridge(2).group()
    first, second = assembled(looked, group, "one gist"), assembled(looked, group, "another")
    fewer = assembled(looked, ClaimGroup(group.propositions[:1], (1.0,), {}), "one gist")
    assert first.id == second.id != fewer.id


def test_the_ledger_puts_what_more_outlets_carry_first() -> None:
    teller = bridge(3)
    story, group = teller.story(), teller.group()
    lone = ClaimGroup(group.propositions[:1], (1.0,), {})
    looked = index(story, OUTLETS)
    found = ledger(looked, traced(looked, [lone, group]))
    assert [len(claim.outlets) for claim in found] == [3, 1]
    assert "carried by 3 of 3 outlets" in all_in_words(found[0].reasons)


def test_thin_ground_is_marked_and_changes_no_rank() -> None:
    plain = bridge(3)
    thin = Teller()
    gull = thin.source("The Gull Post", "outlet")
    for outlet in CARRIERS[:3]:
        thin.article(outlet).says("The bridge shut on Monday", gull, cue="reported", claim=True)
    one = assembled(index(plain.story(), OUTLETS), plain.group(), "gist")
    other = assembled(index(thin.story(), OUTLETS), thin.group(), "gist")
    assert other.weight == one.weight
    assert any("one origin, none of them named" in reason for reason in all_in_words(other.reasons))


def opening_and_later() -> Teller:
    """Three articles of three sentences; the claim is what two of them open with."""
    teller = Teller()
    for outlet in CARRIERS[:3]:
        article = teller.article(outlet)
        article.says("The bridge shut on Monday", claim=outlet != CARRIERS[2])
        article.says("Nobody was hurt")
        article.says("The river rose by two metres")
    return teller


def test_what_more_outlets_open_with_stands_before_what_more_outlets_carry() -> None:
    teller = opening_and_later()
    opening = teller.group()
    later = tuple(_later(p) for p in opening.propositions)
    rest = replace(opening, propositions=later, judgements={})
    looked = index(teller.story(), OUTLETS)
    found = ledger(looked, traced(looked, [rest, opening]))
    assert [claim.mentions[0].spans[0][0] for claim in found] == [
        0,
        len("The bridge shut on Monday. Nobody was hurt. "),
    ]


def test_what_is_not_sure_to_be_told_by_two_follows_what_is() -> None:
    teller = opening_and_later()
    opening = teller.group()
    unsure = replace(opening, scores=(0.3,) * len(opening.scores))
    sure = replace(opening, propositions=tuple(_later(p) for p in opening.propositions))
    looked = index(teller.story(), OUTLETS)
    found = ledger(looked, traced(looked, [unsure, replace(sure, judgements={})]))
    assert [claim.sureness < MEANT_FROM for claim in found] == [False, True]


def _later(proposition: Proposition) -> Proposition:
    """The same article's third sentence in its stead."""
    start = len("The bridge shut on Monday. Nobody was hurt. ")
    return replace(proposition, id=proposition.id + "x", spans=((start, start + 9),), sentence=2)


def test_a_mention_keeps_its_place_and_its_score() -> None:
    teller = bridge(2)
    group = replace(teller.group(), scores=(0.9, 0.4))
    claim = assembled(index(teller.story(), OUTLETS), group, "gist")
    assert [m.article for m in claim.mentions] == list(CARRIERS[:2])
    assert [m.score for m in claim.mentions] == pytest.approx(
        [likelihood(0.9), likelihood(0.4)], abs=1e-4
    )
    assert claim.mentions[0].spans == ((0, len("The bridge shut on Monday")),)


def test_a_claim_that_hardly_matches_sinks_and_says_why() -> None:
    teller = Teller()
    for outlet in ("Gazette", "Herald"):
        teller.article(outlet).says("The pier was closed on Monday", claim=True)
    group = teller.group()
    doubtful = replace(group, scores=(0.3, 0.3))
    sure, unsure = (assembled(index(teller.story(), OUTLETS), g, "pier") for g in (group, doubtful))
    assert sure.sureness == 1.0
    assert unsure.sureness == pytest.approx(likelihood(0.3), abs=1e-4)
    assert unsure.weight < sure.weight
    assert any("unsure" in reason for reason in all_in_words(unsure.reasons))
