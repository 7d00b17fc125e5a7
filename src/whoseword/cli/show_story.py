"""``whoseword story``: one story of the archive."""

from __future__ import annotations

from typing import Final

import typer

from whoseword.cli import answering
from whoseword.cli.archive_options import StoreFile, StoryId, opened, refresh
from whoseword.cli.options import JsonFile, Quiet, ReportFile
from whoseword.cli.resources_wanted import resources_of
from whoseword.cli.screen import complaints_of

EXAMPLES: Final = "\n\n".join(
    (
        "Examples:",
        "whoseword story T-1f0a5c2e9b7d",
        "whoseword story T-1f0a5c2e9b7d --report story.html --json story.json",
    )
)


def show_story(
    context: typer.Context,
    story: StoryId,
    store: StoreFile = None,
    report: ReportFile = None,
    json: JsonFile = None,
    quiet: Quiet = False,
) -> None:
    """Answer for one story of the archive as "whoseword read" does for its articles.

    Its ids are those of the day on which each claim and source was first
    found.
    """
    wanted = answering.checked_places(answering.Wanted(report=report, json=json, quiet=quiet))
    with opened(store, resources_of(context)) as archive:
        refresh(archive, complaints_of(context).tell, quiet=quiet)
        found = archive.story(story)
    answering.hand_over(found, wanted)
