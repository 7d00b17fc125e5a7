"""A group of propositions to a claim: who carries it, how, and on whose word."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import replace

from whoseword.claims.conflict_side import Sides
from whoseword.claims.conflicts import conflicts, contradicted
from whoseword.claims.gist import gists
from whoseword.claims.hierarchy import led, parents, tells_saying
from whoseword.claims.joins import joins
from whoseword.claims.ledger_order import in_order, likelihood, sureness, weigh
from whoseword.claims.sensitivity import what_if
from whoseword.claims.silence import silence
from whoseword.provenance.stance import Standing
from whoseword.provenance.story_index import StoryIndex
from whoseword.provenance.tracing import Traced
from whoseword.records import (
    Claim,
    Ground,
    Mention,
    Origin,
    OriginKind,
    OriginRange,
    Proposition,
    Reason,
    because,
)


def assemble(sides: Sides, traced: Traced, gist: str) -> Claim:
    """Make one claim; the same whatever the order of the group's propositions."""
    index = sides.index
    counted, standing = traced.counted, traced.standing
    group, routes, found, spread = counted.group, counted.routes, counted.origins, counted.spread
    order = tuple(sorted(group.propositions, key=lambda p: _place(index, p)))
    scores = dict(zip((p.id for p in group.propositions), group.scores, strict=True))
    mentions = tuple(
        _mention(p, standing[p.id], scores[p.id], (*counted.notes[p.id], *routes[p.id].reasons))
        for p in order
    )
    clashes = conflicts(sides, group, order)
    two_sides = contradicted(clashes)
    if two_sides:  # those who say the contrary of each other confirm nothing
        spread = OriginRange(1, spread.at_most, (*spread.reasons, because("sides_contradict")))
    silent = silence(index, mentions, group.near)
    kinds = frozenset(clash.kind for clash in clashes)
    weight, reasons = weigh(index, mentions, found, spread, kinds)
    return Claim(
        id=_claim_id(mentions),
        gist=gist,
        mentions=mentions,
        outlets=tuple(sorted({index.carrier(p) for p in order})),
        silent=silent.outlets,
        not_matched=silent.not_matched,
        origins=found,
        independent_origins=spread,
        conflicts=clashes,
        weight=weight,
        reasons=(*reasons, *silent.reasons, *group.reasons),
        sureness=sureness(index, mentions),
        joins=joins(group, order),
        what_if=() if two_sides else what_if(index, traced),
        ground=ground_of(found, spread),
        deniers=traced.deniers,
    )


def ground_of(origins: tuple[Origin, ...], spread: OriginRange) -> Ground:
    """Put in a word what a claim stands on; of origins that may be one, the first counts."""
    if spread.at_least > 1:
        return Ground.SEVERAL
    sources = [origin.kind for origin in origins if origin.kind is not OriginKind.OWN_VOICE]
    return Ground(sources[0].value) if sources else Ground.NOBODY_NAMED


def ledger(index: StoryIndex, traced: Sequence[Traced]) -> tuple[Claim, ...]:
    """Assemble every claim, nest the parts, put them in ledger order, and head them in it."""
    groups = [one.group for one in traced]
    sides = Sides(index)
    claims = [assemble(sides, one, "") for one in traced]
    matters = [
        (0, 0.0) if tells_saying(group) else (len(claim.outlets), claim.weight)
        for group, claim in zip(groups, claims, strict=True)
    ]
    homes = led(matters, parents(groups))
    nested = [
        claim if home is None else replace(claim, part_of=claims[home].id)
        for claim, home in zip(claims, homes, strict=True)
    ]
    group_of = {claim.id: group for claim, group in zip(claims, groups, strict=True)}
    ordered = in_order(nested)
    leads_first = sorted(ordered, key=lambda claim: claim.part_of is not None)
    headings = gists(index, [group_of[claim.id] for claim in leads_first])
    heading = {claim.id: gist for claim, gist in zip(leads_first, headings, strict=True)}
    return tuple(replace(claim, gist=heading[claim.id]) for claim in ordered)


def _place(index: StoryIndex, p: Proposition) -> tuple[str, str, str, tuple[int, int], str]:
    """Sort by outlet, article, headline before text, then place in it."""
    field = "0" if p.field == "title" else "1"
    return index.carrier(p), p.article, field, p.spans[0], p.id


def _mention(
    proposition: Proposition, standing: Standing, score: float, way: tuple[Reason, ...]
) -> Mention:
    return Mention(
        article=proposition.article,
        spans=proposition.spans,
        attribution=proposition.attribution,
        stance=standing.stance,
        field=proposition.field,
        score=round(likelihood(score), 4),
        reasons=(*standing.reasons, *way),
        proposition=proposition.id,
    )


def _claim_id(mentions: tuple[Mention, ...]) -> str:
    """Hash where the claim stands, so that the same articles give the same id."""
    places = sorted((m.article, m.field, m.spans) for m in mentions)
    return "C" + hashlib.sha256(repr(places).encode()).hexdigest()[:12]
