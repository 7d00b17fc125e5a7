"""The options that the commands of an archive share, and what opens and answers for them."""

from __future__ import annotations

import getpass
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from functools import partial
from itertools import count
from typing import TYPE_CHECKING, Annotated, Any

import typer

from whoseword.cli.output import checked, writing
from whoseword.cli.screen import OnError, console, stages

if TYPE_CHECKING:
    from whoseword.archive import Archive
    from whoseword.records import Decision
    from whoseword.resources import Resources

Line = tuple[dict[str, Any], str]
"""JSON for programs, and the same in words."""

StoreFile = Annotated[
    str | None,
    typer.Option(
        "--store",
        metavar="FILE",
        envvar="WHOSEWORD_STORE",
        help="The file of the archive; made if it is not there. Without it, one in your data"
        " folder.",
    ),
]
JsonLines = Annotated[
    str | None,
    typer.Option("--json", metavar="FILE", help="Write JSON Lines there; - is standard output."),
]
StoryId = Annotated[str, typer.Argument(metavar="STORY", help="A story, by its id.")]
By = Annotated[
    str | None, typer.Option("--by", metavar="NAME", help="Who decides; else who is logged in.")
]
Why = Annotated[str, typer.Option("--why", metavar="TEXT", help="Why, for those who ask later.")]


@contextmanager
def opened(store: str | None, resources: Resources) -> Iterator[Archive]:
    """Open the archive for one command."""
    from whoseword.archive import Archive

    with Archive(store, resources) as archive:
        yield archive


def refresh(archive: Archive, on_error: OnError, *, quiet: bool = False) -> None:
    """Derive the stories that changed, and show how far that is; what fails is told."""
    with stages(quiet=quiet) as advance:
        done, stale = count(1), archive.stale()
        archive.refresh(
            lambda _: advance("Stories", next(done), stale),
            on_error,
            partial(advance, "Comparing"),
        )


def decider(by: str | None) -> str:
    """Name who decides."""
    try:
        return by or getpass.getuser()
    except (KeyError, OSError):
        raise typer.BadParameter("--by: who decides? Nobody is logged in by a name.") from None


def decided(decision: Decision, *, undone: bool = False) -> Line:
    """Tell of a decision."""
    from whoseword.export import archive_lines

    about = ", ".join((*decision.stories, *decision.together))
    words = f"{'undone: ' if undone else ''}{decision.kind.value} {about}, by {decision.by}"
    return archive_lines.decided(decision, undone=undone), words


def answer(lines: Iterable[Line], json: str | None, *, quiet: bool = False) -> None:
    """Write each line's JSON where it is wanted; else show its words as they come."""
    from whoseword.export import dumps
    from whoseword.text.printable import printable

    target = checked(json, "--json")
    if target is None:
        for _, words in lines:
            if not quiet:
                console().print(printable(words), soft_wrap=True)
        return
    with writing(target) as write:
        for content, _ in lines:
            write(dumps(content) + "\n")
