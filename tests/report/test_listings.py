from __future__ import annotations

import io
from dataclasses import replace

from rich.console import Console

from tests.export.records import WRITTEN
from whoseword import entities, report
from whoseword.records import Report
from whoseword.report.listings import CAUTION


def printed(held: Report) -> str:
    out = io.StringIO()
    report.terminal(held, Console(file=out, width=400))
    return out.getvalue()


def test_a_match_is_shown_with_its_likeness_and_never_as_a_verdict() -> None:
    page, summary = report.html(WRITTEN), printed(WRITTEN)
    for shown in (page, summary):
        assert CAUTION in shown
        assert "DORN, Ilka (sanctions.csv, 71)" in shown
        assert "0.99" in shown


def test_who_is_tied_to_a_match_is_told_with_the_weakest_word() -> None:
    [story] = WRITTEN.stories
    ends = [story.ties[0].a, story.ties[0].b]
    listed = replace(story.screening[0], entity=ends[0])
    screened = replace(story, screening=(listed,))
    near = entities.near_listed(screened)
    page = report.html(Report((replace(screened, near_listed=near),)))
    names = {entity.id: entity.name for entity in story.entities}
    assert f"{names[ends[1]]} is one tie away from {names[ends[0]]}" in page
    assert "which nothing here shows" in page


def test_without_a_match_nothing_is_said_of_lists() -> None:
    [story] = WRITTEN.stories
    unlisted = Report((replace(story, screening=()),))
    assert CAUTION not in report.html(unlisted)
    assert CAUTION not in printed(unlisted)


def test_the_summary_tells_what_happened_when_and_where_dates_differ() -> None:
    shown = printed(WRITTEN)
    assert "The well is shut (planned) Ostrel Courier. Dates differ:" in shown
