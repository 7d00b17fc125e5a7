from __future__ import annotations

from dataclasses import replace

from tests.report.document import Document
from tests.report.story import bridge_story
from whoseword.records import Note, Report
from whoseword.report.anchors import Anchors
from whoseword.report.notes_told import note_views
from whoseword.report.page import html
from whoseword.report.written_report import written_report

AT = "2030-05-04T09:12:00+00:00"


def noted() -> Report:
    story = bridge_story()
    notes = (
        Note(story.id, "Ask <b>again</b>.", claim=story.claims[0].id, by="Ilka", at=AT, number=1),
        Note(story.id, "Called.", story.articles[0].article.id, by="Tam", at=AT, number=2),
        Note(story.id, "Slow day.", by="Tam", at=AT, number=3),
    )
    return Report((replace(story, notes=notes),))


def test_a_note_leads_to_what_it_is_on() -> None:
    (story,) = noted().stories
    on = [view.on for view in note_views(story, Anchors(story))]
    assert on[0] is not None
    assert on[0].anchor == f"c-{story.claims[0].id}"
    assert on[1] is not None
    assert on[1].anchor == f"a-{story.articles[0].article.id}"
    assert on[2] is None


def test_the_page_shows_notes_escaped_with_who_and_when() -> None:
    page = html(noted())
    assert "Ask &lt;b&gt;again&lt;/b&gt;." in page
    (line,) = [
        item for item in Document.of(page).find("li") if item.attributes.get("id") == "note-1"
    ]
    assert "Ilka, 4 May 2030, 09:12 UTC" in line.text
    assert 'id="s1-notes"' not in html(Report((bridge_story(),)))


def test_notes_are_written_out() -> None:
    written = [block.text for block in written_report(noted())]
    at = written.index("Notes")
    assert written[at + 1].startswith("Ask <b>again</b>. (Ilka, 4 May 2030, 09:12, on “")
    assert written[at + 3] == "Slow day. (Tam, 4 May 2030, 09:12)"
