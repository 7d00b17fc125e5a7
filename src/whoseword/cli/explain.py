"""``whoseword explain``: why a claim is one claim and is counted as it is."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated, Final

import typer

from whoseword.cli.output import STDOUT
from whoseword.cli.screen import console

STDIN: Final = STDOUT

EXAMPLES: Final = "\n\n".join(
    (
        "Examples:",
        "whoseword read reports/ --json answer.json",
        "whoseword explain 3 answer.json",
        "whoseword explain C52b9 answer.json",
        "whoseword read reports/ -q --json - | whoseword explain 1 -",
    )
)


def explain(
    claim: Annotated[
        str,
        typer.Argument(
            metavar="CLAIM",
            help="The claim's number in the ledger, as 3 (2.3 in the second of several stories),"
            " or its id or the beginning of it.",
            show_default=False,
        ),
    ],
    answer: Annotated[
        str,
        typer.Argument(
            metavar="ANSWER.json",
            help='What "whoseword read --json" wrote; - is standard input.',
        ),
    ] = STDIN,
) -> None:
    """Say why a claim is one claim, why its sources count as they do, what would change the count.

    Shows every mention with its words, the reasons for which two were joined
    and how sure that is, what was merged into one source, and the count
    taken again under each supposition that would change it.
    """
    content = _content(answer)
    from whoseword import report
    from whoseword.export.loading import load

    name = "standard input" if answer == STDIN else answer
    report.explanation(load(content, name), claim, console())


def _content(answer: str) -> bytes:
    from whoseword.errors import NotFound

    if answer == STDIN:
        if sys.stdin.isatty():
            raise typer.BadParameter(
                "ANSWER.json is missing. Write one with: whoseword read INPUT --json FILE"
            )
        return sys.stdin.buffer.read()
    path = Path(answer)
    if not path.is_file():
        raise NotFound(answer, "no such file", "Write it with: whoseword read INPUT --json FILE")
    return path.read_bytes()
