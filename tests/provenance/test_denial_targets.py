from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given

from tests.claims.test_assembly import told
from tests.claims.told import Teller
from tests.known import OUTLETS
from whoseword.provenance.denial_targets import bearing, denies
from whoseword.provenance.story_index import index


def denial(content: str, cue: str, *, marked: bool = True) -> bool:
    teller = Teller()
    vane = teller.source("Ida Vane", "named")
    teller.article("Harrow Daily").says(content, vane, cue=cue, denial=marked)
    looked = index(teller.story(), OUTLETS)
    (attribution,) = looked.attributions.values()
    return denies(looked, attribution)


@pytest.mark.parametrize(
    ("content", "cue"),
    [
        ("that cracks were found", "denied"),
        ("The council disputed it", "said"),
        ("The report is false", "said"),
        ("It is utter nonsense, a hoax", "said"),
        ("a Gull Post report that it fell an outrageous distortion", "called"),
    ],
)
def test_that_something_is_not_so_is_denied(content: str, cue: str) -> None:
    assert denial(content, cue)


@pytest.mark.parametrize(
    ("content", "cue"),
    [
        ("an offer of ten crowns", "rejected"),
        ("the view a distortion of the light", "called"),
        ("The bridge is shut", "said"),
        (" ".join(["words"] * 30) + " false", "said"),
    ],
)
def test_to_reject_an_offer_denies_nothing(content: str, cue: str) -> None:
    assert not denial(content, cue)


def test_what_a_reading_does_not_mark_is_no_denial() -> None:
    assert not denial("that cracks were found", "denied", marked=False)


def test_to_reject_what_is_said_denies_it() -> None:
    teller = Teller()
    vane = teller.source("Ida Vane", "named")
    teller.article("Harrow Daily").says("Ida rejects claims of cracks", vane, denial=True)
    looked = index(teller.story(), OUTLETS)
    ((name, attribution),) = looked.attributions.items()
    assert name
    start = teller.readings["Harrow Daily"].article.text.index("rejects")
    cue = ((start, start + 7),)
    assert denies(looked, replace(attribution, cue=cue, content=((start + 8, start + 24),)))


def test_what_stands_around_a_denial_bears_nothing_out() -> None:
    teller = Teller()
    vane = teller.source("Ida Vane", "named")
    daily, gazette = teller.article("Harrow Daily"), teller.article("Orsay Gazette")
    daily.says("that cracks were found", vane, cue="denied", denial=True, claim=True)
    gazette.says("Cracks were found", claim=True)
    group, looked = teller.group(), index(teller.story(), OUTLETS)
    denial, statement = group.propositions
    (attribution,) = looked.attributions.values()
    frame = replace(
        denial, id="F", spans=(attribution.cue[0],), attribution=None, speaker=None, frame=True
    )
    framed = replace(group, propositions=(frame, statement), judgements={})
    assert bearing(looked, framed) == {statement.id}


def test_what_goes_on_behind_a_denial_is_not_denied() -> None:
    teller = Teller()
    vane = teller.source("Ida Vane", "named")
    daily, gazette = teller.article("Harrow Daily"), teller.article("Orsay Gazette")
    daily.says("the charge absurd", vane, cue="called", denial=True)
    daily.says("and has said her companies kept their books in order", claim=True)
    gazette.says("Her companies kept their books in order", claim=True)
    group, looked = teller.group(), index(teller.story(), OUTLETS)
    rest, statement = group.propositions
    (denial,) = looked.attributions.values()
    own = replace(rest, spans=(denial.cue[0], *rest.spans), frame=True)
    joined = replace(group, propositions=(own, statement), judgements={})
    assert bearing(looked, joined) == {own.id, statement.id}


def test_where_all_deny_all_of_them_bear_it_out() -> None:
    teller = Teller()
    vane = teller.source("Ida Vane", "named")
    teller.article("Harrow Daily").says("that it fell", vane, cue="denied", denial=True, claim=True)
    assert len(bearing(index(teller.story(), OUTLETS), teller.group())) == 1
    teller.article("Orsay Gazette").says("It fell", vane, claim=True)
    assert bearing(index(teller.story(), OUTLETS), teller.group()) == {"P-Orsay Gazette-0"}


@given(told())
def test_a_claim_always_has_somebody_who_bears_it_out(teller: Teller) -> None:
    group = teller.group()
    found = bearing(index(teller.story(), OUTLETS), group)
    assert found
    assert found <= {p.id for p in group.propositions}
