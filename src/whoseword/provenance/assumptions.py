"""Who is who, supposed beyond what the articles show: the count is taken again under it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Final

from whoseword.provenance.chains import Route
from whoseword.records import Origin, Source

Pair = frozenset[str]
"""Keys of two origins."""


@dataclass(frozen=True, slots=True)
class Supposed:
    """Origins go by their key: the id of a source, or ``outlet`` and a name.

    ``apart`` are different from each other beyond doubt; ``one`` maps keys to the source that they
    are taken for; ``elsewhere`` are (source id, carrying outlet) where somebody else is meant;
    ``repeating`` are outlets that state in their own voice what they only have from others.
    """

    apart: frozenset[Pair] = frozenset()
    one: Mapping[str, Source] = field(default_factory=dict)
    elsewhere: frozenset[tuple[str, str]] = frozenset()
    repeating: frozenset[str] = frozenset()


NOTHING: Final = Supposed()


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
    end = step.end
    if end is not None and (end.id, step.carrier) in supposed.elsewhere:
        return replace(step, end=replace(end, id=namesake(end.id, step.carrier)))
    if end is not None:
        return replace(step, end=supposed.one.get(end.id, end))
    if step.via and not step.unattributed:
        return replace(step, end=supposed.one.get(outlet_key(step.via[-1])))
    return step
