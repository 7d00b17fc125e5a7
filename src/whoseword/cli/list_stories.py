"""``whoseword stories``: the stories of the archive."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import typer

from whoseword.cli.archive_options import JsonLines, Line, StoreFile, answer, opened, refresh
from whoseword.cli.options import Quiet
from whoseword.cli.output import checked
from whoseword.cli.resources_wanted import resources_of
from whoseword.cli.screen import complaints_of

if TYPE_CHECKING:
    from whoseword.records import StoryEntry

EXAMPLES: Final = "\n\n".join(
    (
        "Examples:",
        "whoseword stories",
        "whoseword stories --store desk.whoseword --json - | jq -r .title",
    )
)


def list_stories(
    context: typer.Context, store: StoreFile = None, json: JsonLines = None, quiet: Quiet = False
) -> None:
    """List the stories of the archive, newest first: outlets, and origins of the first claim.

    Stories whose articles changed are compared anew first. With --json a
    line a story.
    """
    checked(json, "--json")
    with opened(store, resources_of(context)) as archive:
        refresh(archive, complaints_of(context).tell, quiet=quiet)
        answer(map(_line, archive.stories()), json)


def _line(entry: StoryEntry) -> Line:
    from whoseword.export import archive_lines

    origins = entry.origins
    spread = "no claim" if origins is None else f"origins {origins.at_least} to {origins.at_most}"
    outlets = f"{len(entry.outlets)} outlet{'s' if len(entry.outlets) != 1 else ''}"
    day = (entry.last or "undated")[:10]
    again = f" (follows {', '.join(entry.follows)})" if entry.follows else ""
    words = f"{entry.id}  {day}  {outlets}, {spread}: {entry.title}{again}"
    return archive_lines.entry(entry), words
