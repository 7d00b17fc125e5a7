"""How much a claim matters, from 0 to 1, and the order of the ledger.

News tells what matters first: a claim ranks by how many of the story's outlets tell it in the
headline or the first two sentences, then by how many carry it at all, then by how near the top they
do. On how thin a ground it stands, and whether it is contested, is marked and changes no rank. An
outlet whose mention is unsure counts half, and the sum in full only where it is sure that two
outlets carry the claim.
"""

from __future__ import annotations

from collections.abc import Iterable
from itertools import islice
from math import fsum

from whoseword.claims.silence import words_before
from whoseword.provenance.story_index import StoryIndex
from whoseword.records import (
    MEANT_FROM,
    Claim,
    ConflictKind,
    Mention,
    Origin,
    OriginKind,
    OriginRange,
    Reason,
    Stance,
    because,
)
from whoseword.text.stretches import inside

_LEADING, _REACH, _NEARNESS = 0.55, 0.3, 0.15
_EVEN = 0.65
"""The match from which on, by cross-validation on the training stories, of the claims shown as
agreed 89 in 100 are claims of the annotation (from 0.5 on: 85)."""
_OPENING = 2  # sentences of an article that tell what it is about, beside the headline
_UNSURE = 0.5
_WEAK = frozenset({OriginKind.UNNAMED_PERSON, OriginKind.OUTLET})
_SHOWN = 0.5


def weigh(
    index: StoryIndex,
    mentions: tuple[Mention, ...],
    origins: tuple[Origin, ...],
    spread: OriginRange,
    conflicts: frozenset[ConflictKind],
) -> tuple[float, tuple[Reason, ...]]:
    """Give the weight, rounded to four places, and what made it."""
    carriers = _outlets(index, mentions)
    outlets = set(index.carriers.values())
    leading = _outlets(index, [m for m in mentions if _opens(index, m)])
    thin = _thin(len(carriers), origins, spread)
    contested = conflicts or any(m.stance is Stance.DISPUTED for m in mentions)
    sure = sureness(index, mentions)
    weight = (
        _LEADING * fsum(leading.values()) / len(outlets)
        + _REACH * fsum(carriers.values()) / len(outlets)
        + _NEARNESS * _nearness(index, mentions)
    )
    weight *= min(1.0, sure / MEANT_FROM)
    reasons = [because("carried_by", carriers=len(carriers), outlets=len(outlets))]
    if sure < MEANT_FROM:
        reasons.append(because("unsure_that_two", sureness=round(sure, 2)))
    if leading:
        reasons.append(because("told_in_opening", outlets=len(leading)))
    if thin >= _SHOWN:
        reasons.append(_ground(len(carriers), origins, spread))
    if contested:
        kinds = tuple(sorted(kind.value for kind in conflicts))
        reasons.append(because("contested", kinds=kinds) if kinds else because("disputed"))
    return round(weight, 4), tuple(reasons)


def _outlets(index: StoryIndex, mentions: Iterable[Mention]) -> dict[str, float]:
    """The outlets of these mentions, each with what it counts: unsure ones half."""
    found: dict[str, float] = {}
    for mention in mentions:
        outlet = index.carriers[mention.article]
        counts = 1.0 if mention.score >= MEANT_FROM else _UNSURE
        found[outlet] = max(counts, found.get(outlet, 0.0))
    return found


def likelihood(match: float) -> float:
    """Lay how well a mention fits, 0 to 1, so that one half is where a reader may trust it."""
    odds = match * (1 - _EVEN)
    return odds / (odds + (1 - match) * _EVEN)


def sureness(index: StoryIndex, mentions: tuple[Mention, ...]) -> float:
    """Say how sure it is that at least two outlets carry the claim, 0 to 1.

    The surest mention of the second best outlet; 1 where only one outlet carries it.
    """
    best: dict[str, float] = {}
    for mention in mentions:
        outlet = index.carriers[mention.article]
        best[outlet] = max(mention.score, best.get(outlet, 0.0))
    return sorted(best.values())[-2] if len(best) > 1 else 1.0


def in_order(claims: Iterable[Claim]) -> tuple[Claim, ...]:
    """Sort heaviest first, each followed by its parts; what one outlet alone tells comes last.

    What is not sure to be told by two outlets follows what is. Ties go by more outlets, then by
    gist and id, never by input order.
    """
    ranked = sorted(claims, key=_rank)
    parts: dict[str, list[Claim]] = {}
    for claim in ranked:
        if claim.part_of is not None:
            parts.setdefault(claim.part_of, []).append(claim)
    tops = (claim for claim in ranked if claim.part_of is None)
    return tuple(told for top in tops for told in (top, *parts.get(top.id, ())))


def _rank(claim: Claim) -> tuple[bool, bool, float, int, str, str]:
    alone, unsure = len(claim.outlets) == 1, claim.sureness < MEANT_FROM
    return alone, unsure, -claim.weight, -len(claim.outlets), claim.gist, claim.id


def _opens(index: StoryIndex, mention: Mention) -> bool:
    """Whether it stands in the headline or in the first two sentences of the article's own text."""
    if mention.field == "title":
        return True
    reading = index.readings[mention.article]
    own = (s for s in reading.sentences if not inside(s, reading.article.boilerplate))
    opening = list(islice(own, _OPENING))
    return bool(opening) and mention.spans[0][0] < opening[-1][1]


def _nearness(index: StoryIndex, mentions: tuple[Mention, ...]) -> float:
    """Average over the articles how near the top each first tells it: 1 headline, 0 the end."""
    first: dict[str, float] = {}
    for mention in mentions:
        total = index.length(mention.article) or 1
        nearness = 1.0 - min(1.0, words_before(index, mention) / total)
        first[mention.article] = max(nearness, first.get(mention.article, 0.0))
    return sum(first[key] for key in sorted(first)) / (len(first) or 1)


def _thin(carriers: int, origins: tuple[Origin, ...], spread: OriginRange) -> float:
    """Measure how much wider a claim is spread than it is founded; a public event is not thin."""
    if carriers < 2 or all(o.kind is OriginKind.OWN_VOICE for o in origins):
        return 0.0
    echo = 1.0 - min(1.0, spread.at_most / carriers)
    weak = all(o.kind in _WEAK for o in origins)
    return min(1.0, echo + 0.5 * weak)


def _ground(outlets: int, origins: tuple[Origin, ...], spread: OriginRange) -> Reason:
    if spread.at_most == 1:
        many = because("one_origin")
    elif spread.at_least < spread.at_most:
        many = because("origin_range", at_least=spread.at_least, at_most=spread.at_most)
    else:
        many = because("origin_count", count=spread.at_most)
    unnamed = all(origin.kind in _WEAK for origin in origins)
    return because(
        "thin_unnamed_ground" if unnamed else "thin_ground", outlets=outlets, ground=many
    )
