"""Whose text a story's articles print: copies, agencies, and the outlets that they lean on."""

from __future__ import annotations

from collections.abc import Iterator

from whoseword.language import listed
from whoseword.records import CreditRole, Story, StoryArticle
from whoseword.report.anchors import Anchors
from whoseword.report.phrasing import capital, counted, outlet_name
from whoseword.report.story_views import AnswerView, Words

_MOST = 3


def copied(story: Story, anchors: Anchors) -> AnswerView:
    """Say which article is a copy of which, who prints an agency's text, who leans on whom."""
    names = {held.article.id: outlet_name(held.article) for held in story.articles}
    parts: list[Words] = []
    for held in story.articles:
        if held.copy_of in names:
            parts.append(Words(names[held.article.id], anchors.article(held.article.id)))
            parts.append(Words(f" runs the text of {names[held.copy_of or '']}. "))
    sure = "nearly word for word" if parts else ""
    parts.extend(_prints(story))
    parts = parts or [Words("No text is a copy of another. ")]
    return AnswerView("Copied", (*parts, *_leaning(story)), sure)


def printed_agency(held: StoryArticle) -> str:
    """Name the agency whose text an article prints, by what it says of itself; empty for none."""
    own = outlet_name(held.article)
    wires = (c.outlet for c in held.credits if c.role is CreditRole.WIRE and c.outlet != own)
    return next(wires, "")


def _prints(story: Story) -> Iterator[Words]:
    by: dict[str, dict[str, None]] = {}
    for held in story.articles:
        if held.copy_of is None and (wire := printed_agency(held)):
            by.setdefault(wire, {})[outlet_name(held.article)] = None
    for wire, outlets in sorted(by.items()):
        verb = "prints" if len(outlets) == 1 else "print"
        yield Words(f"{listed(tuple(outlets))} {verb} the text of {wire}. ")


def _leaning(story: Story) -> Iterator[Words]:
    """Outlets that lean on the same others in one sentence, the most leant on first."""
    by: dict[str, dict[str, None]] = {}
    for held in story.articles:
        own = outlet_name(held.article)
        for credit in held.credits:
            if credit.outlet not in {own, printed_agency(held)}:
                by.setdefault(credit.outlet, {})[own] = None
    together: dict[tuple[str, ...], list[str]] = {}
    for outlet, those in sorted(by.items(), key=lambda item: (-len(item[1]), item[0])):
        together.setdefault(tuple(those), []).append(outlet)
    for leaning, outlets in list(together.items())[:_MOST]:
        verb = "leans" if len(leaning) == 1 else "lean"
        many = len(leaning) > _MOST
        who = capital(counted(len(leaning), "outlet")) if many else listed(leaning)
        yield Words(f"{who} {verb} on {listed(outlets)}. ")
