"""A claim of one's own held against articles: its passages, and on whose word they state it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Final

from whoseword.claims.assembly import ground_of
from whoseword.inference.pairs import Kept
from whoseword.matching.propositions import propositions
from whoseword.matching.verification import Verified, verify
from whoseword.provenance.counting import Counted
from whoseword.provenance.denial_targets import denies
from whoseword.provenance.story_index import StoryIndex, index
from whoseword.provenance.tracing import trace
from whoseword.records import (
    Article,
    Bearing,
    ClaimCheck,
    ClaimGroup,
    Passage,
    Proposition,
    Reading,
    Stance,
    StoryReadings,
)
from whoseword.resources import Resources
from whoseword.text.content_words import wording

LEAST_SHARED: Final = 0.2  # of the claim's telling words, somewhere in the article
NEAREST: Final = 2
"""Passages of an article that only come near, the surest; none where one states or denies."""


def may_bear(claim: Reading, article: Article) -> bool:
    """Whether an article has enough of the claim's words for a sentence of it to bear on it."""
    sought = wording(claim.article.text).kept
    said = wording(f"{article.title or ''} {article.text}").kept
    return len(sought & said) >= max(1, len(sought) * LEAST_SHARED)


def check(
    claim: Reading, story: StoryReadings, resources: Resources, kept: Kept | None = None
) -> ClaimCheck:
    """Hold a claim, read as an article is, against the readings of articles.

    The same whatever the order of the articles.
    """
    readings = sorted(story.readings, key=lambda r: r.article.id)
    parts = [p for reading in readings for p in propositions(reading)]
    names = {source.id: source.name for source in story.sources}
    looked = index(story, resources.outlets)
    held = verify(claim, parts, readings, names, resources.models, kept)
    found = [_strictly(looked, parts[v.part], v) for v in held]
    stated = _stating(looked, parts, found)
    passages = [_passage(parts[v.part], v, stated[1]) for v in _kept(found)]
    shown = sorted(passages, key=lambda p: _place(looked, p))
    articles = tuple(reading.article for reading in readings)
    speaking = {p.speaker for p in shown}
    counted = stated[0]
    if counted is None:
        sources = tuple(s for s in story.sources if s.id in speaking)
        return ClaimCheck(claim.article.text, articles, tuple(shown), sources)
    ends = speaking | {origin.source for origin in counted.origins}
    return ClaimCheck(
        claim=claim.article.text,
        articles=articles,
        passages=tuple(shown),
        sources=tuple(s for s in story.sources if s.id in ends),
        origins=counted.origins,
        independent_origins=counted.spread,
        ground=ground_of(counted.origins, counted.spread),
    )


def _strictly(looked: StoryIndex, part: Proposition, found: Verified) -> Verified:
    """Let what a reading marks as a denial only come near, unless it denies that something is so.

    To refuse an offer is marked as a denial too.
    """
    denied = {reason.code for reason in found.reasons} == {"claim_denied"}
    if found.bearing is Bearing.DENIES and denied and not denies(looked, looked.attribution(part)):
        return replace(found, bearing=Bearing.NEAR)
    return found


def _stating(
    looked: StoryIndex, parts: Sequence[Proposition], found: Sequence[Verified]
) -> tuple[Counted | None, Mapping[str, Stance]]:
    """Count the passages that state the claim, and give their stances by proposition id."""
    stating = [v for v in found if v.bearing is Bearing.STATES]
    if not stating:
        return None, {}
    members = tuple(parts[v.part] for v in stating)
    traced = trace(looked, ClaimGroup(members, tuple(v.score for v in stating), {}))
    return traced.counted, {key: one.stance for key, one in traced.standing.items()}


def _kept(found: Sequence[Verified]) -> list[Verified]:
    """Leave out what comes near in articles that state or deny it, and all but the nearest."""
    bearing = {v.unit.sentence.article for v in found if v.bearing is not Bearing.NEAR}
    kept = [v for v in found if v.bearing is not Bearing.NEAR]
    near: dict[str, list[Verified]] = {}
    for v in sorted(found, key=lambda v: (-v.score, v.unit.sentence.id)):
        if v.bearing is Bearing.NEAR and v.unit.sentence.article not in bearing:
            near.setdefault(v.unit.sentence.article, []).append(v)
    return [*kept, *(v for every in near.values() for v in every[:NEAREST])]


def _passage(part: Proposition, found: Verified, stances: Mapping[str, Stance]) -> Passage:
    return Passage(
        article=part.article,
        spans=part.spans,
        bearing=found.bearing,
        score=found.score,
        field=part.field,
        attribution=part.attribution,
        speaker=part.speaker,
        stance=stances.get(part.id) if found.bearing is Bearing.STATES else None,
        reasons=found.reasons,
    )


def _place(looked: StoryIndex, p: Passage) -> tuple[str, str, str, tuple[int, int]]:
    """Sort by outlet, article, headline before text, then place in it."""
    field = "0" if p.field == "title" else "1"
    return looked.carriers[p.article], p.article, field, p.spans[0]
