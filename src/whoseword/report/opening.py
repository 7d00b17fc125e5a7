"""The answer to a story in a few sentences that a person would write."""

from __future__ import annotations

from collections.abc import Sequence

from whoseword.language import listed
from whoseword.records import Story
from whoseword.report.anchors import outlets_of
from whoseword.report.phrasing import capital, counted, number, outlet_name
from whoseword.report.view import ClaimView


def lede(story: Story, claims: Sequence[ClaimView]) -> str:
    """How many tell it, what they share, and on how many origins that rests."""
    outlets = len(outlets_of(story.articles))
    shared = [claim for claim in claims if claim.shared]
    unsure = _unsure(sum(claim.unsure for claim in claims))
    told = f"{capital(counted(outlets, 'outlet'))}."
    if outlets == 1:
        made = counted(len(claims), "claim")
        return f"{told} It makes {made}; there is no other report to hold against it."
    if not shared:
        return f"{told} No claim of one was {'surely ' if unsure else ''}found in another.{unsure}"
    thin = sum(claim.thin for claim in shared)
    may = sum(not claim.thin and claim.at_least <= 1 for claim in shared)
    firm = len(shared) - thin - may
    parts = (
        f"{number(thin)} {_verb(thin, 'rests', 'rest')} on one origin" if thin else "",
        f"{number(may)} more may" if may and thin else "",
        f"{number(may)} may rest on one origin" if may and not thin else "",
        f"{number(firm)} {_verb(firm, 'has', 'have')} two or more behind"
        f" {_verb(firm, 'it', 'them')}"
        if firm
        else "",
    )
    ground = ", ".join(filter(None, parts))
    if len(shared) == thin:
        ground = "it rests on one origin" if thin == 1 else "every one rests on one origin"
    return f"{told} {capital(counted(len(shared), 'shared claim'))}; {ground}.{unsure}"


def _unsure(count: int) -> str:
    if not count:
        return ""
    matches = capital(counted(count, "further match", "further matches"))
    return f" {matches} {_verb(count, 'is', 'are')} unsure."


def _verb(count: int, singular: str, plural: str) -> str:
    return singular if count == 1 else plural


def details(story: Story, claims: Sequence[ClaimView]) -> tuple[str, ...]:
    """Who leans on whom, who repeats whom, what is contested."""
    return tuple(filter(None, (_credits(story), _copies(story), _contested(claims))))


def _credits(story: Story) -> str:
    leaning: dict[str, dict[str, None]] = {}
    for held in story.articles:
        own = outlet_name(held.article)
        for credit in held.credits:
            if credit.outlet != own:
                leaning.setdefault(credit.outlet, {})[own] = None
    if not leaning:
        return ""
    ranked = sorted(leaning.items(), key=lambda item: (-len(item[1]), item[0]))
    parts: list[str] = []
    for credited, by in ranked[:3]:
        who = counted(len(by), "outlet") if not parts else number(len(by))
        parts.append(f"{who} {_verb(len(by), 'credits', 'credit')} {credited}")
    return f"{capital(listed(parts))}."


def _copies(story: Story) -> str:
    names = {held.article.id: outlet_name(held.article) for held in story.articles}
    copied: dict[str, dict[str, None]] = {}
    for held in story.articles:
        if held.copy_of in names:
            first = names[held.copy_of] if held.copy_of else ""
            copied.setdefault(first, {})[names[held.article.id]] = None
    return " ".join(
        f"{listed(list(by))} {_verb(len(by), 'runs', 'run')} the text of {first}"
        " nearly word for word."
        for first, by in sorted(copied.items())
    )


def _contested(claims: Sequence[ClaimView]) -> str:
    contested = [claim for claim in claims if claim.conflicts]
    plain = sum(any(p.sure for x in claim.conflicts for p in x.pairs) for claim in contested)
    more = len(contested) - plain
    if not contested:
        return ""
    if not plain:
        return f"On {counted(more, 'claim')} the reports perhaps contradict each other."
    rest = f"; on {number(more)} more they perhaps do" if more else ""
    return f"On {counted(plain, 'claim')} the reports contradict each other{rest}."
