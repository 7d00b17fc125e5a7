"""``whoseword ties``: how two parties are tied, and on whose word."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Final

import typer

from whoseword.cli import answering
from whoseword.cli.options import AllowPrivate, AsOf, Inputs
from whoseword.cli.resources_wanted import resources_of
from whoseword.cli.screen import complain, complaints_of, console, progress

if TYPE_CHECKING:
    from collections.abc import Sequence

    from whoseword.records import Story

EXAMPLES: Final = "\n\n".join(
    (
        "Examples:",
        'whoseword ties "Ines Okoro" "Harbour Works" reports/',
        "whoseword ties Okoro Ray *.txt",
    )
)
Party = Annotated[str, typer.Argument(help="A person, body or place, as the articles name it.")]


def tie_paths(
    context: typer.Context,
    one: Party,
    other: Party,
    inputs: Inputs,
    as_of: AsOf = None,
    allow_private: AllowPrivate = False,
) -> None:
    """Show how two parties of a story are tied: over whom, and on whose word.

    The paths with the strongest words come first, then the shortest. Each
    ends with its weakest step: on whose word that stands, and which outlets
    carry it. All input is one story. The exit status is 1 if either party
    is not named there.
    """
    from whoseword import pipeline

    resources = resources_of(context, as_of=as_of, allow_private=allow_private)
    on_error = complaints_of(context).tell
    articles = pipeline.articles_at_once(inputs, resources, on_error)
    if not articles:
        answering.leave_empty_handed()
    with progress("Reading", len(articles), quiet=False) as advance:
        answer = pipeline.compare(
            articles,
            resources=resources,
            one_story=True,
            on_read=lambda _: advance(),
            on_error=on_error,
        )
    if not answer.stories:
        answering.leave_empty_handed()
    _show(answer.stories[0], one, other)


def _show(story: Story, one: str, other: str) -> None:
    from whoseword import entities, report

    found = entities.paths(story, _party(story, one), _party(story, other))
    screen = console()
    if not found:
        screen.print(f"No tie between {one} and {other} was found.", soft_wrap=True)
    for number, path in enumerate(found, start=1):
        lines: Sequence[str] = list(report.path_lines(story, path))
        for mark, line in zip((f"{number}.", *("  " for _ in lines)), lines, strict=False):
            screen.print(f"{mark} {line}", soft_wrap=True)


def _party(story: Story, name: str) -> str:
    """The id of the entity so called; of several, of that which is most spoken of."""
    from whoseword import entities

    found = entities.entities_called(story, name)
    if not found:
        complain(f"{name}: nobody is called so in these articles.")
        raise typer.Exit(answering.NOTHING_READ)
    return found[0].id
