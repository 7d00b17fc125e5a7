"""The way of a claim: carrying outlet, outlets that it passed through, source at the end.

``route`` reads the way of one mention from its own article. ``Trail`` puts the routes of all
mentions of a claim together as one directed graph, so that "the newspaper reported" in one article
leads on to the people whom another article, or the newspaper itself, names. Each outlet is visited
once: outlets that credit each other in a circle are shown as one and never followed for ever.
"""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import pairwise

from whoseword.language.lexicon import ENGLISH
from whoseword.provenance.bare_reports import of_nobody
from whoseword.provenance.story_index import StoryIndex, words
from whoseword.records import Attribution, Proposition, Reason, Source, SourceKind, because

_SECOND_HAND = ENGLISH.pattern(
    r"\b(?:{hedging.reportedly}|{function-words.be_finite} {hedging.said_to_be} {posts-in-text.to}|"
    r"{hedging.of_a_report})\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Route:
    """How one mention came by its words.

    ``via`` are outlets other than the carrier, nearest first; ``end`` is the source, None where
    the last outlet speaks in its own voice. ``inferred`` where no words of the mention credit it;
    ``unattributed`` where nobody is credited at all and ``via`` holds at most the outlet whose
    text it is.
    """

    carrier: str
    via: tuple[str, ...]
    end: Source | None
    reasons: tuple[Reason, ...] = ()
    inferred: bool = False
    unattributed: bool = False


def route(index: StoryIndex, proposition: Proposition) -> Route:
    """Read the way of one mention, from its attribution, those around it, and its article."""
    carrier = index.carrier(proposition)
    hops: list[str] = []
    reasons: list[Reason] = []
    agency = index.wires.get(proposition.article)
    original = None if agency else index.copies.get(proposition.article)
    if agency:
        hops.append(agency)
        reasons.append(because("prints_agency", outlet=carrier, agency=agency))
    if original and original in index.carriers and index.carriers[original] != carrier:
        hops.append(index.canonical(index.carriers[original]))
        reasons.append(because("repeats_text", outlet=carrier, original=index.carriers[original]))
    attribution = index.attribution(proposition)
    speaker = index.speaker(proposition)
    if attribution is not None:
        for outlet in credited_outlets(index, attribution):
            if outlet == index.canonical(carrier):
                reasons.append(because("credits_itself", outlet=carrier))
            else:
                hops.append(outlet)
    publisher = index.publisher(speaker.id) if speaker else None
    if attribution is None and publisher and publisher != index.canonical(carrier):
        hops.append(publisher)
    end = None if publisher else speaker
    bare = end if end and of_nobody(index, proposition.article, end) else None
    retold = index.retold.get(proposition.article)
    credited = tuple(hop for hop in hops if hop != agency)
    inferred = _passes_unsaid(index, proposition, end, credited, retold, bare=bare is not None)
    if inferred and retold:
        hops.append(retold)
        reasons.append(_inference(carrier, retold, end))
    if bare:
        end = None
        reasons += [] if inferred else [because("report_of_nobody", report=bare.name)]
    own = attribution is None and speaker is None and not inferred
    return Route(carrier, tuple(dict.fromkeys(hops)), end, tuple(reasons), inferred, own)


def credited_outlets(index: StoryIndex, attribution: Attribution) -> list[str]:
    """List the outlets that the words credit, outermost first: reporting, then told, then speaking.

    "The Bugle reported that the aide had told the Herald" gives the Bugle, then the Herald.
    """
    found: list[str] = []
    for outer in (*holders(index, attribution), attribution):
        for party in (outer.speaker, outer.told):
            outlet = index.publisher(party)
            if outlet:
                found.append(outlet)
    return found


def holders(index: StoryIndex, inner: Attribution) -> list[Attribution]:
    """List the attributions whose content holds the whole of this one, widest first."""
    if not inner.content or not inner.cue:
        return []
    low = min((*inner.cue, *inner.content))[0]
    high = max(end for _, end in (*inner.cue, *inner.content))
    found = [
        (end - start, other.id, other)
        for (start, end), other in index.contents_at(inner.article, inner.field, low)
        if other.id != inner.id and start <= low and high <= end
    ]
    return [other for _, _, other in sorted(found, key=lambda h: (-h[0], h[1]))]


def _passes_unsaid(
    index: StoryIndex,
    proposition: Proposition,
    end: Source | None,
    hops: tuple[str, ...],
    retold: str | None,
    *,
    bare: bool,
) -> bool:
    """Whether a retelling article relays here what only the retold outlet can have heard.

    Unnamed people, a report of nobody (``bare``), and words like "reportedly", in an article that
    as a whole retells another outlet's report; named people and plain statements may be its own.
    """
    if retold is None or hops:
        return False
    if bare:
        return True
    if end is not None:
        return end.kind is SourceKind.UNNAMED_PERSON and index.attribution(proposition) is not None
    article = index.readings[proposition.article].article
    start = max(0, proposition.spans[0][0] - 40)
    around = words(article, proposition.field, ((start, proposition.spans[-1][1]),))
    return bool(_SECOND_HAND.search(around))


def _inference(carrier: str, retold: str, end: Source | None) -> Reason:
    if end is None:
        return because("retells_report_unsaid", outlet=carrier, retold=retold)
    return because("retells_source_unsaid", outlet=carrier, source=end.name, retold=retold)


class Trail:
    """The routes of all mentions of one claim as a directed graph over outlets and sources."""

    def __init__(self, index: StoryIndex, routes: Iterable[Route]) -> None:
        self._next: dict[str, dict[str, None]] = {}
        self._ends: dict[str, dict[str, Source]] = {}
        for step in sorted(set(routes), key=_route_key):
            stops = [index.canonical(step.carrier), *step.via]
            for here, there in pairwise(stops):
                self._next.setdefault(here, {})[there] = None
            if step.end is not None:
                self._ends.setdefault(stops[-1], {})[step.end.id] = step.end

    def onward(self, outlet: str) -> tuple[dict[str, tuple[str, ...]], dict[str, Source]]:
        """Follow an outlet to the sources behind it.

        Returns the shortest way from ``outlet`` to each source, by source id and without the id
        itself, and the sources. Linear in the number of routes.
        """
        ways: dict[str, tuple[str, ...]] = {}
        sources: dict[str, Source] = {}
        for here, way in self._walk(outlet):
            for key, source in self._ends.get(here, {}).items():
                if key not in ways:
                    ways[key], sources[key] = way, source
        return ways, sources

    def last_outlets(self, outlet: str) -> Mapping[str, tuple[str, ...]]:
        """Find where the trail from ``outlet`` stops for want of a source, with the way there.

        Empty where it runs in a circle.
        """
        return {here: way for here, way in self._walk(outlet) if not self._next.get(here)}

    def circle(self, outlet: str) -> tuple[str, ...]:
        """List the outlets from ``outlet`` round the nearest circle, to where it closes.

        The last outlet stands twice; empty where no circle is within reach.
        """
        for start, way in self._walk(outlet):
            for here, around in self._walk(start):
                if start in self._next.get(here, {}):
                    return (*way[:-1], *around, start)
        return ()

    def _walk(self, outlet: str) -> Iterable[tuple[str, tuple[str, ...]]]:
        """Visit each outlet once, nearest first, with the way to it, both ends included."""
        queue: deque[tuple[str, tuple[str, ...]]] = deque([(outlet, (outlet,))])
        seen = {outlet}
        while queue:
            here, way = queue.popleft()
            yield here, way
            for there in sorted(self._next.get(here, {})):
                if there not in seen:
                    seen.add(there)
                    queue.append((there, (*way, there)))


def _route_key(step: Route) -> tuple[str, tuple[str, ...], str]:
    return step.carrier, step.via, step.end.id if step.end else ""
