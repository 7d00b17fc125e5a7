"""``whoseword merge``: two stories of the archive are one."""

from __future__ import annotations

from typing import Annotated, Final

import typer

from whoseword.cli.archive_options import (
    By,
    JsonLines,
    StoreFile,
    StoryId,
    Why,
    answer,
    decided,
    decider,
    opened,
)
from whoseword.cli.output import checked
from whoseword.cli.resources_wanted import resources_of

EXAMPLES: Final = "\n\n".join(
    ("Example:", "whoseword merge T-1f0a5c2e9b7d T-77b2d0c4e6a1 --why 'the same fire'")
)


def merge_stories(
    context: typer.Context,
    story: StoryId,
    other: Annotated[str, typer.Argument(metavar="OTHER", help="The other story.")],
    by: By = None,
    why: Why = "",
    store: StoreFile = None,
    json: JsonLines = None,
) -> None:
    """Let two stories be one, and stay so whatever comes; undo takes it back.

    The story goes on under the id of the larger one. With --json a line: the
    decision, with who, when and why.
    """
    checked(json, "--json")
    with opened(store, resources_of(context)) as archive:
        answer([decided(archive.merge(story, other, by=decider(by), why=why))], json)
