from __future__ import annotations

import io
from dataclasses import replace

from rich.console import Console

from tests.export.records import WRITTEN
from whoseword import report
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


def test_without_a_match_nothing_is_said_of_lists() -> None:
    [story] = WRITTEN.stories
    unlisted = Report((replace(story, screening=()),))
    assert CAUTION not in report.html(unlisted)
    assert CAUTION not in printed(unlisted)


def test_the_summary_tells_what_happened_when_and_where_dates_differ() -> None:
    shown = printed(WRITTEN)
    assert "The well is shut (planned) Ostrel Courier. Dates differ:" in shown
