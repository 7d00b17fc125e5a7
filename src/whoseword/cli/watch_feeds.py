"""``whoseword watch``: feeds into the archive, and what they change in its stories."""

from __future__ import annotations

import re
import shlex
import subprocess
import time
from collections.abc import Iterable
from contextlib import AbstractContextManager, nullcontext
from typing import TYPE_CHECKING, Annotated, Final

import typer

from whoseword.cli.answering import leave_empty_handed
from whoseword.cli.archive_options import StoreFile, opened
from whoseword.cli.options import AllowPrivate, Quiet
from whoseword.cli.output import STDOUT, Write, checked, same, streaming, writing_bytes
from whoseword.cli.resources_wanted import resources_of
from whoseword.cli.screen import complain, complaints_of, console

if TYPE_CHECKING:
    from whoseword.archive import Archive
    from whoseword.records import Alert

EXAMPLES: Final = "\n\n".join(
    (
        "Examples:",
        "whoseword watch https://www.example.com/news/rss --every 15m",
        "whoseword watch feeds.opml --once --json -",
        "whoseword watch feeds.opml --atom alerts.xml --run 'notify-send Whoseword'",
    )
)
SHORTEST: Final = 60
"""Seconds between two rounds, at least: no feed changes faster, and no server likes it."""
_RUN_SECONDS: Final = 60
_UNITS: Final = {"s": 1, "m": 60, "h": 3600, "d": 86_400}
_TIME: Final = re.compile(r"(\d{1,6})([smhd])")


def seconds(given: str) -> int:
    """Read a time such as 15m; raises typer.BadParameter."""
    found = _TIME.fullmatch(given.strip())
    length = int(found[1]) * _UNITS[found[2]] if found is not None else 0
    if length < SHORTEST:
        raise typer.BadParameter(f"--every {given}: write it as 15m, 2h or 1d; at least 60s.")
    return length


Feeds = Annotated[
    list[str],
    typer.Argument(
        metavar="FEEDS", help="Feeds (RSS, Atom) or lists of feeds (OPML): addresses or files."
    ),
]
Every = Annotated[
    str, typer.Option("--every", metavar="TIME", help="How often to look: 15m, 2h, 1d.")
]
Once = Annotated[bool, typer.Option("--once", help="Look once, and end.")]
Lines = Annotated[
    str | None,
    typer.Option("--json", metavar="FILE", help="Write alerts there as JSON Lines, as they come."),
]
AtomFile = Annotated[
    str | None,
    typer.Option("--atom", metavar="FILE", help="Write the last 100 alerts as an Atom feed."),
]
Command = Annotated[
    str | None,
    typer.Option(
        "--run",
        metavar="COMMAND",
        help="Run this for each alert, with the alert as JSON on its standard input.",
    ),
]


def watch_feeds(
    context: typer.Context,
    feeds: Feeds,
    every: Every = "15m",
    once: Once = False,
    store: StoreFile = None,
    json: Lines = None,
    atom: AtomFile = None,
    command: Command = None,
    allow_private: AllowPrivate = False,
    quiet: Quiet = False,
) -> None:
    """Watch feeds: add what is new to the archive, and say what it changes in the stories.

    An alert says that a story is new; that more outlets carry it while its
    origins stay the same; that a claim has another origin, that somebody
    denies it, or that reports of it differ. A feed or page that cannot be
    read is named, and looked at again the next time.

    With --once the exit status is 0 if a feed was read, 1 if none could be.
    """
    pause = seconds(every)
    checked(json, "--json", feeds)
    checked(atom, "--atom", feeds)
    if same(json, atom):
        raise typer.BadParameter(f"--json and --atom cannot both go to {atom}.")
    arguments = _arguments(command)
    resources = resources_of(context, allow_private=allow_private)
    complaints = complaints_of(context)
    with opened(store, resources) as archive, _lines(json) as write:
        while True:
            found = archive.watch(feeds, complaints.tell)
            _tell(found.alerts, write, shown=json != STDOUT and not quiet)
            if atom is not None:
                _write_feed(archive, atom)
            for alert in found.alerts if arguments else ():
                _run(arguments, alert)
            complaints.close()
            if once:
                if not found.feeds:
                    leave_empty_handed()
                return
            time.sleep(pause)


def _lines(json: str | None) -> AbstractContextManager[Write | None]:
    return nullcontext() if json is None else streaming(json)


def _write_feed(archive: Archive, atom: str) -> None:
    from whoseword.export.alert_feed import alert_feed

    with writing_bytes(atom) as write:
        write(alert_feed(archive.alerts()))


def _tell(alerts: Iterable[Alert], write: Write | None, *, shown: bool) -> None:
    from whoseword.export import archive_lines, dumps
    from whoseword.text.printable import printable

    for alert in alerts:
        if write is not None:
            write(dumps(archive_lines.alert(alert)) + "\n")
        if shown:
            words = f"{alert.at}  {alert.kind.value}  {alert.story}  {alert.text}"
            console().print(printable(words), soft_wrap=True)


def _arguments(command: str | None) -> list[str]:
    try:
        return shlex.split(command or "")
    except ValueError as error:
        raise typer.BadParameter(f"--run {command}: {error}.") from None


def _run(command: list[str], alert: Alert) -> None:
    """Run a command for an alert, without a shell: what an article says is never run."""
    from whoseword.export import archive_lines, dumps

    line = (dumps(archive_lines.alert(alert)) + "\n").encode()
    try:
        done = subprocess.run(  # noqa: S603 - what the user asked for
            command, input=line, timeout=_RUN_SECONDS, check=False
        )
    except (OSError, subprocess.TimeoutExpired) as error:
        complain(f"--run {command[0]}: {getattr(error, 'strerror', None) or 'took too long'}.")
    else:
        if done.returncode:
            complain(f"--run {command[0]}: ended with status {done.returncode}.")
