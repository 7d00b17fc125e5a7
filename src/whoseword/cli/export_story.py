"""``whoseword export``: an answer or a story of the archive in the formats of other tools."""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping
from enum import StrEnum
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Final

import typer

from whoseword.cli.archive_options import StoreFile, opened, refresh
from whoseword.cli.options import Quiet
from whoseword.cli.output import STDOUT, checked, checked_folder, put_files, writing_bytes
from whoseword.cli.resources_wanted import resources_of
from whoseword.cli.screen import OnError, complaints_of

if TYPE_CHECKING:
    from whoseword.records import Report
    from whoseword.resources import Resources

EXAMPLES: Final = "\n\n".join(
    (
        "Examples:",
        "whoseword export answer.json --to csv --output tables/",
        "whoseword export answer.json --to gexf --output story.gexf",
        "whoseword export T-1f0a5c2e9b7d --to ftm --output - | ftm validate",
        "whoseword read reports/ -q --json - | whoseword export - --to parquet -o tables/",
    )
)


class ExportFormat(StrEnum):
    """What an answer can be written as."""

    FTM = "ftm"
    CSV = "csv"
    PARQUET = "parquet"
    GRAPHML = "graphml"
    GEXF = "gexf"
    WEB_ANNOTATION = "web-annotation"
    JSON_LD = "json-ld"
    PROV = "prov"
    MARKDOWN = "markdown"
    BRIEF = "brief"
    DOCX = "docx"


Content = bytes | Mapping[str, bytes]
_WRITERS: Final[Mapping[ExportFormat, tuple[str, str]]] = {
    ExportFormat.FTM: ("whoseword.export.followthemoney", "followthemoney"),
    ExportFormat.CSV: ("whoseword.export.comma_separated", "comma_separated"),
    ExportFormat.PARQUET: ("whoseword.export.parquet", "parquet"),
    ExportFormat.GRAPHML: ("whoseword.export.graph_files", "graphml"),
    ExportFormat.GEXF: ("whoseword.export.graph_files", "gexf"),
    ExportFormat.WEB_ANNOTATION: ("whoseword.export.web_annotation", "web_annotation"),
    ExportFormat.JSON_LD: ("whoseword.export.schema_org", "schema_org"),
    ExportFormat.PROV: ("whoseword.export.provenance_document", "provenance_document"),
    ExportFormat.MARKDOWN: ("whoseword.report.markdown", "markdown"),
    ExportFormat.BRIEF: ("whoseword.report.markdown", "markdown_brief"),
    ExportFormat.DOCX: ("whoseword.report.word_document", "word_document"),
}
"""The module and function that writes each; only the one that is wanted is loaded."""
_FOLDERS: Final = frozenset({ExportFormat.CSV, ExportFormat.PARQUET})


def export_story(
    context: typer.Context,
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

    ftm: FollowTheMoney, for OpenAleph and OpenSanctions. csv, parquet: a
    file a table. graphml, gexf: for Gephi and Cytoscape. web-annotation:
    for Hypothesis and Recogito. json-ld: schema.org, for publishers. prov:
    W3C PROV. markdown, docx: the report to mail; brief: a page of it, as
    Markdown. What a format needs beside Whoseword it names where it is
    missing.
    """
    if wanted in _FOLDERS:
        checked_folder(output, "--output")
    else:
        checked(output, "--output", [given])
    report = _report(given, store, resources_of(context), complaints_of(context).tell, quiet=quiet)
    content = written(report, wanted)
    if isinstance(content, bytes):
        with writing_bytes(output) as write:
            write(content)
    else:
        put_files(output, content)


def _report(
    given: str, store: str | None, resources: Resources, on_error: OnError, *, quiet: bool
) -> Report:
    from whoseword.export.loading import load

    if given == STDOUT:
        return load(sys.stdin.buffer.read(), "standard input")
    if Path(given).is_file():
        return load(Path(given).read_bytes(), given)
    with opened(store, resources) as archive:
        refresh(archive, on_error, quiet=quiet)
        return archive.story(given)


def written(report: Report, wanted: ExportFormat) -> Content:
    """Give an answer in a format: one file, or several by their names; may raise MissingExtra."""
    module, name = _WRITERS[wanted]
    write: Callable[[Report], Content] = getattr(import_module(module), name)
    return write(report)
