"""Notes by hand, with who wrote them when, and where what they are on stands."""

from __future__ import annotations

from typing import Final

from whoseword.records import Note, Story
from whoseword.report.anchors import Anchors
from whoseword.report.phrasing import moment, shortened
from whoseword.report.story_views import NoteView
from whoseword.report.view import Link

_MOST: Final = 90


def note_views(story: Story, anchors: Anchors) -> tuple[NoteView, ...]:
    """Give the notes of a story in the order in which they were written."""
    gists = {claim.id: claim.gist for claim in story.claims}
    return tuple(
        NoteView(
            f"note-{note.number}", note.text, note.by, moment(note.at), _on(note, gists, anchors)
        )
        for note in story.notes
    )


def _on(note: Note, gists: dict[str, str], anchors: Anchors) -> Link | None:
    if note.claim in gists:
        return Link(anchors.claim(str(note.claim)), shortened(gists[str(note.claim)], _MOST))
    if note.article is not None and note.article in anchors:
        return Link(anchors.article(note.article), anchors.outlet(note.article))
    return None
