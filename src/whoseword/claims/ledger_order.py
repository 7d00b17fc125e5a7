"""How much a claim matters, from 0 to 1, and the order of the ledger.

Four named parts, each 0 to 1: how many of the story's outlets carry it, how near the top they
tell it, how thin the ground is that it stands on, and whether it is contested. The sum counts in
full only where it is sure that two outlets carry the claim.
"""

from __future__ import annotations

from collections.abc import Iterable

from whoseword.claims.silence import words_before
from whoseword.provenance.story_index import StoryIndex
from whoseword.records import (
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

_REACH, _TOP, _THIN, _CONTESTED = 0.40, 0.25, 0.20, 0.15
_WEAK = frozenset({OriginKind.UNNAMED_PERSON, OriginKind.OUTLET})
_SHOWN = 0.5
SURE = 0.5  # from here on, 0 to 1, a mention is taken to mean the claim


def weigh(
    index: StoryIndex,
    mentions: tuple[Mention, ...],
    origins: tuple[Origin, ...],
    spread: OriginRange,
    conflicts: frozenset[ConflictKind],
) -> tuple[float, tuple[Reason, ...]]:
    """Give the weight, rounded to four places, and what made it."""
    carriers = {index.carriers[m.article] for m in mentions}
    outlets = set(index.carriers.values())
    reach = _reach(len(carriers), len(outlets))
    top = _top(index, mentions)
    thin = _thin(len(carriers), origins, spread)
    contested = 1.0 if conflicts or any(m.stance is Stance.DISPUTED for m in mentions) else 0.0
    sure = sureness(index, mentions)
    weight = _REACH * reach + _TOP * top + _THIN * thin + _CONTESTED * contested
    weight *= min(1.0, sure / SURE)
    reasons = [because("carried_by", carriers=len(carriers), outlets=len(outlets))]
    if sure < SURE:
        reasons.append(because("unsure_that_two", sureness=round(sure, 2)))
    if top >= _SHOWN:
        reasons.append(because("near_top"))
    if thin >= _SHOWN:
        reasons.append(_ground(len(carriers), origins, spread))
    if contested:
        kinds = tuple(sorted(kind.value for kind in conflicts))
        reasons.append(because("contested", kinds=kinds) if kinds else because("disputed"))
    return round(weight, 4), tuple(reasons)


def sureness(index: StoryIndex, mentions: tuple[Mention, ...]) -> float:
    """Say how sure it is that at least two outlets carry the claim, 0 to 1.

    The best match of the second best outlet; 1 where only one outlet carries it.
    """
    best: dict[str, float] = {}
    for mention in mentions:
        outlet = index.carriers[mention.article]
        best[outlet] = max(mention.score, best.get(outlet, 0.0))
    return sorted(best.values())[-2] if len(best) > 1 else 1.0


def in_order(claims: Iterable[Claim]) -> tuple[Claim, ...]:
    """Sort heaviest first; ties by more outlets, then by gist and id, never by input order."""
    return tuple(sorted(claims, key=lambda c: (-c.weight, -len(c.outlets), c.gist, c.id)))


def _reach(carriers: int, outlets: int) -> float:
    return (carriers - 1) / (outlets - 1) if outlets > 1 else 0.0


def _top(index: StoryIndex, mentions: tuple[Mention, ...]) -> float:
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
