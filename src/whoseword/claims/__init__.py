"""Readings of a story to claims: matched, grouped, traced to their origins."""

from whoseword.claims.assemble import ledger
from whoseword.claims.gist import gist
from whoseword.claims.index import index
from whoseword.claims.matching import claim_groups
from whoseword.records import Claim, StoryReadings

__all__ = ["claims"]


def claims(story: StoryReadings) -> tuple[Claim, ...]:
    """Every claim of a story in ledger order; the same whatever the order of its articles."""
    return ledger(index(story), ((group, gist(group)) for group in claim_groups(story)))
