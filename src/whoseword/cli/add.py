"""``whoseword add``: articles into the archive."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING, Final

import typer

from whoseword.cli.answering import leave_empty_handed
from whoseword.cli.archive_options import JsonLines, Line, StoreFile, answer, opened, refresh
from whoseword.cli.options import AllowPrivate, AsOf, Inputs, Quiet
from whoseword.cli.output import checked
from whoseword.cli.resources_wanted import resources_of
from whoseword.cli.screen import complaints_of

if TYPE_CHECKING:
    from whoseword.records import Added

EXAMPLES: Final = "\n\n".join(
    (
        "Examples:",
        "whoseword add clippings/",
        "whoseword add feed.jsonl --store desk.whoseword --json added.jsonl",
    )
)


def add(
    context: typer.Context,
    inputs: Inputs,
    store: StoreFile = None,
    json: JsonLines = None,
    as_of: AsOf = None,
    allow_private: AllowPrivate = False,
    quiet: Quiet = False,
) -> None:
    """Add articles to the archive: each is read, kept at once, and put into its story.

    The same article twice changes nothing. Whatever ends the program loses
    at most the article in hand, and a second run goes on where it stopped.
    Two programs may add at the same time. With --json a line an article:
    which story it is in, and whether it is new.

    The exit status is 0 if something was read, 1 if nothing could be, 2 for
    wrong usage, 3 if the archive's file cannot be used.
    """
    checked(json, "--json", inputs)
    from whoseword import pipeline

    resources = resources_of(context, as_of=as_of, allow_private=allow_private)
    on_error = complaints_of(context).tell
    given = pipeline.articles(inputs, resources, on_error, keep_repeated=True)
    with opened(store, resources) as archive:
        lines = map(_line, archive.add(given, on_error))
        first = next(lines, None)
        if first is None:
            leave_empty_handed()
            return
        answer(chain([first], lines), json, quiet=quiet)
        refresh(archive, on_error, quiet=quiet)


def _line(added: Added) -> Line:
    from whoseword.export import archive_lines

    what = "new in" if added.new else "is already in"
    return archive_lines.added(added), f"{added.article}: {what} {added.story}"
