from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from tests.report.articles import KESTREL
from tests.report.story import bridge_report, bridge_story
from whoseword.records import Report
from whoseword.report.markdown import markdown, markdown_brief


def titled(title: str) -> Report:
    return Report((replace(bridge_story(), title=title),))


def test_it_answers_first_and_then_tells_every_claim_with_its_words() -> None:
    page = markdown(bridge_report()).decode()
    headings = [line for line in page.splitlines() if line.startswith("#")]
    assert headings[0] == "# The Lantern Bridge report"
    assert headings[1] == "## What several outlets tell"
    assert sum(line.startswith("### ") for line in headings) == 11
    assert page.splitlines()[2].startswith("**")
    assert f"- {KESTREL} (attributed): " in page


def test_a_brief_fits_on_one_page() -> None:
    lines = markdown_brief(bridge_report()).decode().splitlines()
    assert lines[0] == "# The Lantern Bridge report"
    at = lines.index("## Claims")
    assert sum(line.startswith("- ") for line in lines[at:]) == 5
    assert any(line.startswith("- Central claim: ") for line in lines[:at])
    assert sum(1 + len(line) // 90 for line in lines) < 50


@given(st.text(max_size=40))
def test_no_title_becomes_markup(title: str) -> None:
    shown = " ".join(markdown(titled(title)).decode().split("\n")[0].split())
    tokens = MarkdownIt("commonmark").parse(shown)
    kinds = {child.type for token in tokens for child in token.children or ()}
    assert [token.type for token in tokens][:1] in ([], ["heading_open"])
    assert kinds <= {"text", "text_special", "softbreak"}


def test_hostile_words_stay_words() -> None:
    title = "<script>alert(1)</script> [click](javascript:x) **x** # | 1. -"
    page = MarkdownIt("commonmark").render(markdown(titled(title)).decode())
    assert "<script>" not in page
    assert "<a " not in page
    assert "javascript:x" in page
