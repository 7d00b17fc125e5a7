"""The report in a terminal: each story's answer and the top of its ledger."""

from __future__ import annotations

from rich.console import Console, Group
from rich.padding import Padding
from rich.rule import Rule
from rich.table import Table
from rich.text import Text

from whoseword.language import listed
from whoseword.records import Report
from whoseword.report.page_content import story as assemble_story
from whoseword.report.page_view import StoryView
from whoseword.report.phrasing import counted, quoted, shortened
from whoseword.report.view import ClaimView, ConflictView, OriginView
from whoseword.text.printable import printable

_CLAIMS_SHOWN = 10
_QUOTE_LENGTH = 90
_STANCES = ("asserted", "attributed", "hedged", "disputed")


def terminal(report: Report, console: Console) -> None:
    """Print a summary; as wide as the console, coloured only where that is a terminal."""
    if not report.stories:
        console.print(Text("No story was found in what was read."))
    for number, held in enumerate(report.stories, start=1):
        if number > 1:
            console.print()
        _print_story(assemble_story(held, f"s{number}"), console)


def _print_story(story: StoryView, console: Console) -> None:
    console.print(Rule(_text(story.title, "bold"), align="left", style="dim"))
    console.print(_text(story.lede, "bold"))
    for sentence in story.details:
        console.print(_text(sentence))
    console.print()
    console.print(_text(_outlets(story), "dim"))
    for article in story.articles:
        if article.imitates:
            console.print(_text(f"! {article.outlet}: {article.imitates}", "bold red"))
    shown = story.shared[:_CLAIMS_SHOWN] or story.single[:_CLAIMS_SHOWN]
    if shown:
        console.print()
        console.print(_ledger(shown))
    rest = _rest(story, len(shown))
    if rest:
        console.print(_text(rest, "dim"))


def _outlets(story: StoryView) -> str:
    told = (f"{a.outlet} ({a.date})" if a.date else a.outlet for a in story.articles)
    return f"Told by {listed(list(told))}."


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
        _text(f"Origins: {'; '.join(map(_origin, claim.origins)) or 'none found'}."),
        _text(_stances(claim)),
    ]
    perhaps = [carrier.outlet for carrier in claim.carriers if not carrier.sure]
    if perhaps:
        lines.append(_text(f"Perhaps also {listed(perhaps)}, unsure.", "dim"))
    if claim.silent and claim.shared:
        lines.append(_text(f"Silent: {listed(claim.silent)}.", "dim"))
    lines.extend(_text(_conflict(conflict), "yellow") for conflict in claim.conflicts)
    if claim.details:
        lines.append(_text(f"And {counted(len(claim.details), 'detail')} of it.", "dim"))
    return Group(*lines)


def _origin(origin: OriginView) -> str:
    perhaps = "" if origin.sure else "perhaps "
    if origin.kind == "own_voice":
        outlets = listed([o for route in origin.routes for o in route.outlets])
        return f"{perhaps}own voice of {outlets}"
    ways = dict.fromkeys(listed(route.through) for route in origin.routes if route.through)
    through = f", through {', or through '.join(ways)}" if ways else ""
    return f"{perhaps}{origin.name} ({origin.kind_word}){through}"


def _stances(claim: ClaimView) -> str:
    by_stance = {
        stance: [
            c.outlet
            for c in claim.carriers
            if c.sure and any(s.stance == stance for s in c.stances)
        ]
        for stance in _STANCES
    }
    parts = [f"{stance} by {listed(outlets)}" for stance, outlets in by_stance.items() if outlets]
    sentence = "; ".join(parts)
    return f"{sentence[:1].upper()}{sentence[1:]}."


def _conflict(conflict: ConflictView) -> str:
    sides = " / ".join(
        f"{side.outlet}: {quoted(shortened(side.text, _QUOTE_LENGTH))}"
        for side in conflict.pairs[0].sides
    )
    return f"! {conflict.kind_word}: {conflict.why}. {sides}"


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
