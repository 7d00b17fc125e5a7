from __future__ import annotations

import io
from dataclasses import replace

import pytest
from rich.console import Console

from tests.report.document import Document
from tests.report.story import bridge_story, said
from whoseword.errors import UnknownClaim
from whoseword.records import Claim, Join, Report, Story, Supposition, Verdict, WhatIf
from whoseword.report import explanation, html

JOIN = Join(
    (0, 2),
    Verdict.SAME,
    0.87,
    0.91,
    0.4,
    (said("same figures: 41 crack"), said("same names: Brek")),
)
CASE = WhatIf(
    Supposition.DIFFERENT,
    said("“a clerk” and Pell Marsh are different people"),
    2,
    2,
    ("a clerk",),
)


def explained_story(**changes: object) -> Story:
    held = bridge_story()
    first: Claim = replace(held.claims[0], joins=(JOIN,), what_if=(CASE,), **changes)  # type: ignore[arg-type]
    return replace(held, claims=(first, *held.claims[1:]))


def told(wanted: str, *stories: Story, width: int = 100) -> str:
    out = io.StringIO()
    explanation(Report(stories or (explained_story(),)), wanted, Console(file=out, width=width))
    return out.getvalue()


def flat(text: str) -> str:
    return " ".join(text.split())


def test_it_says_why_joined_why_one_source_and_what_would_change_the_count() -> None:
    text = flat(told("1"))
    for words in (
        "claim-1, claim 1 in “The Lantern Bridge report”",
        "1. The Kestrel Times, sentence",
        "on the word of two officials briefed on the inspection",
        "1 with 3: taken for the same, sure (0.87)",
        "– same figures: 41 crack",
        "– the pair model alone: 0.91",
        "– 40 % of the words in common, weighted by rarity",
        "Channel 9 names no source; it repeats what The Kestrel Times had first",
        "Why 1 origin",
        "– if “a clerk” and Pell Marsh are different people: 2 origins, on a clerk",
    ):
        assert words in text


def test_a_claim_that_nothing_would_change_says_so() -> None:
    assert "none of the suppositions that were tried" in told("2")


@pytest.mark.parametrize("width", [40, 72, 200])
def test_no_line_is_wider_than_the_console(width: int) -> None:
    assert all(len(line) <= width for line in told("1", width=width).splitlines())


def test_a_claim_goes_by_its_id_the_beginning_of_it_or_its_number() -> None:
    assert told("claim-10") == told("CLAIM-10") == told("10")
    assert told("claim-1") == told("1")


def test_with_several_stories_the_number_of_the_story_stands_before_a_dot() -> None:
    other = replace(bridge_story(), title="Another story")
    assert "claim 3 of story 2 in “Another story”" in flat(told("2.3", explained_story(), other))
    with pytest.raises(UnknownClaim, match=r"after its story's number and a dot"):
        told("3", explained_story(), other)


def test_an_unknown_claim_is_named_with_the_nearest() -> None:
    with pytest.raises(UnknownClaim, match=r"^claim-77: .*nearest are: claim-7 \("):
        told("claim-77")
    with pytest.raises(UnknownClaim, match=r"The closure of the bridge"):
        told("closure of the bridge announced on Friday")


def test_a_beginning_that_fits_several_claims_lists_them() -> None:
    with pytest.raises(UnknownClaim, match=r"^claim-: fits 11 claims: .*Give more of the id"):
        told("claim-")


def test_a_report_without_claims_says_so() -> None:
    with pytest.raises(UnknownClaim, match="has none"):
        told("1", replace(bridge_story(), claims=()))


def test_foreign_text_steers_no_terminal() -> None:
    hostile = replace(JOIN, reasons=(said("\x1b[2J[bold]same\x07"),))
    held = explained_story()
    claims = (replace(held.claims[0], joins=(hostile,)), *held.claims[1:])
    text = told("1", replace(held, claims=claims))
    assert "\x1b" not in text
    assert "\x07" not in text
    assert "[bold]same" in text


def test_the_page_holds_the_same_explanation_behind_the_claim() -> None:
    document = Document.of(html(Report((explained_story(),))))
    block = document.by_id("why-c-claim-1")
    text = flat(block.text)
    for words in (
        "taken for the same, sure (0.87)",
        "same figures: 41 crack",
        "the pair model alone: 0.91",
        "Channel 9 names no source",
        "Why 1 origin",
        "If “a clerk” and Pell Marsh are different people: 2 origins, on a clerk",
    ):
        assert words in text
    assert not block.find("script")


def test_every_claim_of_several_outlets_has_its_explanation() -> None:
    document = Document.of(html(Report((explained_story(),))))
    for number in range(1, 9):
        assert document.by_id(f"why-c-claim-{number}").text


def test_the_page_escapes_what_a_supposition_quotes() -> None:
    case = replace(CASE, suppose=said("“<script>x</script>” and A are different people"))
    held = explained_story()
    claims = (replace(held.claims[0], what_if=(case,)), *held.claims[1:])
    page = html(Report((replace(held, claims=claims),)))
    assert "<script>x" not in page
    assert "&lt;script&gt;x" in page


def test_a_detail_is_found_by_its_id_and_names_the_claim_it_is_part_of() -> None:
    held = bridge_story()
    detail = replace(held.claims[1], part_of="claim-1")
    story = replace(held, claims=(held.claims[0], detail, *held.claims[2:]))
    assert "claim-2, a detail of claim 1 in" in flat(told("claim-2", story))
    assert "claim-3, claim 2 in" in flat(told("2", story))
