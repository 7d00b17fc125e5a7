"""The matrix of a story: a row a claim, a column an outlet, in each cell how that one stands to it.

A cell holds the stance of the outlet's surest mention (asserted, attributed, hedged, disputed),
``left_out``, ``not_matched`` where something near the claim was found, or nothing: then the outlet
is of another story, or had no room for the claim.
"""

from __future__ import annotations

from typing import Any, Final

from whoseword.export.story_lookup import StoryLookup
from whoseword.records import Claim, Report, Stance

LEFT_OUT: Final = "left_out"
NOT_MATCHED: Final = "not_matched"
_FIXED: Final = ("story", "claim", "gist")

Row = dict[str, Any]


def outlets_by_claim(report: Report) -> tuple[tuple[str, ...], tuple[Row, ...]]:
    """Give the columns, outlets in the order of their first article, and the rows."""
    outlets: dict[str, str] = {}
    lookups = [StoryLookup(story) for story in report.stories]
    for lookup in lookups:
        for article in lookup.articles:
            _give_column(outlets, lookup.outlet(article))
    rows = []
    for story, lookup in zip(report.stories, lookups, strict=True):
        for claim in story.claims:
            cells = {
                _give_column(outlets, outlet): how for outlet, how in _cells(claim, lookup).items()
            }
            rows.append({"story": story.id, "claim": claim.id, "gist": claim.gist, **cells})
    columns = (*_FIXED, *outlets.values())
    return columns, tuple({column: row.get(column) for column in columns} for row in rows)


def _give_column(outlets: dict[str, str], outlet: str) -> str:
    """Name the column of an outlet, so that none is taken for another column."""
    if outlet not in outlets:
        name = outlet
        while name in _FIXED or name in outlets.values():
            name += " (outlet)"
        outlets[outlet] = name
    return outlets[outlet]


def _cells(claim: Claim, lookup: StoryLookup) -> dict[str, str]:
    cells = dict.fromkeys(claim.silent, LEFT_OUT)
    cells |= dict.fromkeys(claim.not_matched, NOT_MATCHED)
    carried: dict[str, tuple[bool, float, Stance]] = {}
    for mention in claim.mentions:
        outlet = lookup.outlet(mention.article)
        # A dispute takes precedence over how sure a match is, as in the contract.
        found = (mention.stance is Stance.DISPUTED, mention.score, mention.stance)
        if outlet not in carried or found[:2] > carried[outlet][:2]:
            carried[outlet] = found
    return cells | {outlet: stance.value for outlet, (_, _, stance) in carried.items()}
