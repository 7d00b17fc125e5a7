"""``whoseword check``: who states a claim of one's own, who denies it, and on whose word."""

from __future__ import annotations

import sys
from dataclasses import replace
from typing import TYPE_CHECKING, Annotated, Final

import typer

from whoseword.cli import answering
from whoseword.cli.archive_options import StoreFile, opened
from whoseword.cli.options import AllowPrivate, AsOf, JsonFile, Quiet, dated
from whoseword.cli.output import STDOUT, checked, writing
from whoseword.cli.resources_wanted import resources_of
from whoseword.cli.screen import OnError, complaints_of, console, progress

if TYPE_CHECKING:
    from whoseword.archive import Archive
    from whoseword.errors import InputError
    from whoseword.pipeline import Between
    from whoseword.records import ClaimCheck
    from whoseword.resources import Resources

EXAMPLES: Final = "\n\n".join(
    (
        "Examples:",
        'whoseword check "Six people were hurt on the ferry" reports/',
        'whoseword check "The bridge was closed" feed.jsonl --from 2024-03-01 --to 2024-03-31',
        'whoseword check "The bridge was closed" --store desk.whoseword --json -',
        "echo The bridge was closed | whoseword check - reports/",
    )
)
_LONGEST_CLAIM: Final = 10_000  # bytes that are read of it from standard input


Claim = Annotated[
    str,
    typer.Argument(
        metavar="CLAIM", help="One statement, or - for standard input.", show_default=False
    ),
]
Articles = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="INPUT",
        help='Articles, as for "whoseword read"; a JSON article may have a title alone.',
        show_default=False,
    ),
]


def check(
    context: typer.Context,
    claim: Claim,
    inputs: Articles = None,
    store: StoreFile = None,
    json: JsonFile = None,
    first: Annotated[
        str | None,
        typer.Option("--from", metavar="DATE", callback=dated, help="Articles from this day on."),
    ] = None,
    last: Annotated[
        str | None,
        typer.Option("--to", metavar="DATE", callback=dated, help="Articles up to this day."),
    ] = None,
    as_of: AsOf = None,
    allow_private: AllowPrivate = False,
    quiet: Quiet = False,
) -> None:
    """Hold a claim of your own against articles: who states, denies or only comes near it.

    Without INPUT the articles of the archive are asked. The answer says on
    whose word it is stated and how many independent origins stand behind
    it; headlines count, and what could not be read is named in it. An
    article states the claim only where no figure, date, name or turn of it
    is missing there. The exit status is 0 if something was read, 1 if
    nothing could be, 2 for wrong usage, 3 if the archive cannot be used.
    """
    given = inputs or []
    checked(json, "--json", given)
    _refuse_two(context, claim, given)
    asked = _from_stdin() if claim == STDOUT else claim
    resources = resources_of(context, as_of=as_of, allow_private=allow_private)
    on_error = complaints_of(context).tell
    if given:
        answer = _of_inputs(asked, given, resources, (first, last), on_error, quiet=quiet)
    else:
        with opened(store, resources) as archive:
            answer = _of_archive(asked, archive, (first, last), on_error)
    if not answer.articles and not answer.outside:
        answering.leave_empty_handed()
    _hand_over(answer, json, quiet=quiet)


def _refuse_two(context: typer.Context, claim: str, given: list[str]) -> None:
    """Refuse two readers of standard input, and two places to look the claim up in."""
    if claim == STDOUT and STDOUT in given:
        raise typer.BadParameter("The claim and the articles cannot both be standard input.")
    named = context.get_parameter_source("store")
    if given and named is not None and named.name == "COMMANDLINE":
        raise typer.BadParameter("Give INPUT or --store, not both: one of them is asked.")


def _from_stdin() -> str:
    return sys.stdin.buffer.read(_LONGEST_CLAIM).decode("utf-8", "replace")


def _of_inputs(
    claim: str,
    inputs: list[str],
    resources: Resources,
    between: Between,
    on_error: OnError,
    *,
    quiet: bool,
) -> ClaimCheck:
    from whoseword import pipeline
    from whoseword.records import NotRead

    unread: list[NotRead] = []

    def heard(error: InputError) -> None:
        unread.append(NotRead(error.name, error.problem))
        on_error(error)

    articles = pipeline.articles_at_once(inputs, resources, heard, headlines=True)
    with progress("Reading", len(articles), quiet=quiet) as advance:
        answer = pipeline.check(
            claim,
            articles,
            resources=resources,
            between=between,
            on_read=lambda _: advance(),
            on_error=on_error,
        )
    return replace(answer, not_read=(*unread, *answer.not_read))


def _of_archive(claim: str, archive: Archive, between: Between, on_error: OnError) -> ClaimCheck:
    return archive.check(claim, between=between, on_error=on_error)


def _hand_over(answer: ClaimCheck, json: str | None, *, quiet: bool) -> None:
    from whoseword import export, report

    if json is not None:
        with writing(json) as write:
            write(export.dumps(export.claim_check(answer)) + "\n")
    if not quiet:
        screen = console(stderr=json == STDOUT)
        for line in report.claim_answer(answer):
            screen.print(line, soft_wrap=True)
