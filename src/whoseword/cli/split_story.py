"""``whoseword split``: articles of a story of the archive are a story of their own."""

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
    ("Example:", "whoseword split T-1f0a5c2e9b7d 9304587be74f18ef --why 'another fire'")
)


def split_story(
    context: typer.Context,
    story: StoryId,
    articles: Annotated[
        list[str], typer.Argument(metavar="ARTICLE", help="Articles of it, by their ids.")
    ],
    by: By = None,
    why: Why = "",
    store: StoreFile = None,
    json: JsonLines = None,
) -> None:
    """Let articles of a story be another one, and stay so whatever comes; undo takes it back.

    With --json a line: the decision, with who, when and why.
    """
    checked(json, "--json")
    with opened(store, resources_of(context)) as archive:
        answer([decided(archive.split(story, articles, by=decider(by), why=why))], json)
