"""``whoseword annotate``: the reading of each article, streamed."""

from __future__ import annotations

import sys
from typing import Final

from whoseword.cli.answer import leave_empty_handed, on_error
from whoseword.cli.options import AllowPrivate, AsOf, Inputs, JsonFile, Quiet
from whoseword.cli.output import STDOUT, checked, writing
from whoseword.cli.screen import progress

EXAMPLES: Final = "\n\n".join(
    (
        "Examples:",
        "whoseword annotate report.txt",
        "whoseword annotate reports/ --json readings.jsonl",
        "zcat archive.jsonl.gz | whoseword annotate - | jq '.sources[].name'",
    )
)


def annotate(
    inputs: Inputs,
    json: JsonFile = STDOUT,
    as_of: AsOf = None,
    allow_private: AllowPrivate = False,
    quiet: Quiet = False,
) -> None:
    """Read each article on its own: who says what, one line of JSON an article.

    A line comes as soon as its article is read, so a stream of any length
    works. Its shape stands under "annotated" in what "whoseword schema"
    prints.
    """
    target = checked(json, "--json") or STDOUT
    from whoseword import export, pipeline
    from whoseword.settings import Settings

    settings = Settings(as_of=as_of, allow_private=allow_private)
    found = pipeline.articles(inputs, settings, on_error)
    readings = iter(pipeline.readings(found))
    first = next(readings, None)
    if first is None:
        leave_empty_handed()
        return
    in_view = target == STDOUT and sys.stdout.isatty()
    with progress("Reading", None, quiet=quiet or in_view) as advance, writing(target) as write:
        write(export.dumps(export.annotated(first)) + "\n")
        advance()
        for reading in readings:
            write(export.dumps(export.annotated(reading)) + "\n")
            advance()
