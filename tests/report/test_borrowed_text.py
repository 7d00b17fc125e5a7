from __future__ import annotations

from dataclasses import replace

from tests.report.articles import HARROW, KESTREL, NINE, ORSAY, SAWT
from tests.report.story import bridge_story
from whoseword.records import Credit, CreditRole, Story
from whoseword.report.page_content import story as assembled


def said(story: Story) -> dict[str, str]:
    return {a.label: "".join(w.text for w in a.words) for a in assembled(story, "s1").answers}


def printing(agency: str, *outlets: str) -> Story:
    """Let some articles of the story print an agency's text, as they say themselves."""
    story = bridge_story()
    wire = Credit(agency, (), role=CreditRole.WIRE)
    articles = tuple(
        replace(held, credits=(*held.credits, wire)) if held.article.outlet in outlets else held
        for held in story.articles
    )
    return replace(story, articles=articles)


def test_an_agency_whose_text_is_printed_is_named_as_such() -> None:
    answer = said(printing("Fell Wire", KESTREL, NINE))
    assert answer["First"].startswith(f"{KESTREL} (printing Fell Wire) told it first")
    assert "print the text of Fell Wire." in answer["Copied"]
    assert "lean on Fell Wire" not in answer["Copied"]
    assert "prints the text of Fell Wire." in said(printing("Fell Wire", ORSAY))["Copied"]
    assert "Fell Wire" not in said(printing("Fell Wire"))["Copied"]
    assert f"the text of {HARROW}" not in said(printing(HARROW, HARROW))["Copied"]


def test_who_leans_on_whom_is_named_unless_they_are_many() -> None:
    answer = said(bridge_story())["Copied"]
    assert f"{NINE} and {SAWT} lean on {ORSAY}." in answer
    many = printing("Fell Wire", KESTREL)
    leant_on = tuple(
        replace(held, credits=(*held.credits, Credit("Moor Post", ()))) for held in many.articles
    )
    assert "Seven outlets lean on Moor Post." in said(replace(many, articles=leant_on))["Copied"]
