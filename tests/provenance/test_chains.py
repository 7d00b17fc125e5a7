from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.claims.told import Teller
from tests.known import OUTLETS
from whoseword.language import all_in_words
from whoseword.provenance.chains import Route, Trail, route
from whoseword.provenance.story_index import index
from whoseword.records import StoryReadings


def routes(teller: Teller) -> dict[str, Route]:
    looked = index(teller.story(), OUTLETS)
    return {p.article: route(looked, p) for p in teller.propositions}


def test_own_voice_has_no_step_and_no_end() -> None:
    teller = Teller()
    teller.article("Harrow Daily").says("The bridge shut on Monday", claim=True)
    step = routes(teller)["Harrow Daily"]
    assert (step.via, step.end) == ((), None)


def test_words_told_to_another_outlet_pass_through_it() -> None:
    teller = Teller()
    vane, gull = teller.source("Ida Vane", "named"), teller.source("The Gull Post", "outlet")
    teller.article("Harrow Daily").says("The bridge will shut", vane, told=gull, claim=True)
    step = routes(teller)["Harrow Daily"]
    assert step.via == ("The Gull Post",)
    assert step.end is not None
    assert step.end.name == "Ida Vane"


def test_an_outlet_that_credits_itself_adds_no_step() -> None:
    teller = Teller()
    vane, own = teller.source("Ida Vane", "named"), teller.source("Harrow Daily", "outlet")
    teller.article("Harrow Daily").says("The bridge will shut", vane, told=own, claim=True)
    step = routes(teller)["Harrow Daily"]
    assert step.via == ()
    assert any("credits its own report" in reason for reason in all_in_words(step.reasons))


def test_a_report_within_a_report_passes_through_both_in_order() -> None:
    teller = Teller()
    aide = teller.source("an aide", "unnamed")
    outer, inner = teller.source("The Bugle", "outlet"), teller.source("The Gull Post", "outlet")
    teller.article("Harrow Daily").says(
        "The bridge will shut", aide, told=inner, inside=outer, claim=True
    )
    assert routes(teller)["Harrow Daily"].via == ("The Bugle", "The Gull Post")


def test_a_copied_text_passes_through_the_outlet_that_it_is_copied_from() -> None:
    teller = Teller()
    teller.article("North Wire").says("The bridge shut", claim=True)
    teller.article("Harrow Daily", copy_of="North Wire").says("The bridge shut", claim=True)
    step = routes(teller)["Harrow Daily"]
    assert step.via == ("North Wire",)
    assert "repeats the text" in all_in_words(step.reasons)[0]


def retelling() -> tuple[Teller, str]:
    teller = Teller()
    gull = teller.source("The Gull Post", "outlet")
    insider = teller.source("two people briefed on it", "unnamed")
    writer = teller.article("Harrow Daily").credits("The Gull Post")
    writer.says("Engineers found cracks in January", gull, cue="reported")
    writer.says("The ministry had known of them", gull, cue="wrote")
    writer.says("Some of the cables were replaced", insider, claim=True)
    return teller, insider


def test_unnamed_people_in_a_retelling_pass_through_its_outlet_and_the_reason_says_so() -> None:
    teller, _ = retelling()
    step = routes(teller)["Harrow Daily"]
    assert step.inferred
    assert step.via == ("The Gull Post",)
    assert "inferred" in all_in_words(step.reasons)[-1]
    assert "two people briefed on it" in all_in_words(step.reasons)[-1]


def test_a_report_of_nobody_in_a_retelling_is_its_outlets() -> None:
    teller, _ = retelling()
    teller.propositions.clear()
    bare = teller.source("a published report", "document")
    writer = teller.article("Orsay Gazette").credits("The Gull Post")
    gull = "S-The Gull Post"
    writer.says("Engineers found cracks", gull, cue="reported").says("All knew", gull, cue="wrote")
    writer.says("The ferry was late", bare, cue="according to", claim=True)
    step = routes(teller)["Orsay Gazette"]
    assert (step.via, step.end, step.inferred) == (("The Gull Post",), None, True)


def test_a_report_of_nobody_is_no_end_of_the_way_and_the_reason_says_so() -> None:
    teller = Teller()
    bare = teller.source("media reports", "document")
    teller.article("Harrow Daily").says("The ferry was late", bare, claim=True)
    step = routes(teller)["Harrow Daily"]
    assert (step.via, step.end) == ((), None)
    (why,) = all_in_words(step.reasons)
    assert why == "“media reports” does not say whose report it is"


def test_named_people_in_a_retelling_are_not_given_to_its_outlet() -> None:
    teller, _ = retelling()
    teller.propositions.clear()
    vane = teller.source("Ida Vane", "named")
    writer = teller.article("Orsay Gazette").credits("The Gull Post")
    gull = "S-The Gull Post"
    writer.says("Engineers found cracks", gull, cue="reported").says("All knew", gull, cue="wrote")
    writer.says("The bridge is safe", vane, claim=True)
    step = routes(teller)["Orsay Gazette"]
    assert (step.via, step.inferred) == ((), False)


def test_an_article_with_one_credit_far_down_is_no_retelling() -> None:
    teller = Teller()
    gull = teller.source("The Gull Post", "outlet")
    insider = teller.source("a person briefed on it", "unnamed")
    writer = teller.article("Harrow Daily")
    for number in range(5):
        writer.says(f"Plain sentence number {number}")
    writer.says("Cracks were found", gull, cue="reported")
    writer.says("Some cables were replaced", insider, claim=True)
    assert routes(teller)["Harrow Daily"].via == ()


NOWHERE = index(StoryReadings((), (), {}), OUTLETS)


def test_a_trail_leads_from_the_credited_outlet_to_the_people_another_article_names() -> None:
    teller = Teller()
    insider = teller.source("two people briefed on it", "unnamed")
    end = teller.sources[insider]
    trail = Trail(NOWHERE, [Route("A", ("P",), None), Route("B", ("P",), end)])
    ways, sources = trail.onward("P")
    assert ways == {insider: ("P",)}
    assert sources[insider] is end


def test_a_circle_is_shown_and_left() -> None:
    trail = Trail(NOWHERE, [Route("A", ("B",), None), Route("B", ("A",), None)])
    assert trail.onward("B") == ({}, {})
    assert trail.last_outlets("B") == {}
    assert trail.circle("B") == ("B", "A", "B")


def test_a_circle_that_only_lies_ahead_is_found_too() -> None:
    trail = Trail(
        NOWHERE, [Route("A", ("B",), None), Route("B", ("A",), None), Route("C", ("A",), None)]
    )
    assert trail.circle("C") == ("C", "A", "B", "A")


@settings(deadline=None)
@given(st.lists(st.tuples(st.sampled_from("ABCDE"), st.sampled_from("ABCDE")), max_size=25))
def test_any_web_of_credits_is_walked_to_an_end(web: list[tuple[str, str]]) -> None:
    steps = [Route(a, (b,), None) for a, b in web if a != b]
    trail = Trail(NOWHERE, steps)
    backwards = Trail(NOWHERE, steps[::-1])
    for outlet in "ABCDE":
        last = trail.last_outlets(outlet)
        assert last or trail.circle(outlet)
        assert last == backwards.last_outlets(outlet)
        assert all(len(set(way)) == len(way) for way in last.values())
