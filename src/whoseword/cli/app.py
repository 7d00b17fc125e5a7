"""The program and its commands, one file each."""

from __future__ import annotations

import gc
import sys
from pathlib import Path
from typing import Annotated, Final, cast

import typer

import whoseword
from whoseword.cli import (
    add,
    annotate,
    batch_articles,
    check,
    check_domain,
    correct_story,
    demo,
    explain,
    export_story,
    forget_articles,
    list_stories,
    merge_stories,
    read,
    schema,
    screen_names,
    search_archive,
    serve,
    serve_assistants,
    show_story,
    split_story,
    streams,
    tie_paths,
    undo_decision,
    watch_feeds,
)
from whoseword.cli.answering import NOTHING_READ
from whoseword.cli.help_layout import PlainCommand, PlainGroup
from whoseword.cli.output import PipeClosed, silence_stdout
from whoseword.cli.screen import complain
from whoseword.errors import BadRegistry, StoreError, WhosewordError

WRONG_USAGE: Final = 2
NO_ARCHIVE: Final = 3
INTERRUPTED: Final = 130
_UsageError: Final = cast("type[Exception]", typer.BadParameter.__bases__[0])

EXAMPLES: Final = "\n\n".join(
    (
        "Begin with:",
        "whoseword demo                           a sample story, to begin with",
        "whoseword read reports/ --report r.html  your articles, as a web page",
        "whoseword read *.txt --json -            the same for scripts",
        "whoseword explain 1 answer.json          why a claim is counted as it is",
        "whoseword annotate reports/              who says what, article by article",
        "whoseword add reports/                   keep them, and the stories that grow",
        "whoseword watch feeds.opml               keep what feeds bring, and hear what it changes",
    )
)

_COMMANDS: Final = (
    ("read", read.read, read.EXAMPLES),
    ("explain", explain.explain, explain.EXAMPLES),
    ("ties", tie_paths.tie_paths, tie_paths.EXAMPLES),
    ("annotate", annotate.annotate, annotate.EXAMPLES),
    ("add", add.add, add.EXAMPLES),
    ("watch", watch_feeds.watch_feeds, watch_feeds.EXAMPLES),
    ("stories", list_stories.list_stories, list_stories.EXAMPLES),
    ("story", show_story.show_story, show_story.EXAMPLES),
    ("search", search_archive.search_archive, search_archive.EXAMPLES),
    ("merge", merge_stories.merge_stories, merge_stories.EXAMPLES),
    ("split", split_story.split_story, split_story.EXAMPLES),
    ("correct", correct_story.correct_story, correct_story.EXAMPLES),
    ("undo", undo_decision.undo_decision, undo_decision.EXAMPLES),
    ("forget", forget_articles.forget_articles, forget_articles.EXAMPLES),
    ("batch", batch_articles.batch, batch_articles.EXAMPLES),
    ("export", export_story.export_story, export_story.EXAMPLES),
    ("screen", screen_names.screen_names, screen_names.EXAMPLES),
    ("check", check.check, check.EXAMPLES),
    ("check-domain", check_domain.check_domain, check_domain.EXAMPLES),
    ("serve", serve.serve, serve.EXAMPLES),
    ("mcp", serve_assistants.serve_assistants, serve_assistants.EXAMPLES),
    ("demo", demo.demo, demo.EXAMPLES),
    ("schema", schema.schema, schema.EXAMPLES),
)
app: Final = typer.Typer(
    name="whoseword",
    cls=PlainGroup,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
    context_settings={"help_option_names": ["-h", "--help"]},
)
for _name, _does, _examples in _COMMANDS:
    app.command(_name, cls=PlainCommand, epilog=_examples)(_does)


def _check(given: str | None) -> None:
    """Refuse a list of outlets that cannot be used before any command runs."""
    if given is not None:
        from whoseword.outlets.extension import read_file

        try:
            read_file(Path(given))
        except BadRegistry as error:
            raise typer.BadParameter(str(error)) from None


@app.callback(invoke_without_command=True, epilog=EXAMPLES)
def program(
    context: typer.Context,
    version: Annotated[bool, typer.Option("--version", help="Print the version.")] = False,
    outlets: Annotated[
        str | None,
        typer.Option(
            "--outlets",
            metavar="FILE.tsv",
            envvar="WHOSEWORD_OUTLETS",
            help="Know the outlets of this list too: a line each, its columns as docs/outlets.md"
            " tells.",
        ),
    ] = None,
) -> None:
    """Who says so, on whose word, and how many independent origins stand behind each claim.

    Reads the reports of a story, offline. No claim without the words that
    make it, no verdict without its reasons; unsure is an answer.
    """
    if version:
        typer.echo(f"whoseword {whoseword.__version__}")
        raise typer.Exit
    _check(outlets)
    context.obj = outlets
    if context.invoked_subcommand is None:
        typer.echo(context.get_help())
        raise typer.Exit(WRONG_USAGE)


def _meant(error: Exception) -> str:
    """Ask whether an option near the unknown one was meant."""
    near = getattr(error, "possibilities", None)
    return f" Did you mean {' or '.join(sorted(near))}?" if near else ""


def main() -> None:
    """Run the program: 0 something was read, 1 nothing could be, 2 wrong usage, 3 no archive."""
    streams.prepare()
    status = run(sys.argv[1:])
    gc.freeze()  # what is still held goes with the process: no use in looking it through for rings
    sys.exit(status)


def run(arguments: list[str]) -> int:
    """Run one command line and give the exit status."""
    try:
        status = app(arguments, prog_name="whoseword", standalone_mode=False)
    except PipeClosed:
        return 0
    except typer.Abort:
        return INTERRUPTED
    except _UsageError as error:
        complain(f"{str(error).rstrip('.')}.{_meant(error)} Try: whoseword --help")
        return WRONG_USAGE
    except WhosewordError as error:
        complain(str(error))
        return NO_ARCHIVE if isinstance(error, StoreError) else NOTHING_READ
    except OSError as error:
        if error.filename is None:  # what is still to come would fail once more at the end
            silence_stdout()
        complain(f"{error.filename or 'output'}: {error.strerror}. Free the way and run again.")
        return NOTHING_READ
    return status if isinstance(status, int) else 0
