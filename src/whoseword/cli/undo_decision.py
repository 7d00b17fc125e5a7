"""``whoseword undo``: the last decision by hand taken back."""

from __future__ import annotations

from typing import Final

import typer

from whoseword.cli.archive_options import (
    By,
    JsonLines,
    StoreFile,
    answer,
    decided,
    decider,
    opened,
)
from whoseword.cli.output import checked
from whoseword.cli.resources_wanted import resources_of

EXAMPLES: Final = "\n\n".join(("Example:", "whoseword undo --by 'night desk'"))


def undo_decision(
    context: typer.Context, by: By = None, store: StoreFile = None, json: JsonLines = None
) -> None:
    """Take back the last merge, split or correction that still holds.

    That it was taken, and by whom it was undone, is kept. With --json a
    line: the decision.
    """
    checked(json, "--json")
    with opened(store, resources_of(context)) as archive:
        answer([decided(archive.undo(by=decider(by)), undone=True)], json)
