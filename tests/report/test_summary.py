from __future__ import annotations

import io
from dataclasses import replace

import pytest
from rich.console import Console

from tests.report.story import bridge_report, bridge_story
from whoseword.records import Report
from whoseword.report import terminal


def printed(report: Report, width: int = 80) -> str:
    out = io.StringIO()
    terminal(report, Console(file=out, width=width))
    return out.getvalue()


def test_the_summary_says_what_a_checker_needs() -> None:
    text = " ".join(printed(bridge_report()).split())
    for words in (
        "The Lantern Bridge report",
        "Seven outlets. Eight shared claims; five rest on one origin",
        "1. 1 The Ministry of Works kept the report to itself",
        "1–3 Engineers counted 41 cracks",
        "disputed by Northern Wire and The Lowland Courier",
        "two officials briefed on the inspection (unnamed person), through The Kestrel Times",
        "Silent: Orsay Gazette",
        "! Dates differ: Friday against Saturday.",
        "And three claims carried by a single outlet.",
    ):
        assert words in text


@pytest.mark.parametrize("width", [32, 60, 200])
def test_no_line_is_wider_than_the_console(width: int) -> None:
    assert all(len(line) <= width for line in printed(bridge_report(), width).splitlines())


def test_a_pipe_gets_no_escape_codes() -> None:
    assert "\x1b" not in printed(bridge_report())


def test_hostile_words_neither_steer_the_terminal_nor_become_markup() -> None:
    story = replace(bridge_story(), title="[red]\x1b]0;owned\x07 [/red] \u202eabc")
    text = printed(Report((story,)))
    assert "[red]" in text
    assert "\x1b" not in text
    assert "\x07" not in text
    assert "\u202e" not in text


def test_only_the_top_of_a_long_ledger_is_printed() -> None:
    whole = bridge_story()
    text = printed(Report((replace(whole, claims=whole.claims[:8] * 2),)))
    assert "10." in text
    assert "11." not in text
    assert "And six more shared claims." in text


def test_no_story_is_said_plainly() -> None:
    assert "No story was found" in printed(Report(()))


def test_details_are_folded_under_their_claim_and_counted_nowhere_else() -> None:
    whole = bridge_story()
    details = tuple(replace(claim, part_of="claim-1") for claim in whole.claims[1:4])
    story = replace(whole, claims=(whole.claims[0], *details, *whole.claims[4:]))
    text = " ".join(printed(Report((story,))).split())
    assert "Seven outlets. Five shared claims;" in text
    assert "And three details of it." in text
    assert details[0].gist not in text
    assert "2. 1 “No report was held back by anyone.”" in text
