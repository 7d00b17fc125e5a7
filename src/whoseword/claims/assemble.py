"""A group of propositions to a claim: who carries it, how, and on whose word."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable

from whoseword.claims.chains import route
from whoseword.claims.conflicts import conflicts
from whoseword.claims.independence import independence
from whoseword.claims.index import StoryIndex
from whoseword.claims.ledger import in_order, sureness, weigh
from whoseword.claims.origins import origins
from whoseword.claims.silence import silence
from whoseword.claims.stance import Standing, standings
from whoseword.claims.utterances import one_speaker_each
from whoseword.claims.vouching import vouched
from whoseword.records import Claim, ClaimGroup, Mention, Proposition


def assemble(index: StoryIndex, group: ClaimGroup, gist: str) -> Claim:
    """Make one claim; the same whatever the order of the group's propositions."""
    group, acts = vouched(index, group)
    group, lent = one_speaker_each(index, group)
    notes = {p.id: (acts.get(p.id, ""), lent.get(p.id, "")) for p in group.propositions}
    order = tuple(sorted(group.propositions, key=lambda p: _place(index, p)))
    scores = dict(zip((p.id for p in group.propositions), group.scores, strict=True))
    routes = {p.id: route(index, p) for p in order}
    standing = standings(index, group, routes)
    mentions = tuple(
        _mention(p, standing[p.id], scores[p.id], (*notes[p.id], *routes[p.id].reasons))
        for p in order
    )
    found = origins(index, group, routes)
    spread = independence(index, group, found, routes)
    clashes = conflicts(index, group, order)
    silent = silence(index, mentions)
    kinds = frozenset(clash.kind for clash in clashes)
    weight, reasons = weigh(index, mentions, found, spread, kinds)
    return Claim(
        id=_claim_id(mentions),
        gist=gist,
        mentions=mentions,
        outlets=tuple(sorted({index.carrier(p) for p in order})),
        silent=silent.outlets,
        origins=found,
        independent_origins=spread,
        conflicts=clashes,
        weight=weight,
        reasons=(*reasons, *silent.reasons),
        sureness=sureness(index, mentions),
    )


def ledger(index: StoryIndex, groups: Iterable[tuple[ClaimGroup, str]]) -> tuple[Claim, ...]:
    """Assemble every group with its gist and put the claims in ledger order."""
    return in_order(assemble(index, group, gist) for group, gist in groups)


def _place(index: StoryIndex, p: Proposition) -> tuple[str, str, str, tuple[int, int], str]:
    """Sort by outlet, article, headline before text, then place in it."""
    field = "0" if p.field == "title" else "1"
    return index.carrier(p), p.article, field, p.spans[0], p.id


def _mention(
    proposition: Proposition, standing: Standing, score: float, way: tuple[str, ...]
) -> Mention:
    return Mention(
        article=proposition.article,
        spans=proposition.spans,
        attribution=proposition.attribution,
        stance=standing.stance,
        field=proposition.field,
        score=round(score, 4),
        reasons=tuple(reason for reason in (*standing.reasons, *way) if reason),
    )


def _claim_id(mentions: tuple[Mention, ...]) -> str:
    """Hash where the claim stands, so that the same articles give the same id."""
    places = sorted((m.article, m.field, m.spans) for m in mentions)
    return "C" + hashlib.sha256(repr(places).encode()).hexdigest()[:12]
