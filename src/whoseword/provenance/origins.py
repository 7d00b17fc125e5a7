"""First-hand sources of a claim, from the routes of its mentions; rules in docs/origins.md."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from whoseword.provenance import denial_targets
from whoseword.provenance.assumptions import NOTHING, Supposed, outlet_key
from whoseword.provenance.chains import Route, Trail
from whoseword.provenance.source_support import unsupported
from whoseword.provenance.story_index import StoryIndex
from whoseword.records import ClaimGroup, Origin, OriginKind, Reason, Source, because

_LAST = "9999"
_IMPERSONAL = frozenset({OriginKind.ORGANISATION, OriginKind.DOCUMENT})
_DETERMINER = re.compile(r"^(?:the|a|an|his|her|its|their)\s+")
_DESCRIPTION = re.compile(r"(?:[Tt]he\s(?:[\w.'’-]+\s){0,3}?|(?=[A-Z]))([\w-]+)(?:,|$)")


@dataclass(slots=True)
class _Entry:
    """An origin while its chains are gathered; ``fit`` is its surest mention's."""

    kind: OriginKind
    name: str
    source: str | None
    chains: set[tuple[str, ...]] = field(default_factory=set)
    articles: set[str] = field(default_factory=set)
    reasons: dict[Reason, None] = field(default_factory=dict)
    fit: float = 0.0

    @property
    def key(self) -> str:
        return self.source or outlet_key(self.name)


@dataclass(frozen=True, slots=True)
class Merge:
    """Two sources, by their ids, that within the claim are taken for one, and why."""

    kept: str
    merged: str
    why: Reason


def origins(
    index: StoryIndex, group: ClaimGroup, routes: dict[str, Route], supposed: Supposed = NOTHING
) -> tuple[Origin, ...]:
    """Trace every mention to its first-hand sources; ``routes`` is keyed by proposition id.

    Own voice counts only where nobody is named: an outlet that asserts what another attributes is
    listed under the attributed origin.
    """
    kept, _ = _merged(_entries(index, group, routes), supposed)
    return tuple(_origin(e) for e in sorted(kept, key=_entry_order))


def merges(index: StoryIndex, group: ClaimGroup, routes: dict[str, Route]) -> list[Merge]:
    """List which sources ``origins`` takes for one another."""
    return _merged(_entries(index, group, routes), NOTHING)[1]


def _entries(index: StoryIndex, group: ClaimGroup, routes: dict[str, Route]) -> dict[str, _Entry]:
    entries: dict[str, _Entry] = {}
    fits = dict(zip((p.id for p in group.propositions), group.scores, strict=True))
    bearing = denial_targets.bearing(index, group)
    weak = unsupported(index, group, routes, bearing)
    steps = [routes[p.id] for p in group.propositions if p.id in bearing]
    trail = Trail(index, (step for step in steps if step.end is None or step.end.id not in weak))
    unattributed: list[tuple[str, float, Route]] = []
    for proposition in sorted(group.propositions, key=lambda p: p.id):
        step, fit = routes[proposition.id], fits[proposition.id]
        if proposition.id not in bearing or (step.end is not None and step.end.id in weak):
            continue
        if step.end is not None:
            chain = (step.carrier, *step.via, step.end.id)
            _add(entries, _of_source(step.end), chain, proposition.article, step.reasons, fit)
        elif step.via and not step.unattributed:
            _follow(index, entries, trail, step, proposition.article, fit)
        else:
            unattributed.append((proposition.article, fit, step))
    _add_own_voice(index, entries, unattributed)
    return entries


def _of_source(source: Source) -> _Entry:
    return _Entry(OriginKind(source.kind.value), source.name, source.id)


def _follow(
    index: StoryIndex,
    entries: dict[str, _Entry],
    trail: Trail,
    step: Route,
    article: str,
    fit: float,
) -> None:
    """Follow a mention that ends at an outlet to the people behind it, or leave it with that.

    How well it fits says nothing of those people, whom another mention names.
    """
    before, outlet = (step.carrier, *step.via[:-1]), step.via[-1]
    ways, sources = trail.onward(outlet)
    for key in sorted(ways):
        why = because("named_by_another_mention", outlet=outlet)
        chain = (*before, *ways[key], key)
        _add(entries, _of_source(sources[key]), chain, None, (*step.reasons, why), 0.0)
    if ways:
        return
    last = trail.last_outlets(outlet)
    for name in sorted(last):
        why = because("own_reporting", outlet=name)
        entry = _Entry(OriginKind.OUTLET, name, None)
        _add(entries, entry, (*before, *last[name]), article, (*step.reasons, why), fit)
    if not last:
        way = trail.circle(outlet)
        circle = way[way.index(way[-1]) :]
        first = min(set(circle), key=lambda name: (_published(index, name), name))
        shown = " credits ".join(circle)
        why = because("circle", way=shown, first=first)
        entry = _Entry(OriginKind.OUTLET, first, None)
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
    entries: dict[str, _Entry],
    entry: _Entry,
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
    index: StoryIndex, entries: dict[str, _Entry], mentions: list[tuple[str, float, Route]]
) -> None:
    """Count own voice where nobody is named, or for the very outlet that others credit."""
    named = bool(entries)
    for article, fit, step in mentions:
        credited = entries.get(outlet_key(index.canonical(step.carrier)))
        if credited is not None:
            credited.chains.add((step.carrier,))
            credited.fit = max(credited.fit, fit)
        elif not named:
            own = _Entry(OriginKind.OWN_VOICE, "", None)
            _add(entries, own, (step.carrier, *step.via), article, step.reasons, fit)


def _merged(entries: dict[str, _Entry], supposed: Supposed) -> tuple[list[_Entry], list[Merge]]:
    """Join entries that within one claim can hardly be two sources; each with its reason."""
    kept: list[_Entry] = []
    done: list[Merge] = []
    named = [e for e in entries.values() if e.kind is OriginKind.NAMED_PERSON]
    for entry in sorted(entries.values(), key=_merge_order):
        found = (
            (other, Merge(other.key, entry.key, why))
            for other in kept
            if frozenset((other.key, entry.key)) not in supposed.apart
            and (why := _same(other, entry, len(named)))
        )
        match = next(found, None)
        if match is None:
            kept.append(entry)
            continue
        twin, merge = match
        twin.chains |= {(*chain[:-1], twin.source or "") for chain in entry.chains}
        twin.articles |= entry.articles
        twin.fit = max(twin.fit, entry.fit)
        twin.reasons.update(dict.fromkeys([*entry.reasons, merge.why]))
        done.append(merge)
    return kept, done


def _same(a: _Entry, b: _Entry, named: int) -> Reason | None:
    """Say why ``b`` is taken for ``a``; None if it is not."""
    if a.source is None or b.source is None:
        return None
    if a.kind is b.kind is OriginKind.UNNAMED_PERSON:
        through = _last_outlet(a)
        if through and through == _last_outlet(b) and not a.articles & b.articles:
            return because("same_people_retold", name=b.name, outlet=through)
    if a.kind is OriginKind.NAMED_PERSON and named == 1 and _is_description(b):
        return because("describes_named", name=b.name, person=a.name)
    if a.kind is b.kind and a.kind in _IMPERSONAL and _bare(a.name) == _bare(b.name):
        return because("same_in_another_article", name=b.name)
    return None


def _is_description(entry: _Entry) -> bool:
    """Whether unnamed people are one person told by a role: "the attorney general"."""
    if entry.kind is not OriginKind.UNNAMED_PERSON:
        return False
    match = _DESCRIPTION.match(entry.name)
    return match is not None and not match[1].endswith("s")


def _bare(name: str) -> str:
    return _DETERMINER.sub("", name.lower())


def _merge_order(entry: _Entry) -> tuple[bool, tuple[int, int, str, str]]:
    """Put named people first, so that descriptions find them."""
    return entry.kind is not OriginKind.NAMED_PERSON, _entry_order(entry)


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
    return Origin(
        entry.source, entry.kind, entry.name, chains, tuple(entry.reasons), round(entry.fit, 4)
    )
