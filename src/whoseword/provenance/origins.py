"""First-hand sources of a claim, from the routes of its mentions; rules in docs/origins.md."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from whoseword.provenance import denial_targets
from whoseword.provenance.assumptions import NOTHING, Supposed, outlet_key
from whoseword.provenance.chains import Route, Trail
from whoseword.provenance.confirmations import Behind
from whoseword.provenance.one_publisher import joined_publishers
from whoseword.provenance.people_behind import people_behind
from whoseword.provenance.same_origin import Entry, Merge, entry_order, merged
from whoseword.provenance.source_support import unsupported
from whoseword.provenance.story_index import StoryIndex
from whoseword.records import ClaimGroup, Origin, OriginKind, Reason, Source, because

_LAST = "9999"


def origins(
    index: StoryIndex, group: ClaimGroup, routes: dict[str, Route], supposed: Supposed = NOTHING
) -> tuple[Origin, ...]:
    """Trace every mention to its first-hand sources; ``routes`` is keyed by proposition id.

    Own voice counts only where nobody is named: an outlet that asserts what another attributes is
    listed under the attributed origin.
    """
    kept, _ = merged(_entries(index, group, routes), supposed)
    return tuple(_origin(e) for e in sorted(kept, key=entry_order))


def merges(index: StoryIndex, group: ClaimGroup, routes: dict[str, Route]) -> list[Merge]:
    """List which sources ``origins`` takes for one another."""
    return merged(_entries(index, group, routes), NOTHING)[1]


def _entries(index: StoryIndex, group: ClaimGroup, routes: dict[str, Route]) -> dict[str, Entry]:
    entries: dict[str, Entry] = {}
    fits = dict(zip((p.id for p in group.propositions), group.scores, strict=True))
    bearing = denial_targets.bearing(index, group)
    weak = unsupported(index, group, routes, bearing)
    steps = [routes[p.id] for p in group.propositions if p.id in bearing]
    told = people_behind(index, group, routes)
    steps = [step for step in steps if step.end is None or step.end.id not in weak]
    shown = [Route(o, (), behind.source) for o, held in told.items() for behind in held]
    trail = Trail(index, [*steps, *shown])
    unattributed: list[tuple[str, float, Route]] = []
    for proposition in sorted(group.propositions, key=lambda p: p.id):
        step, fit = routes[proposition.id], fits[proposition.id]
        if proposition.id not in bearing or (step.end is not None and step.end.id in weak):
            continue
        if step.end is not None:
            chain = (step.carrier, *step.via, step.end.id)
            _add(entries, _of_source(step.end), chain, proposition.article, step.reasons, fit)
        elif step.via and not step.unattributed:
            _follow(index, entries, trail, told, step, proposition.article, fit)
        else:
            unattributed.append((proposition.article, fit, step))
    _add_own_voice(index, entries, unattributed)
    return joined_publishers(entries.values(), index.outlets)


def _of_source(source: Source) -> Entry:
    return Entry(OriginKind(source.kind.value), source.name, source.id)


def _follow(
    index: StoryIndex,
    entries: dict[str, Entry],
    trail: Trail,
    told: Mapping[str, Sequence[Behind]],
    step: Route,
    article: str,
    fit: float,
) -> None:
    """Follow a mention that ends at an outlet to the people behind it, or leave it with that.

    How well it fits says nothing of people whom another mention names, but of those who are said
    to confirm it.
    """
    before, outlet = (step.carrier, *step.via[:-1]), step.via[-1]
    ways, sources = trail.onward(outlet)
    confirming = {behind.source.id: behind for held in told.values() for behind in held}
    for key in sorted(ways):
        why = because("named_by_another_mention", outlet=outlet)
        if behind := confirming.get(key):
            why = because(
                "confirmed_to_outlet",
                behind.place,
                outlet=outlet,
                source=behind.source.name,
                carrier=index.carriers[behind.place.article],
            )
        chain = (*before, *ways[key], key)
        known = fit if behind else 0.0
        _add(entries, _of_source(sources[key]), chain, None, (*step.reasons, why), known)
    if ways:
        return
    last = trail.last_outlets(outlet)
    for name in sorted(last):
        why = because("own_reporting", outlet=name)
        entry = Entry(OriginKind.OUTLET, name, None)
        _add(entries, entry, (*before, *last[name]), article, (*step.reasons, why), fit)
    if not last:
        way = trail.circle(outlet)
        circle = way[way.index(way[-1]) :]
        first = min(set(circle), key=lambda name: (_published(index, name), name))
        shown = " credits ".join(circle)
        why = because("circle", way=shown, first=first)
        entry = Entry(OriginKind.OUTLET, first, None)
        _add(entries, entry, (*before, *way), article, (*step.reasons, why), fit)


def _published(index: StoryIndex, outlet: str) -> str:
    """Give the day on which the outlet's earliest article of the story came out."""
    days = [
        reading.article.published or _LAST
        for key, reading in index.readings.items()
        if index.canonical(index.carriers[key]) == outlet
    ]
    return min(days, default=_LAST)


def _add(
    entries: dict[str, Entry],
    entry: Entry,
    chain: tuple[str, ...],
    article: str | None,
    reasons: tuple[Reason, ...],
    fit: float,
) -> None:
    """Take down a chain; ``article`` where that article itself describes the source."""
    kept = entries.setdefault(entry.key, entry)
    kept.chains.add(chain)
    kept.fit = max(kept.fit, fit)
    if article is not None:
        kept.articles.add(article)
    kept.reasons.update(dict.fromkeys(reasons))


def _add_own_voice(
    index: StoryIndex, entries: dict[str, Entry], mentions: list[tuple[str, float, Route]]
) -> None:
    """Count own voice where nobody is named, or for the very outlet that others credit."""
    named = bool(entries)
    for article, fit, step in mentions:
        credited = entries.get(outlet_key(index.canonical(step.carrier)))
        if credited is not None:
            credited.chains.add((step.carrier,))
            credited.fit = max(credited.fit, fit)
        elif not named:
            own = Entry(OriginKind.OWN_VOICE, "", None)
            _add(entries, own, (step.carrier, *step.via), article, step.reasons, fit)


def _origin(entry: Entry) -> Origin:
    chains = tuple(sorted(entry.chains))
    return Origin(
        entry.source, entry.kind, entry.name, chains, tuple(entry.reasons), round(entry.fit, 4)
    )
