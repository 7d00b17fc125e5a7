"""What is supposed beyond what the articles show, or was decided by hand: counted alike."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Final

from whoseword.provenance.chains import Route
from whoseword.records import ClaimGroup, Origin, Reason, Source

Pair = frozenset[str]
"""Keys of two origins."""


@dataclass(frozen=True, slots=True)
class Supposed:
    """Origins go by their key: the id of a source, or ``outlet`` and a name.

    ``apart`` are different from each other beyond doubt; ``one`` maps keys to the source that they
    are taken for; ``elsewhere`` are (source id, carrying outlet) where somebody else is meant;
    ``repeating`` are outlets that state in their own voice what they only have from others;
    ``refused`` maps the keys of those who do not stand behind the claim to the reason. ``meant``
    and ``left_out`` are ids of propositions that surely mean the claim, and that do not.
    """

    apart: frozenset[Pair] = frozenset()
    one: Mapping[str, Source] = field(default_factory=dict)
    elsewhere: frozenset[tuple[str, str]] = frozenset()
    repeating: frozenset[str] = frozenset()
    refused: Mapping[str, Reason] = field(default_factory=dict)
    meant: frozenset[str] = frozenset()
    left_out: frozenset[str] = frozenset()


NOTHING: Final = Supposed()


def both(one: Supposed, other: Supposed) -> Supposed:
    """Suppose two things at once; where they say something else of one key, the second holds."""
    return Supposed(
        one.apart | other.apart,
        {**one.one, **other.one},
        one.elsewhere | other.elsewhere,
        one.repeating | other.repeating,
        {**one.refused, **other.refused},
        one.meant | other.meant,
        one.left_out | other.left_out,
    )


def supposed_group(group: ClaimGroup, supposed: Supposed) -> ClaimGroup:
    """Leave propositions out of a group; how well the others match stays as it was judged."""
    if not supposed.meant and not supposed.left_out:
        return group
    kept = [
        (proposition, 1.0 if proposition.id in supposed.meant else fit)
        for proposition, fit in zip(group.propositions, group.scores, strict=True)
        if proposition.id not in supposed.left_out
    ]
    judged = group.judgements.items()
    return replace(
        group,
        propositions=tuple(proposition for proposition, _ in kept),
        scores=tuple(fit for _, fit in kept),
        judgements={pair: j for pair, j in judged if supposed.left_out.isdisjoint(pair)},
    )


def origin_key(origin: Origin) -> str:
    """Give the key of an origin; empty for own voice, which nobody can be taken for."""
    return origin.source or (outlet_key(origin.name) if origin.name else "")


def outlet_key(name: str) -> str:
    """Give the key of an outlet that stands at the end of a chain."""
    return f"outlet {name}"


def namesake(source: str, carrier: str) -> str:
    """Give the id of whom the carrier means, if it means somebody else by the same words."""
    return f"{source} in {carrier}"


def supposed_route(step: Route, supposed: Supposed) -> Route:
    """Lead a mention to where it would end under the supposition."""
    step = _without_refused(step, supposed.refused)
    end = step.end
    if end is not None and (end.id, step.carrier) in supposed.elsewhere:
        return replace(step, end=replace(end, id=namesake(end.id, step.carrier)))
    if end is not None:
        return replace(step, end=supposed.one.get(end.id, end))
    if step.via and not step.unattributed:
        return replace(step, end=supposed.one.get(outlet_key(step.via[-1])))
    return step


def _without_refused(step: Route, refused: Mapping[str, Reason]) -> Route:
    """End the way of a mention before whoever does not stand behind the claim."""
    if step.end is not None and step.end.id in refused:
        reasons = (*step.reasons, refused[step.end.id])
        step = replace(step, end=None, reasons=reasons, unattributed=not step.via)
    while step.end is None and step.via and outlet_key(step.via[-1]) in refused:
        reasons = (*step.reasons, refused[outlet_key(step.via[-1])])
        via = step.via[:-1]
        step = replace(step, via=via, reasons=reasons, unattributed=step.unattributed or not via)
    return step
