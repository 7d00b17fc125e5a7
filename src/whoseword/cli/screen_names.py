"""``whoseword screen``: the people and bodies of a story against watch-lists."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Final

import typer

from whoseword.cli.answering import leave_empty_handed
from whoseword.cli.archive_options import JsonLines, StoreFile, opened, refresh
from whoseword.cli.options import Lists, Quiet
from whoseword.cli.output import checked, writing
from whoseword.cli.resources_wanted import resources_of
from whoseword.cli.screen import OnError, complaints_of, console, progress

if TYPE_CHECKING:
    from whoseword.records import Report, ScreeningMatch, Story
    from whoseword.resources import Resources

EXAMPLES: Final = "\n\n".join(
    (
        "Examples:",
        "whoseword screen reports/ --list sdn.csv --list alt.csv",
        "whoseword screen answer.json --list consolidated.xml --json matches.jsonl",
        "whoseword screen T-1f0a5c2e9b7d --list entities.ftm.json",
    )
)
_ANSWER: Final = b'"format":"whoseword/'
_HEAD: Final = 200


def screen_names(
    context: typer.Context,
    given: Annotated[
        list[str],
        typer.Argument(
            metavar="INPUT_OR_STORY",
            help='Articles, as for "whoseword read", what that wrote as JSON, or a story of the'
            " archive by its id.",
            show_default=False,
        ),
    ],
    watch_lists: Lists = None,
    json: JsonLines = None,
    store: StoreFile = None,
    quiet: Quiet = False,
) -> None:
    """Hold the people and bodies of a story against watch-lists, offline.

    A match says that two names are alike and why, with a score; it is
    something to check, never a verdict. Of a person at least two words of
    the name must be known. Then come those that ties lead from to such a
    name: over whom, and on whose word the weakest tie stands. With --json
    one line of JSON a match. The exit status is 0 also where nothing
    matches.
    """
    if not watch_lists:
        raise typer.BadParameter("--list FILE is missing: name the lists to screen against.")
    target = checked(json, "--json", (*given, *watch_lists))
    from whoseword import pipeline

    resources = resources_of(context)
    report = _report(given, store, resources, complaints_of(context).tell, quiet=quiet)
    answer = pipeline.screened(report, watch_lists, resources)
    if target is None:
        _show(answer)
        return
    from whoseword.export import dumps
    from whoseword.export.people_and_time import screening_match

    with writing(target) as write:
        for story in answer.stories:
            for match in story.screening:
                write(dumps(screening_match(match)) + "\n")


def _report(
    given: list[str], store: str | None, resources: Resources, on_error: OnError, *, quiet: bool
) -> Report:
    from whoseword import pipeline
    from whoseword.export.loading import load

    first = Path(given[0])
    if len(given) == 1 and first.is_file() and _ANSWER in first.read_bytes()[:_HEAD]:
        return load(first.read_bytes(), given[0])
    if len(given) == 1 and given[0].startswith("T-") and not first.exists():
        with opened(store, resources) as archive:
            refresh(archive, on_error, quiet=quiet)
            return archive.story(given[0])
    articles = pipeline.articles_at_once(given, resources, on_error)
    if not articles:
        leave_empty_handed()
    with progress("Reading", len(articles), quiet=quiet) as advance:
        return pipeline.compare(
            articles, resources=resources, on_read=lambda _: advance(), on_error=on_error
        )


def _show(answer: Report) -> None:
    matches = [(story, match) for story in answer.stories for match in story.screening]
    if not matches:
        console().print("No name of these stories is like one on the lists.")
    for story, match in matches:
        console().print(line(story, match), soft_wrap=True)
    from whoseword.report import near_lines

    for story in answer.stories:
        for near in near_lines(story):
            console().print(near, soft_wrap=True)


def line(story: Story, match: ScreeningMatch) -> str:
    """Say in one line which name is like which, how much, and why."""
    from whoseword.language import in_words
    from whoseword.text.printable import printable

    name = next(entity.name for entity in story.entities if entity.id == match.entity)
    reasons = "; ".join(map(in_words, match.reasons))
    told = f"{name}: {match.score:.2f} like “{match.name}” ({match.watch_list} {match.entry})"
    return printable(f"{told}: {reasons}")
