"""``whoseword export``: an answer or a story of the archive in the formats of other tools."""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Final

import typer

from whoseword.cli.archive_options import StoreFile, opened, refresh
from whoseword.cli.options import Quiet
from whoseword.cli.output import STDOUT, checked, checked_folder, put_files, writing_bytes

if TYPE_CHECKING:
    from whoseword.records import Report

EXAMPLES: Final = "\n\n".join(
    (
        "Examples:",
        "whoseword export answer.json --to csv --output tables/",
        "whoseword read reports/ -q --json - | whoseword export - --to parquet -o tables/",
    )
)


class ExportFormat(StrEnum):
    """What an answer can be written as."""

    CSV = "csv"
    PARQUET = "parquet"


FOLDERS: Final = frozenset({ExportFormat.CSV, ExportFormat.PARQUET})
"""Formats of several files."""


def export_story(
    given: Annotated[
        str,
        typer.Argument(
            metavar="STORY_OR_ANSWER",
            help='What "whoseword read --json" wrote, - for standard input, or a story of the'
            " archive by its id.",
            show_default=False,
        ),
    ],
    wanted: Annotated[
        ExportFormat, typer.Option("--to", help="The format; docs/formats.md describes each.")
    ],
    output: Annotated[
        str,
        typer.Option(
            "--output",
            "-o",
            metavar="PLACE",
            help="Write there: a file, - for standard output, or for csv and parquet a folder.",
        ),
    ],
    store: StoreFile = None,
    quiet: Quiet = False,
) -> None:
    """Write an answer, or a story of the archive, in a format that other tools read.

    csv and parquet write a file a table: claims, mentions, sources,
    attributions, timeline, entities, posts, ties, articles, and outlets by
    claim. What parquet needs is installed by pip install
    'whoseword[parquet]'.
    """
    if wanted in FOLDERS:
        checked_folder(output, "--output")
    else:
        checked(output, "--output")
    content = _WRITERS[wanted](_report(given, store, quiet=quiet))
    if isinstance(content, bytes):
        with writing_bytes(output) as write:
            write(content)
    else:
        put_files(output, content)


def _report(given: str, store: str | None, *, quiet: bool) -> Report:
    from whoseword.export.loading import load

    if given == STDOUT:
        return load(sys.stdin.buffer.read(), "standard input")
    if Path(given).is_file():
        return load(Path(given).read_bytes(), given)
    with opened(store) as archive:
        refresh(archive, quiet=quiet)
        return archive.story(given)


def _csv(report: Report) -> Mapping[str, bytes]:
    from whoseword.export.comma_separated import comma_separated

    return comma_separated(report)


def _parquet(report: Report) -> Mapping[str, bytes]:
    from whoseword.export.parquet import parquet

    return parquet(report)


_WRITERS: Final[Mapping[ExportFormat, Callable[[Report], bytes | Mapping[str, bytes]]]] = {
    ExportFormat.CSV: _csv,
    ExportFormat.PARQUET: _parquet,
}
