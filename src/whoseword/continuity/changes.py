"""A story before and now: what of the difference somebody who watches it wants to hear."""

from __future__ import annotations

from collections.abc import Iterator

from whoseword.records import (
    AlertKind,
    Change,
    Claim,
    ConflictKind,
    Source,
    Story,
)

FEWEST_OUTLETS = 3
"""Of which an echo is told: two outlets with one origin are no chorus."""


def changes(before: Story | None, now: Story) -> list[Change]:
    """What has changed in a story; all that it is where it was not there before.

    Its ids must be those of ``before``, carried on.
    """
    found = [Change(AlertKind.NEW_STORY, now)] if before is None else list(_echo(before, now))
    claims = {claim.id: claim for claim in before.claims} if before is not None else {}
    for claim in now.claims:
        if claim.part_of is None:
            earlier = claims.get(claim.id)
            if before is not None and earlier is not None:
                found += _new_origins((before, earlier), claim, now)
            found += _denials(earlier, claim, now)
            found += _conflicts(earlier, claim, now)
    return found


def _echo(before: Story, now: Story) -> Iterator[Change]:
    """More outlets, and no other origin of what they all tell; how many could be is no matter."""
    held = {told.article.id for told in before.articles}
    outlets = {told.article.outlet for told in now.articles} - {None}
    earlier = {told.article.outlet for told in now.articles if told.article.id in held} - {None}
    if not now.claims or len(outlets) < max(FEWEST_OUTLETS, len(earlier) + 1):
        return
    known = {claim.id: claim for claim in before.claims}
    lead = now.claims[0]
    then = known.get(lead.id, before.claims[0] if before.claims else lead)
    proven = lead.independent_origins.at_least > then.independent_origins.at_least
    if not (proven or _new_sources(before, lead)):
        yield Change(AlertKind.ECHO, now, lead)


def _new_origins(before: tuple[Story, Claim], now: Claim, story: Story) -> Iterator[Change]:
    """Origins that were not there, where they may be independent of those that were."""
    earlier, claim = before
    if now.independent_origins.at_most > claim.independent_origins.at_most:
        sources = _sources(story, _new_sources(earlier, now))
        if sources:
            yield Change(AlertKind.NEW_ORIGIN, story, now, sources)


def _new_sources(before: Story, now: Claim) -> list[str]:
    """The ids of the origins of a claim on which nothing in the story rested before."""
    known = {origin.source for claim in before.claims for origin in claim.origins}
    return [one.source for one in now.origins if one.source and one.source not in known]


def _denials(before: Claim | None, now: Claim, story: Story) -> Iterator[Change]:
    known = {denier.source for denier in before.deniers} if before is not None else set()
    sources = _sources(story, [one.source for one in now.deniers if one.source not in known])
    if sources:
        yield Change(AlertKind.DENIAL, story, now, sources)


def _conflicts(before: Claim | None, now: Claim, story: Story) -> Iterator[Change]:
    """Kinds of conflict that a claim did not have; a denial is told of by those who deny."""
    known = {conflict.kind for conflict in before.conflicts} if before is not None else set()
    for conflict in now.conflicts:
        if conflict.kind not in known | {ConflictKind.DENIAL}:
            known.add(conflict.kind)
            yield Change(AlertKind.CONFLICT, story, now, conflict=conflict)


def _sources(story: Story, names: list[str]) -> tuple[Source, ...]:
    wanted = set(names)
    return tuple(source for source in story.sources if source.id in wanted)
