"""How a story grew: outlets against the origins of its central claim, day by day."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from whoseword.records import Claim, Story


@dataclass(frozen=True, slots=True)
class Day:
    """How many outlets told the central claim up to a day, and on how many origins' word."""

    date: str
    outlets: int
    origins: int


def growth_line(story: Story) -> tuple[Day, ...]:
    """Count what is dated; an origin comes with the first outlet that leads to it."""
    lead = next((claim for claim in story.claims if claim.id == story.lead), None)
    if lead is None:
        return ()
    first = _first_days(story, lead)
    origins = [
        min(days)
        for origin in lead.origins
        if (days := [first[chain[0]] for chain in origin.chains if chain and chain[0] in first])
    ]
    return tuple(
        Day(day, _until(first.values(), day), _until(origins, day))
        for day in sorted(set(first.values()))
    )


def _first_days(story: Story, claim: Claim) -> dict[str, str]:
    """Map each outlet to the day on which it first told the claim, where that is dated."""
    telling = {mention.article for mention in claim.mentions}
    first: dict[str, str] = {}
    for told in story.articles:
        outlet, when = told.article.outlet, told.article.published
        if told.article.id in telling and outlet and when:
            first[outlet] = min(first.get(outlet, when[:10]), when[:10])
    return first


def _until(days: Iterable[str], day: str) -> int:
    return sum(one <= day for one in days)
