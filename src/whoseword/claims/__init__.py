"""Readings of a story to claims: matched, grouped, traced to their origins."""

from whoseword.claims.assembly import ledger
from whoseword.inference.pairs import Kept
from whoseword.matching.claim_groups import claim_groups
from whoseword.provenance.story_index import index
from whoseword.records import Claim, StoryReadings
from whoseword.resources import Resources

__all__ = ["claims"]


def claims(
    story: StoryReadings, resources: Resources, kept: Kept | None = None
) -> tuple[Claim, ...]:
    """Every claim of a story in ledger order; the same whatever the order of its articles.

    ``kept`` holds what the pair model said before: only what is not in it is asked, and added.
    """
    groups = claim_groups(story, resources.models, kept)
    found = index(story, resources.outlets)
    return ledger(found, groups, story.decisions)
