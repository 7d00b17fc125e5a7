"""Readings of a story to claims: matched, grouped, traced to their origins."""

from whoseword.claims.assembly import ledger
from whoseword.claims.gist import gists
from whoseword.matching.claim_groups import claim_groups
from whoseword.provenance.story_index import index
from whoseword.records import Claim, StoryReadings

__all__ = ["claims"]


def claims(story: StoryReadings) -> tuple[Claim, ...]:
    """Every claim of a story in ledger order; the same whatever the order of its articles."""
    groups = claim_groups(story)
    found = index(story)
    return ledger(found, zip(groups, gists(found, groups), strict=True))
