"""Read, compare, and put the answer where it is wanted: what ``read`` and ``demo`` share."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from itertools import combinations, count
from typing import TYPE_CHECKING, Final

import typer

from whoseword.cli.output import (
    STDOUT,
    checked,
    checked_folder,
    put_files,
    same,
    writing,
    writing_bytes,
)
from whoseword.cli.screen import OnError, complain, console, stages

if TYPE_CHECKING:
    from rich.console import Console

    from whoseword.records import Report
    from whoseword.resources import Resources

NOTHING_READ: Final = 1


@dataclass(frozen=True, slots=True)
class Wanted:
    """Where the answer goes: web page, JSON, Markdown, and the folder of its tables.

    ``quiet`` keeps the terminal free; ``every_claim`` shows all claims there.
    """

    report: str | None = None
    json: str | None = None
    markdown: str | None = None
    tables: str | None = None
    quiet: bool = False
    every_claim: bool = False


def give(
    inputs: Sequence[str],
    wanted: Wanted,
    resources: Resources,
    on_error: OnError,
    *,
    one_story: bool = False,
    watch_lists: Sequence[str] = (),
) -> None:
    """Run the pipeline over the inputs; leaves with status 1 if none could be read.

    ``on_error`` is told of each that could not be.
    """
    checked_places(wanted, (*inputs, *watch_lists))
    from whoseword import pipeline

    articles = pipeline.articles_at_once(inputs, resources, on_error)
    if not articles:
        leave_empty_handed()
    with stages(quiet=wanted.quiet) as advance:
        done = count(1)
        advance("Reading", 0, len(articles))
        answer = pipeline.compare(
            articles,
            resources=resources,
            one_story=one_story,
            on_read=lambda _: advance("Reading", next(done), len(articles)),
            on_error=on_error,
            on_compared=partial(advance, "Comparing"),
        )
    if not answer.stories:
        leave_empty_handed()
    hand_over(pipeline.screened(answer, watch_lists, resources) if watch_lists else answer, wanted)


def leave_empty_handed() -> None:
    """Leave with status 1."""
    complain("nothing could be read. Try: whoseword demo")
    raise typer.Exit(NOTHING_READ)


def checked_places(wanted: Wanted, given: Sequence[str] = ()) -> Wanted:
    """Refuse places that cannot be written, or are given to be read, before any work is done."""
    places = {
        "--report": checked(wanted.report, "--report", given),
        "--json": checked(wanted.json, "--json", given),
        "--md": checked(wanted.markdown, "--md", given),
    }
    for (one, page), (other, data) in combinations(places.items(), 2):
        if same(page, data):
            whither = "standard output" if page == STDOUT else page
            raise typer.BadParameter(f"{one} and {other} cannot both go to {whither}.")
    if wanted.tables is not None:
        checked_folder(wanted.tables, "--csv")
    return wanted


def hand_over(answer: Report, wanted: Wanted) -> None:
    """Put the answer where it is wanted, and say where that is."""
    from whoseword import export, report

    if wanted.report:
        with writing(wanted.report) as write:
            write(report.html(answer))
    if wanted.json:
        with writing(wanted.json) as write:
            write(export.dumps(export.report(answer)) + "\n")
    if wanted.markdown:
        from whoseword.report.markdown import markdown

        with writing_bytes(wanted.markdown) as put:
            put(markdown(answer))
    if wanted.tables:
        from whoseword.export.comma_separated import comma_separated

        put_files(wanted.tables, comma_separated(answer))
    if not wanted.quiet:
        single = (wanted.json, wanted.report, wanted.markdown)
        shown = console(stderr=STDOUT in single)
        report.terminal(answer, shown, every_claim=wanted.every_claim)
        _tell_places(shown, wanted)


def _tell_places(shown: Console, wanted: Wanted) -> None:
    from rich.text import Text

    from whoseword.text.printable import printable

    for what, place in (
        ("The report is in", wanted.report),
        ("The JSON is in", wanted.json),
        ("The Markdown is in", wanted.markdown),
        ("The tables are in", wanted.tables),
    ):
        if place and place != STDOUT:
            shown.print(Text(f"{what} {printable(place)}"), soft_wrap=True)
