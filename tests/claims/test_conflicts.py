from __future__ import annotations

from dataclasses import replace

import pytest

from tests.claims.told import Teller, assembled
from tests.known import OUTLETS
from whoseword.language import in_words
from whoseword.provenance.story_index import index
from whoseword.records import Conflict, Judgement, Verdict


def conflicts(first: str, second: str, quoted: bool = False) -> list[tuple[str, str]]:
    teller = Teller()
    vane = teller.source("Ida Vane", "named") if quoted else None
    teller.article("Harrow Daily", "2024-05-01").says(first, vane, claim=True)
    teller.article("Orsay Gazette", "2024-05-01").says(second, vane, claim=True)
    return [(c.kind.value, in_words(c.why)) for c in found(teller)]


def found(teller: Teller) -> tuple[Conflict, ...]:
    return assembled(index(teller.story(), OUTLETS), teller.group(), "gist").conflicts


def test_another_number_of_the_same_thing_conflicts_and_both_are_shown() -> None:
    [(kind, why)] = conflicts(
        "The ferry carried 214 passengers to the island", "The ferry carried 241 passengers"
    )
    assert kind == "figure"
    assert "214 passenger" in why
    assert "241 passenger" in why


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("About 15,000 terminals were sent to the front", "15,000 terminals were sent there"),
        ("More than 200 terminals were sent to the front", "215 terminals were sent to the front"),
        ("The firm paid $1.2 million to settle the case", "The firm paid $1,180,000 in the case"),
        ("The firm paid 12 lawyers to settle the case", "The firm paid 30 engineers in the case"),
        ("Between 10 and 15 terminals were sent there", "12 terminals were sent there"),
        ("The bridge has 40 cracks in its cables", "A parade drew 90 cracks of thunder"),
    ],
)
def test_rounding_ranges_and_other_things_are_no_conflict(first: str, second: str) -> None:
    assert conflicts(first, second) == []


def test_another_date_of_the_same_thing_conflicts() -> None:
    [(kind, why)] = conflicts(
        "The inspection memo was written on January 12", "The inspection memo dates from Jan. 21"
    )
    assert kind == "date"
    assert "2024-01-12" in why
    assert "2024-01-21" in why


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (
            "A memo dated January 12 warned of the cracked hinge before the ferry flooded",
            "The hinge was cracked before the ferry flooded on March 2, a memo had warned",
        ),
        (
            "The memo reached the managers of the ferry on January 12",
            "The managers of the ferry answered the memo on January 21",
        ),
        (
            "On January 12 an engineer described the hinge of the ferry",
            "The hinge of the ferry, an engineer said, broke on March 2",
        ),
    ],
)
def test_the_days_of_two_events_are_no_conflict(first: str, second: str) -> None:
    assert conflicts(first, second) == []


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("The ferry flooded in the sound on March 2", "The ferry flooded on March 12"),
        ("On March 2, the ferry flooded in the sound", "The ferry flooded on March 12"),
        ("The memo of January 12 warned of a crack", "The memo, dated Jan. 21, warned of a crack"),
        (
            "The memo, dated January 12, advised to take the ferry out of service",
            "The memo dates from January 21 and advised taking the ferry out of service",
        ),
    ],
)
def test_two_days_of_one_event_conflict(first: str, second: str) -> None:
    assert [kind for kind, _ in conflicts(first, second)] == ["date"]


def test_a_weekday_and_its_date_do_not_conflict() -> None:
    first = "The inspection memo was written on Monday"
    assert conflicts(first, "The inspection memo was written on April 29") == []


def test_a_coarser_date_does_not_conflict_with_a_finer_one() -> None:
    first = "The inspection memo was written in January"
    assert conflicts(first, "The inspection memo was written on Jan. 21") == []


def test_the_same_quotation_in_other_words_shows_the_difference() -> None:
    [(kind, why)] = conflicts(
        "“Nobody in that room could have missed the crack”",
        "“Nobody in that office could have missed the crack”",
        quoted=True,
    )
    assert kind == "wording"
    assert "that room could" in why
    assert "that office could" in why


def test_a_quotation_cut_shorter_or_spelt_with_other_marks_is_no_conflict() -> None:
    first = "“Nobody in that room could’ve missed the crack, I said so then”"
    assert conflicts(first, '"Nobody in that room could\'ve missed the crack"', quoted=True) == []


def test_small_words_figures_and_contractions_in_a_quotation_are_no_conflict() -> None:
    first = "“Nobody in that room is sure that the two cables will hold”"
    second = "“Nobody in that room’s sure the 2 cables will hold”"
    assert conflicts(first, second, quoted=True) == []


def test_a_denial_conflicts_with_what_it_denies() -> None:
    teller = Teller()
    vane, brek = teller.source("Ida Vane", "named"), teller.source("Ada Brek", "named")
    teller.article("Harrow Daily").says("The bridge has cracks", vane, claim=True)
    orsay = teller.article("Orsay Gazette")
    orsay.says("that the bridge had cracks", brek, cue="denied", denial=True, claim=True)
    [conflict] = found(teller)
    assert (conflict.kind.value, conflict.between) == ("denial", (0, 1))


def test_one_article_and_copies_of_one_text_are_not_set_against_each_other() -> None:
    teller = Teller()
    wire = teller.article("North Wire")
    wire.says("The ferry carried 214 passengers", claim=True)
    wire.says("The ferry carried 241 passengers", claim=True)
    copy = teller.article("Harrow Daily", copy_of="North Wire")
    copy.says("The ferry carried 251 passengers", claim=True)
    assert found(teller) == ()


def test_mentions_judged_to_be_about_other_things_are_not_set_against_each_other() -> None:
    teller = Teller()
    teller.article("Harrow Daily").says("The ferry carried 214 passengers", claim=True)
    teller.article("Orsay Gazette").says("The ferry carried 241 passengers", claim=True)
    pair = ("P-Harrow Daily-0", "P-Orsay Gazette-0")
    for score, count in ((0.9, 1), (0.1, 0)):
        judged = {pair: Judgement(Verdict.UNSURE, score, (), "test")}
        group = replace(teller.group(), judgements=judged)
        assert len(assembled(index(teller.story(), OUTLETS), group, "gist").conflicts) == count


@pytest.mark.parametrize(
    ("first", "second", "shown"),
    [
        ("The jury acquitted the pilot of the ferry", "The jury convicted the pilot of the ferry",
         "“acquitted”"),
        ("The port refused to repair the old bridge", "The port did repair the old bridge",
         "“repair”"),
    ],
)  # fmt: skip
def test_contraries_conflict_and_confirm_nothing(first: str, second: str, shown: str) -> None:
    teller = Teller()
    vane, brek = teller.source("Ida Vane", "named"), teller.source("Ada Brek", "named")
    teller.article("Harrow Daily").says(first, vane, claim=True)
    teller.article("Orsay Gazette").says(second, brek, claim=True)
    claim = assembled(index(teller.story(), OUTLETS), teller.group(), "gist")
    [clash] = claim.conflicts
    assert clash.kind.value == "denial"
    assert shown in in_words(clash.why)
    assert claim.independent_origins.at_least == 1
    assert claim.independent_origins.at_most == 2
    assert not claim.what_if


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("The jury acquitted the pilot of the ferry", "The pilot of the ferry was not guilty"),
        ("Harrow won the final of the cup", "Orsay lost the final of the cup to Harrow"),
        (
            "The port approved a loan and the new quay",
            "The council rejected a tax on fuel and fish",
        ),
    ],
)
def test_what_is_only_worded_otherwise_is_no_contrary(first: str, second: str) -> None:
    assert conflicts(first, second) == []
