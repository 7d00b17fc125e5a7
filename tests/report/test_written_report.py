from __future__ import annotations

from whoseword.records import Report
from whoseword.report.page_view import StoryView
from whoseword.report.written_report import Block, Heading, brief, written_report


def texts(blocks: list[Block]) -> str:
    return "\n".join(block.text for block in blocks)


def test_a_report_is_written_out_with_every_claim_at_the_top(
    report: Report, view: StoryView
) -> None:
    blocks = written_report(report)
    assert isinstance(blocks[0], Heading)
    assert blocks[0].level == 1
    written = texts(blocks)
    for claim in (*view.shared, *view.unsure):
        assert claim.gist in written


def test_a_brief_is_shorter_and_begins_alike(report: Report) -> None:
    short, whole = brief(report), written_report(report)
    assert len(texts(short)) < len(texts(whole))
    assert short[0] == whole[0]


def test_no_story_is_nothing_to_write() -> None:
    assert written_report(Report(())) == []
    assert brief(Report(())) == []
