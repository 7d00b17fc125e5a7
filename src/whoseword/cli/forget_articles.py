"""``whoseword forget``: articles out of the archive."""

from __future__ import annotations

from typing import Annotated, Final

import typer

from whoseword.cli.archive_options import JsonLines, StoreFile, answer, opened
from whoseword.cli.output import checked
from whoseword.cli.resources_wanted import resources_of

EXAMPLES: Final = "\n\n".join(("Example:", "whoseword forget 9304587be74f18ef"))


def forget_articles(
    context: typer.Context,
    articles: Annotated[
        list[str], typer.Argument(metavar="ARTICLE", help="Articles, by their ids.")
    ],
    store: StoreFile = None,
    json: JsonLines = None,
) -> None:
    """Remove articles for good: their text, what was read in them, the index, every copy.

    Nothing of them is left in the file, and nobody can undo it. Their
    stories go on without them. With --json a line an article.
    """
    checked(json, "--json")
    with opened(store, resources_of(context)) as archive:
        archive.forget(articles)
        answer(
            (({"forgotten": name}, f"{name}: forgotten") for name in sorted(set(articles))), json
        )
