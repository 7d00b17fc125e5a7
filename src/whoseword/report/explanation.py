"""One claim explained in a terminal: why its mentions are one, what would change the count."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import SequenceMatcher
from typing import Final

from rich.console import Console
from rich.text import Text

from whoseword.errors import UnknownClaim
from whoseword.language import listed
from whoseword.records import Claim, Report, Story
from whoseword.report.anchors import Anchors
from whoseword.report.page_content import entry as assemble_entry
from whoseword.report.page_content import numbered, parts_of
from whoseword.report.phrasing import quoted, shortened
from whoseword.report.view import ClaimView, ExplanationView, MentionView
from whoseword.text.printable import printable

_NEAREST: Final = 3
_GIST: Final = 60
_HANGING: Final = 2

_Found = tuple[int, int, Story, Claim]
"""Number of the story, number in its ledger (a detail has its claim's), and the claim itself."""


def explanation(report: Report, wanted: str, console: Console) -> None:
    """Print why a claim is one claim, why its sources count so, and what would change that.

    ``wanted`` is the claim's id, the beginning of it, or its number in the ledger, with that of
    the story before a dot where there are several. Raises UnknownClaim.
    """
    place, number, story, claim = _find(report, wanted)
    of_story = f" of story {place}" if len(report.stories) > 1 else ""
    entry = assemble_entry(story, claim, number)
    what = "claim" if claim.part_of is None else "a detail of claim"
    _line(console, f"{claim.id}, {what} {number}{of_story} in {quoted(story.title)}", style="dim")
    _line(console, entry.gist, style="bold")
    _line(console, f"{entry.ground_words}; {entry.count_words}.")
    _print(console, entry.explained, entry)


def _find(report: Report, wanted: str) -> _Found:
    every = [
        (place, number, story, claim)
        for place, story in enumerate(report.stories, start=1)
        for number, top in numbered(story, Anchors(story))
        for claim in (top, *parts_of(story)[top.id])
    ]
    asked = wanted.strip()
    fits = [f for f in every if asked in _numbers(f, len(report.stories))]
    fits = fits or [f for f in every if asked and f[3].id.lower().startswith(asked.lower())]
    exact = [f for f in fits if f[3].id.lower() == asked.lower()]
    if len(fits) == 1 or exact:
        return (exact or fits)[0]
    if fits:
        problem = f"fits {len(fits)} claims: {_shown(fits)}"
        raise UnknownClaim(wanted, problem, "Give more of the id.")
    if not every:
        raise UnknownClaim(wanted, "is no claim of this report, which has none", "Read more.")
    near = sorted(every, key=lambda f: (-_likeness(f, asked), f[0], f[1]))
    several = ", each after its story's number and a dot" if len(report.stories) > 1 else ""
    remedy = f"The nearest are: {_shown(near)}. Numbers are those of the ledger{several}."
    raise UnknownClaim(wanted, "is no claim of this report", remedy)


def _numbers(found: _Found, stories: int) -> set[str]:
    place, number, _, claim = found
    if claim.part_of is not None:  # the number is that of the claim it is part of
        return set()
    return {f"{place}.{number}"} | ({str(number)} if stories == 1 else set())


def _likeness(found: _Found, asked: str) -> float:
    """Compare what was asked for with the id, the number and the words of a claim."""
    place, number, _, claim = found
    forms = (claim.id, f"{place}.{number}", claim.gist[:200])
    return max(SequenceMatcher(None, asked[:200].lower(), f.lower()).ratio() for f in forms)


def _shown(found: Iterable[_Found]) -> str:
    first = list(found)[:_NEAREST]
    return "; ".join(f"{claim.id} ({shortened(claim.gist, _GIST)})" for *_, claim in first)


def _print(console: Console, why: ExplanationView, entry: ClaimView) -> None:
    _heading(console, "The mentions")
    for mention in why.mentions:
        _mention(console, mention)
    if why.joins:
        _heading(console, "Why these are one claim")
    for join in why.joins:
        first, second = join.sides
        _line(console, f"{first.number} with {second.number}: {join.verdict}", indent=2)
        _reasons(console, join.reasons)
    if why.sources:
        _heading(console, "Why each source counts as one")
    for source in why.sources:
        name = f"{source.name} ({source.kind_word})" if source.name else "Own voice"
        _line(console, f"{name}: {'; '.join(source.ways)}", indent=2)
        _reasons(console, source.reasons)
    _heading(console, f"Why {why.count}")
    _reasons(console, why.count_reasons or ("nothing speaks for more or fewer",), indent=2)
    _heading(console, "What would change the count")
    cases = [
        f"if {case.suppose}: {case.count}{f', on {case.rests_on}' if case.rests_on else ''}"
        for case in why.what_if
    ]
    _reasons(console, cases or ("none of the suppositions that were tried",), indent=2)
    if entry.silent and entry.shared:
        _heading(console, "Who leaves it out")
        _line(console, listed(entry.silent), indent=2)


def _mention(console: Console, mention: MentionView) -> None:
    word = f", on the word of {mention.on_word_of}" if mention.on_word_of else ""
    head = f"{mention.number}. {mention.outlet}, {mention.link.text}: {mention.stance}{word}"
    _line(console, head, indent=2)
    _line(console, quoted(mention.text), indent=5)
    _reasons(console, (f"match with the others: {mention.match}", *mention.reasons))


def _heading(console: Console, words: str) -> None:
    console.print()
    _line(console, words, style="bold")


def _reasons(console: Console, reasons: Iterable[str], indent: int = 5) -> None:
    for reason in reasons:
        _line(console, f"– {reason}", indent=indent)


def _line(console: Console, words: str, *, indent: int = 0, style: str = "") -> None:
    """Foreign text is never read as markup, nor let steer the terminal."""
    text = Text(" ".join(printable(words).split()), style=style)
    for number, line in enumerate(text.wrap(console, console.width - indent - _HANGING)):
        line.rstrip()
        before = " " * (indent + (_HANGING if number else 0))
        console.print(Text.assemble(before, line), soft_wrap=True)
