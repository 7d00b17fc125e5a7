"""``whoseword read``: articles to claims and their origins."""

from __future__ import annotations

from typing import Annotated, Final

import typer

from whoseword.cli import answering
from whoseword.cli.options import AllowPrivate, AsOf, Inputs, JsonFile, Lists, Quiet, ReportFile
from whoseword.cli.resources_wanted import resources_of
from whoseword.cli.screen import complaints_of

EXAMPLES: Final = "\n\n".join(
    (
        "Examples:",
        "whoseword read reports/ --report report.html",
        "whoseword read one.txt two.html https://news.example/three",
        "whoseword read feed.jsonl --json - | jq '.stories[].claims[].gist'",
        "whoseword read *.txt --one-story --as-of 2024-10-25",
        "whoseword read reports/ --list sdn.csv --list alt.csv",
        "whoseword read reports/ --all --md report.md --csv tables/",
    )
)


def read(
    context: typer.Context,
    inputs: Inputs,
    report: ReportFile = None,
    json: JsonFile = None,
    markdown: Annotated[
        str | None,
        typer.Option("--md", metavar="FILE.md", help="Write the report as Markdown there."),
    ] = None,
    tables: Annotated[
        str | None,
        typer.Option("--csv", metavar="FOLDER", help="Write the tables as CSV files there."),
    ] = None,
    every_claim: Annotated[
        bool, typer.Option("--all", help="Show every claim in the summary, not the first ten.")
    ] = False,
    one_story: Annotated[
        bool, typer.Option("--one-story", help="Treat all input as one story.")
    ] = False,
    as_of: AsOf = None,
    allow_private: AllowPrivate = False,
    watch_lists: Lists = None,
    quiet: Quiet = False,
) -> None:
    """Read the reports of a story: its claims, who carries them, and on whose word.

    The summary goes to standard output, or to standard error if JSON goes
    to standard output; it ends with where the files are. An input that
    cannot be used is named on standard error, and the others go on. The exit
    status is 0 if something was read, 1 if nothing could be, 2 for wrong
    usage.
    """
    answering.give(
        inputs,
        answering.Wanted(report, json, markdown, tables, quiet, every_claim),
        resources_of(context, as_of=as_of, allow_private=allow_private),
        complaints_of(context).tell,
        one_story=one_story,
        watch_lists=watch_lists or (),
    )
