"""``whoseword correct``: what the archive has wrong about a story or an article of it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
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
    refresh,
)
from whoseword.cli.options import dated
from whoseword.cli.output import checked
from whoseword.cli.resources_wanted import resources_of
from whoseword.cli.screen import complaints_of

EXAMPLES: Final = "\n\n".join(
    (
        "Examples:",
        "whoseword correct T-1f0a5c2e9b7d --title 'The flooding of the ferry'",
        "whoseword correct T-1f0a5c2e9b7d --article 9304587be74f18ef --outlet 'The Courier'",
        "whoseword correct T-1f0a5c2e9b7d --same-source 'the mayor' 'Ilka Dorn'",
        "whoseword correct T-1f0a5c2e9b7d --claim C52b9 --not-told-by 9304587be74f18ef",
        "whoseword correct T-1f0a5c2e9b7d --claim C52b9 --not-origin 'Ilka Dorn'",
    )
)


def _text(name: str, what: str) -> typer.models.OptionInfo:
    option: typer.models.OptionInfo = typer.Option(f"--{name}", metavar="TEXT", help=what)
    return option


Article = Annotated[
    str | None,
    typer.Option("--article", metavar="ID", help="Correct this article of it, not the story."),
]
Published = Annotated[
    str | None,
    typer.Option(
        "--published", metavar="DATE", callback=dated, help="When the article was published."
    ),
]
SameSource = Annotated[
    tuple[str, str] | None,
    typer.Option("--same-source", metavar="ONE OTHER", help="Two sources, by id or name, are one."),
]
Claim = Annotated[
    str | None,
    typer.Option("--claim", metavar="ID", help="Correct this claim, by its id or beginning."),
]
NotToldBy = Annotated[
    list[str] | None,
    typer.Option(
        "--not-told-by",
        metavar="ARTICLE",
        help="This article states another claim; may come again.",
    ),
]
NotOrigin = Annotated[
    str | None,
    typer.Option(
        "--not-origin",
        metavar="SOURCE",
        help="This source, by id or name, or this outlet does not stand behind the claim.",
    ),
]


def correct_story(
    context: typer.Context,
    story: StoryId,
    article: Article = None,
    title: Annotated[str | None, _text("title", "The title, or the article's headline.")] = None,
    outlet: Annotated[str | None, _text("outlet", "The article's outlet.")] = None,
    byline: Annotated[str | None, _text("byline", "The article's byline.")] = None,
    published: Published = None,
    url: Annotated[str | None, _text("url", "The article's address.")] = None,
    same_source: SameSource = None,
    claim: Claim = None,
    not_told_by: NotToldBy = None,
    not_origin: NotOrigin = None,
    by: By = None,
    why: Why = "",
    store: StoreFile = None,
    json: JsonLines = None,
) -> None:
    """Correct a story, an article, a source or a claim of it, one thing at a time; see undo.

    A title or what is known about an article; two sources that are one; an
    article that does not tell a claim; an origin that does not stand behind
    it. What came in is kept as it was. It counts at once and holds whatever
    comes. With --json a line: the decision, with who, when and why.
    """
    checked(json, "--json")
    given = {"title": title, "outlet": outlet, "byline": byline, "published": published, "url": url}
    changes = {name: value for name, value in given.items() if value is not None}
    options = (
        ("--same-source", same_source),
        ("--not-told-by", not_told_by or None),
        ("--not-origin", not_origin),
    )
    overruled = [name for name, value in options if value is not None]
    _check(changes, article, claim, overruled)
    with opened(store, resources_of(context)) as archive:
        who = decider(by)
        if overruled:
            refresh(archive, complaints_of(context).tell, quiet=True)
        if same_source is not None:
            taken = archive.same_source(story, *same_source, by=who, why=why)
        elif claim is None:
            taken = archive.correct(story, changes, article=article, by=who, why=why)
        elif not_origin is None:
            taken = archive.not_same_claim(story, claim, not_told_by or (), by=who, why=why)
        else:
            taken = archive.wrong_origin(story, claim, not_origin, by=who, why=why)
        answer([decided(taken)], json)


def _check(
    changes: Mapping[str, str], article: str | None, claim: str | None, overruled: Sequence[str]
) -> None:
    """Refuse what does not say one thing that is to be corrected."""
    if not changes and not overruled:
        raise typer.BadParameter("Say what is to be corrected, such as --title.")
    if len(overruled) + bool(changes) > 1:
        raise typer.BadParameter("Correct one thing at a time, so that each can be undone.")
    if changes and article is None and changes.keys() != {"title"}:
        raise typer.BadParameter("A story has a title only. Name the article with --article.")
    if (claim is not None) != bool({"--not-told-by", "--not-origin"}.intersection(overruled)):
        raise typer.BadParameter("--claim goes with --not-told-by or --not-origin.")
