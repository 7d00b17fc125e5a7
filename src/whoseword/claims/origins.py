"""First-hand sources of a claim, from the routes of its mentions; rules in docs/origins.md."""

from __future__ import annotations

from dataclasses import dataclass, field

from whoseword.claims import denials
from whoseword.claims.chains import Route, Trail
from whoseword.claims.index import StoryIndex, canonical
from whoseword.records import ClaimGroup, Origin, OriginKind, Source

_LAST = "9999"


@dataclass(slots=True)
class _Entry:
    """An origin while its chains are gathered."""

    kind: OriginKind
    name: str
    source: str | None
    chains: set[tuple[str, ...]] = field(default_factory=set)
    articles: set[str] = field(default_factory=set)
    reasons: dict[str, None] = field(default_factory=dict)


def origins(index: StoryIndex, group: ClaimGroup, routes: dict[str, Route]) -> tuple[Origin, ...]:
    """Trace every mention to its first-hand sources; ``routes`` is keyed by proposition id.

    Own voice counts only where nobody is named: an outlet that asserts what another attributes is
    listed under the attributed origin.
    """
    entries: dict[str, _Entry] = {}
    bearing = denials.bearing(index, group)
    trail = Trail(routes[p.id] for p in group.propositions if p.id in bearing)
    unattributed: list[tuple[str, Route]] = []
    for proposition in sorted(group.propositions, key=lambda p: p.id):
        step = routes[proposition.id]
        if proposition.id not in bearing:
            continue
        if step.end is not None:
            chain = (step.carrier, *step.via, step.end.id)
            _add(entries, _of_source(step.end), chain, proposition.article, step.reasons)
        elif step.via:
            _follow(index, entries, trail, step, proposition.article)
        else:
            unattributed.append((proposition.article, step))
    _add_own_voice(entries, unattributed)
    return tuple(_origin(e) for e in sorted(_merged(entries), key=_entry_order))


def _of_source(source: Source) -> _Entry:
    return _Entry(OriginKind(source.kind.value), source.name, source.id)


def _follow(
    index: StoryIndex, entries: dict[str, _Entry], trail: Trail, step: Route, article: str
) -> None:
    """Follow a mention that ends at an outlet to the people behind it, or leave it with that."""
    before, outlet = (step.carrier, *step.via[:-1]), step.via[-1]
    ways, sources = trail.onward(outlet)
    for key in sorted(ways):
        why = f"{outlet}'s report is the only ground here; another mention names who is behind it"
        chain = (*before, *ways[key], key)
        _add(entries, _of_source(sources[key]), chain, None, (*step.reasons, why))
    if ways:
        return
    last = trail.last_outlets(outlet)
    for name in sorted(last):
        why = f"rests on {name}'s own reporting: no source is named behind it"
        entry = _Entry(OriginKind.OUTLET, name, None)
        _add(entries, entry, (*before, *last[name]), article, (*step.reasons, why))
    if not last:
        way = trail.circle(outlet)
        circle = way[way.index(way[-1]) :]
        first = min(set(circle), key=lambda name: (_published(index, name), name))
        shown = " credits ".join(circle)
        why = f"a circle: {shown}; {first} is taken for the first by date, else by name"
        entry = _Entry(OriginKind.OUTLET, first, None)
        _add(entries, entry, (*before, *way), article, (*step.reasons, why))


def _published(index: StoryIndex, outlet: str) -> str:
    """Give the day on which the outlet's earliest article of the story came out."""
    days = [
        reading.article.published or _LAST
        for key, reading in index.readings.items()
        if canonical(index.carriers[key]) == outlet
    ]
    return min(days, default=_LAST)


def _add(
    entries: dict[str, _Entry],
    entry: _Entry,
    chain: tuple[str, ...],
    article: str | None,
    reasons: tuple[str, ...],
) -> None:
    """Take down a chain; ``article`` where that article itself describes the source."""
    kept = entries.setdefault(entry.source or f"outlet {entry.name}", entry)
    kept.chains.add(chain)
    if article is not None:
        kept.articles.add(article)
    kept.reasons.update(dict.fromkeys(reasons))


def _add_own_voice(entries: dict[str, _Entry], mentions: list[tuple[str, Route]]) -> None:
    """Count own voice where nobody is named, or for the very outlet that others credit."""
    named = bool(entries)
    for article, step in mentions:
        credited = entries.get(f"outlet {canonical(step.carrier)}")
        if credited is not None:
            credited.chains.add((step.carrier,))
        elif not named:
            own = _Entry(OriginKind.OWN_VOICE, "", None)
            _add(entries, own, (step.carrier, *step.via), article, step.reasons)


def _merged(entries: dict[str, _Entry]) -> list[_Entry]:
    """Join unnamed people who reached different articles through one and the same outlet.

    Two retellings describe the newspaper's people in their own words; within one article two
    descriptions are two sources.
    """
    kept: list[_Entry] = []
    for entry in sorted(entries.values(), key=_entry_order):
        through = _last_outlet(entry)
        twin = next(
            (k for k in kept if through and _last_outlet(k) == through and _may_merge(k, entry)),
            None,
        )
        if twin is None:
            kept.append(entry)
            continue
        twin.chains |= {(*chain[:-1], twin.source or "") for chain in entry.chains}
        twin.articles |= entry.articles
        why = f"“{entry.name}” in another retelling of {through} is taken for the same people"
        twin.reasons.update(dict.fromkeys([*entry.reasons, why]))
    return kept


def _may_merge(a: _Entry, b: _Entry) -> bool:
    unnamed = a.kind is b.kind is OriginKind.UNNAMED_PERSON
    return unnamed and a.source is not None and not a.articles & b.articles


def _last_outlet(entry: _Entry) -> str | None:
    """Name the one outlet through which every chain reached these people."""
    last = {chain[-2] for chain in entry.chains if len(chain) > 2}
    direct = any(len(chain) <= 2 for chain in entry.chains)
    return last.pop() if len(last) == 1 and not direct else None


def _entry_order(entry: _Entry) -> tuple[int, int, str, str]:
    """Most chains first, then the fuller name, so that the order of articles does not matter."""
    return -len(entry.chains), -len(entry.name), entry.name, entry.source or ""


def _origin(entry: _Entry) -> Origin:
    chains = tuple(sorted(entry.chains))
    return Origin(entry.source, entry.kind, entry.name, chains, tuple(entry.reasons))
