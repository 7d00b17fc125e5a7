"""``whoseword demo``: the sample story."""

from __future__ import annotations

from typing import Final

import typer

from whoseword.cli import answering
from whoseword.cli.options import JsonFile, Quiet, ReportFile
from whoseword.cli.resources_wanted import resources_of
from whoseword.cli.screen import complaints_of

EXAMPLES: Final = "\n\n".join(
    (
        "Examples:",
        "whoseword demo",
        "whoseword demo --report /tmp/demo.html --json /tmp/demo.json",
    )
)


def demo(
    context: typer.Context,
    report: ReportFile = "report.html",
    json: JsonFile = None,
    quiet: Quiet = False,
) -> None:
    """Run on the sample story that comes along: one invented event in seven invented outlets.

    Writes report.html, or the file that --report names, and prints the summary.
    """
    from whoseword import sample

    with sample.folder() as folder:
        wanted = answering.Wanted(report=report, json=json, quiet=quiet)
        answering.give([str(folder)], wanted, resources_of(context), complaints_of(context).tell)
