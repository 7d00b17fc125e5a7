"""``whoseword search``: words in the archive."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Final

import typer

from whoseword.cli.archive_options import JsonLines, Line, StoreFile, answer, opened
from whoseword.cli.output import checked
from whoseword.cli.resources_wanted import resources_of

if TYPE_CHECKING:
    from whoseword.records import Found

EXAMPLES: Final = "\n\n".join(
    (
        "Examples:",
        "whoseword search harbour inquiry",
        "whoseword search '\"bow door\" hinge' --json -",
    )
)


def search_archive(
    context: typer.Context,
    words: Annotated[
        list[str], typer.Argument(metavar="WORDS", help='Words; those in "..." stand in a row.')
    ],
    store: StoreFile = None,
    json: JsonLines = None,
) -> None:
    """Find the articles that hold every word, in any form, best first.

    Each with the sentence that holds most of them. With --json a line a hit.
    """
    checked(json, "--json")
    with opened(store, resources_of(context)) as archive:
        answer(map(_line, archive.search(" ".join(words))), json)


def _line(found: Found) -> Line:
    from whoseword.export import archive_lines

    return archive_lines.found(found), f"{found.article} in {found.story}: {found.text}"
