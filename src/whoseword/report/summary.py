"""The report in a terminal: each story's answer and the top of its ledger."""

from __future__ import annotations

from rich.console import Console, Group
from rich.padding import Padding
from rich.rule import Rule
from rich.table import Table
from rich.text import Text

from whoseword.language import listed
from whoseword.records import Report
from whoseword.report.claim_sentences import conflict_words, origin_words, stances
from whoseword.report.page_content import story as assemble_story
from whoseword.report.page_view import StoryView
from whoseword.report.phrasing import counted
from whoseword.report.story_views import EventView
from whoseword.report.view import ClaimView
from whoseword.text.printable import printable

_CLAIMS_SHOWN = 10
_EVENTS_SHOWN = 8


def terminal(report: Report, console: Console, *, every_claim: bool = False) -> None:
    """Print a summary, with its first claims or every one; coloured only on a terminal."""
    if not report.stories:
        console.print(Text("No story was found in what was read."))
    for number, held in enumerate(report.stories, start=1):
        if number > 1:
            console.print()
        _print_story(assemble_story(held, f"s{number}"), console, every_claim=every_claim)


def _print_story(story: StoryView, console: Console, *, every_claim: bool) -> None:
    console.print(Rule(_text(story.title, "bold"), align="left", style="dim"))
    console.print(_text(story.lede, "bold"))
    for sentence in story.details:
        console.print(_text(sentence))
    console.print()
    console.print(_text(_outlets(story), "dim"))
    for article in story.articles:
        if article.imitates:
            console.print(_text(f"! {article.outlet}: {article.imitates}", "bold red"))
    every = (*story.shared, *story.unsure, *story.single)
    first = story.shared[:_CLAIMS_SHOWN] or story.single[:_CLAIMS_SHOWN]
    shown = every if every_claim else first
    if shown:
        console.print()
        console.print(_ledger(shown))
    rest = "" if every_claim else _rest(story, len(shown))
    if rest:
        console.print(_text(rest, "dim"))
    if story.events:
        console.print()
        console.print(_timeline(story.events))
    if story.listings:
        console.print()
        console.print(_text(story.listing_caution, "bold"))
        for found in story.listings:
            told = f"{found.name}: {found.likeness} like {found.listed}: {'; '.join(found.reasons)}"
            console.print(_text(told))


def _outlets(story: StoryView) -> str:
    told = (f"{a.outlet} ({a.date})" if a.date else a.outlet for a in story.articles)
    return f"Told by {listed(list(told))}."


def _timeline(events: tuple[EventView, ...]) -> Table:
    """Events that two outlets tell, else all; no more than there is room for."""
    shared = [event for event in events if len(event.places) > 1]
    table = Table.grid(padding=(0, 2, 0, 0))
    table.add_column(no_wrap=True)
    table.add_column(overflow="fold")
    for event in (shared or list(events))[:_EVENTS_SHOWN]:
        told = listed([outlet for outlet, _ in event.places])
        status = "" if event.status == "happened" else f" ({event.status})"
        differ = f" Dates differ: {event.conflict}." if event.conflict else ""
        table.add_row(_text(event.when, "dim"), _text(f"{event.text}{status} {told}.{differ}"))
    return table


def _ledger(claims: tuple[ClaimView, ...]) -> Table:
    table = Table.grid(padding=(0, 2, 0, 0))
    table.add_column(justify="right", no_wrap=True)
    table.add_column(no_wrap=True)
    table.add_column(overflow="fold")
    for claim in claims:
        colour = "bold red" if claim.thin else "bold"
        table.add_row(
            _text(f"{claim.number}.", "dim"),
            _text(claim.figure, colour),
            Padding(_claim(claim), (0, 0, 1, 0)),
        )
    return table


def _claim(claim: ClaimView) -> Group:
    lines = [
        _text(claim.gist, "bold"),
        _text(f"{claim.ground_words}; {claim.count_words}.", "red" if claim.thin else ""),
        _text(f"Origins: {'; '.join(map(origin_words, claim.origins)) or 'none found'}."),
        _text(stances(claim)),
    ]
    perhaps = [carrier.outlet for carrier in claim.carriers if not carrier.sure]
    if perhaps:
        lines.append(_text(f"Perhaps also {listed(perhaps)}, unsure.", "dim"))
    if claim.silent and claim.shared:
        lines.append(_text(f"Silent: {listed(claim.silent)}.", "dim"))
    lines.extend(_text(f"! {conflict_words(conflict)}", "yellow") for conflict in claim.conflicts)
    if claim.details:
        lines.append(_text(f"And {counted(len(claim.details), 'detail')} of it.", "dim"))
    return Group(*lines)


def _rest(story: StoryView, shown: int) -> str:
    shared = len(story.shared)
    unsure = len(story.unsure)
    parts = []
    if shared > shown:
        parts.append(counted(shared - shown, "more shared claim"))
    if unsure:
        parts.append(counted(unsure, "match that is unsure", "matches that are unsure"))
    if shared and story.single:
        parts.append(f"{counted(len(story.single), 'claim')} carried by a single outlet")
    if not shared and len(story.single) > shown:
        parts.append(counted(len(story.single) - shown, "more claim"))
    return f"And {listed(parts)}." if parts else ""


def _text(words: str, style: str = "") -> Text:
    """Foreign text is never read as markup, nor let steer the terminal."""
    return Text(" ".join(printable(words).split()), style=style)
