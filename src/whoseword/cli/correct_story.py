"""``whoseword correct``: what the archive has wrong about a story or an article of it."""

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
from whoseword.cli.options import dated
from whoseword.cli.output import checked
from whoseword.cli.resources_wanted import resources_of

EXAMPLES: Final = "\n\n".join(
    (
        "Examples:",
        "whoseword correct T-1f0a5c2e9b7d --title 'The flooding of the ferry'",
        "whoseword correct T-1f0a5c2e9b7d --article 9304587be74f18ef --outlet 'The Courier'",
    )
)


def _text(name: str, what: str) -> typer.models.OptionInfo:
    option: typer.models.OptionInfo = typer.Option(f"--{name}", metavar="TEXT", help=what)
    return option


def correct_story(
    context: typer.Context,
    story: StoryId,
    article: Annotated[
        str | None,
        typer.Option("--article", metavar="ID", help="Correct this article of it, not the story."),
    ] = None,
    title: Annotated[str | None, _text("title", "The title, or the article's headline.")] = None,
    outlet: Annotated[str | None, _text("outlet", "The article's outlet.")] = None,
    byline: Annotated[str | None, _text("byline", "The article's byline.")] = None,
    published: Annotated[
        str | None,
        typer.Option(
            "--published", metavar="DATE", callback=dated, help="When the article was published."
        ),
    ] = None,
    url: Annotated[str | None, _text("url", "The article's address.")] = None,
    by: By = None,
    why: Why = "",
    store: StoreFile = None,
    json: JsonLines = None,
) -> None:
    """Correct the title of a story, or what is known about an article of it; undo takes it back.

    What came in is kept as it was, and no id changes. With --json a line:
    the decision, with who, when and why.
    """
    checked(json, "--json")
    given = {"title": title, "outlet": outlet, "byline": byline, "published": published, "url": url}
    changes = {name: value for name, value in given.items() if value is not None}
    if not changes:
        raise typer.BadParameter("Say what is to be corrected, such as --title.")
    if article is None and changes.keys() != {"title"}:
        raise typer.BadParameter("A story has a title only. Name the article with --article.")
    with opened(store, resources_of(context)) as archive:
        taken = archive.correct(story, changes, article=article, by=decider(by), why=why)
        answer([decided(taken)], json)
