"""``whoseword annotate``: the reading of each article, streamed."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from enum import StrEnum
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Final

import typer

from whoseword.cli.answering import leave_empty_handed
from whoseword.cli.options import AllowPrivate, AsOf, Inputs, JsonFile, Quiet
from whoseword.cli.output import STDOUT, checked, writing
from whoseword.cli.resources_wanted import resources_of
from whoseword.cli.screen import complaints_of, progress

if TYPE_CHECKING:
    from whoseword.records import Reading

EXAMPLES: Final = "\n\n".join(
    (
        "Examples:",
        "whoseword annotate report.txt",
        "whoseword annotate reports/ --json readings.jsonl",
        "whoseword annotate report.txt --format html --output marked.html",
        "whoseword annotate reports/ --format brat --output labelled/",
        "zcat archive.jsonl.gz | whoseword annotate - | jq '.sources[].name'",
    )
)


class Format(StrEnum):
    """What is written of an article."""

    JSONL = "jsonl"
    CONLL = "conll"
    BRAT = "brat"
    HTML = "html"


Wanted = Annotated[
    Format,
    typer.Option(
        "--format",
        help="jsonl: the JSON of the contract. conll: a token a line. brat: standoff, as in"
        " PolNeAR. html: a page of the articles with their attributions marked.",
    ),
]
Output = Annotated[
    str | None,
    typer.Option(
        "--output",
        "-o",
        metavar="PLACE",
        help="Write there: a file, or for brat a folder; - is standard output.",
    ),
]


def annotate(
    context: typer.Context,
    inputs: Inputs,
    json: JsonFile = None,
    wanted: Wanted = Format.JSONL,
    output: Output = None,
    as_of: AsOf = None,
    allow_private: AllowPrivate = False,
    quiet: Quiet = False,
) -> None:
    """Read each article on its own: who says what, one line of JSON an article.

    A line comes as soon as its article is read, so a stream of any length
    works. Its shape stands under "annotated" in what "whoseword schema"
    prints. With --format it comes in other shapes, to label or to teach.
    """
    target = _target(json, wanted, output, inputs)
    from whoseword import ingest  # not the pipeline: comparing would be loaded with it
    from whoseword.reading import read_all

    resources = resources_of(context, as_of=as_of, allow_private=allow_private)
    on_error = complaints_of(context).tell
    found = ingest.articles(inputs, resources, keep_repeated=True, on_error=on_error)
    readings = read_all(found, resources, on_error)
    first = next(readings, None)
    if first is None:
        leave_empty_handed()
        return
    in_view = target == STDOUT and sys.stdout.isatty()
    with progress("Reading", None, quiet=quiet or in_view) as advance:
        _WRITERS[wanted](_counted(chain([first], readings), advance), target)


def _target(json: str | None, wanted: Format, output: str | None, inputs: Sequence[str]) -> str:
    """Say where to write, having refused what cannot be meant."""
    if json and (output or wanted is not Format.JSONL):
        raise typer.BadParameter("--json writes jsonl alone. Use --format with --output instead.")
    if wanted is not Format.BRAT or output in {None, STDOUT}:
        option = "--output" if output else "--json"
        return checked(output or json, option, inputs) or STDOUT
    folder = Path(output or "")
    if folder.exists() and not folder.is_dir():
        raise typer.BadParameter(f"--output {output}: is no folder. brat writes two files a text.")
    checked(str(folder.absolute() / "annotation.conf") if folder.exists() else output, "--output")
    return str(folder)


def _counted(readings: Iterator[Reading], advance: Callable[[], None]) -> Iterator[Reading]:
    for reading in readings:
        yield reading
        advance()


def _jsonl(readings: Iterator[Reading], target: str) -> None:
    from whoseword import export

    with writing(target) as write:
        for reading in readings:
            write(export.dumps(export.annotated(reading)) + "\n")


def _conll(readings: Iterator[Reading], target: str) -> None:
    from whoseword import export

    with writing(target) as write:
        for reading in readings:
            write(export.conll(reading))


def _html(readings: Iterator[Reading], target: str) -> None:
    from whoseword.export.marked import marked

    _put(target, marked(list(readings)))


def _brat(readings: Iterator[Reading], target: str) -> None:
    """Write two files an article, or to standard output the annotations of the only one."""
    from whoseword import export

    if target == STDOUT:
        only = export.brat(next(readings))
        if next(readings, None):
            raise typer.BadParameter("Standard output takes one article. Name a folder: --output.")
        _put(target, only.annotations)
        return
    folder = Path(target)
    folder.mkdir(exist_ok=True)
    if not (folder / "annotation.conf").exists():
        _put(str(folder / "annotation.conf"), export.CONFIGURATION)
    taken: Counter[str] = Counter()
    for reading in readings:
        made = export.brat(reading)
        taken[made.name.lower()] += 1
        again = taken[made.name.lower()]
        name = made.name if again == 1 else f"{made.name}~{again}"
        _put(str(folder / f"{name}.txt"), made.text)
        _put(str(folder / f"{name}.ann"), made.annotations)


def _put(target: str, words: str) -> None:
    with writing(target) as write:
        write(words)


_WRITERS: Final = {
    Format.JSONL: _jsonl,
    Format.CONLL: _conll,
    Format.BRAT: _brat,
    Format.HTML: _html,
}
