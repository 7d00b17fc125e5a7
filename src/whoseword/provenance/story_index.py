"""A story looked up by id: articles, attributions, sources, and what each article retells."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from dataclasses import field as dataclass_field

from whoseword.outlets import KnownOutlets, Outlet
from whoseword.provenance.confirmations import Confirmations
from whoseword.provenance.denial_lookup import ArticleDenials
from whoseword.records import (
    Article,
    Attribution,
    CreditRole,
    Field,
    Proposition,
    Reading,
    Source,
    SourceKind,
    Span,
    StoryReadings,
)
from whoseword.text.fields import field_text

Contents = dict[tuple[Field, int], list[tuple[Span, Attribution]]]
"""Spans of the contents of an article's attributions, by field and stretch of the text."""
_STRETCH = 500
_WORD = re.compile(r"\w+")
_LEAD_SENTENCES = 3
_TIMES_CREDITED = 2


@dataclass(frozen=True, slots=True)
class StoryIndex:
    """What the claim stages ask of a story again and again; every mapping is keyed by id.

    ``carriers`` names the outlet of each article, ``publishers`` the outlet that a source is, if it
    is one; ``retold`` the one other outlet whose report an
    article retells as a whole; ``wires`` the agency whose text an article is; ``copies`` the
    article whose text another repeats;
    ``word_starts`` where each word of an article's own text begins, boilerplate left out.
    ``denials``, ``contents`` and ``confirmed`` (who confirms what) are filled article by article,
    ``known`` (the outlet of a name) name by name, when first asked for.
    """

    outlets: KnownOutlets
    readings: Mapping[str, Reading]
    attributions: Mapping[str, Attribution]
    sources: Mapping[str, Source]
    carriers: Mapping[str, str]
    publishers: Mapping[str, str]
    retold: Mapping[str, str]
    wires: Mapping[str, str]
    copies: Mapping[str, str]
    word_starts: Mapping[str, tuple[int, ...]]
    denials: dict[str, ArticleDenials] = dataclass_field(default_factory=dict)
    contents: dict[str, Contents] = dataclass_field(default_factory=dict)
    confirmed: dict[str, Confirmations] = dataclass_field(default_factory=dict)
    known: dict[str, Outlet | None] = dataclass_field(default_factory=dict)

    def speaker(self, proposition: Proposition) -> Source | None:
        """Who states it, as far as the article says."""
        attribution = self.attribution(proposition)
        named = proposition.speaker or (attribution.speaker if attribution else None)
        return self.sources.get(named) if named else None

    def attribution(self, proposition: Proposition) -> Attribution | None:
        """Look up the relation that the proposition is the content of."""
        return self.attributions.get(proposition.attribution or "")

    def cue(self, attribution: Attribution) -> str:
        """Give the words of its cue."""
        article = self.readings[attribution.article].article
        return words(article, attribution.field, attribution.cue)

    def words_of(self, proposition: Proposition) -> str:
        """Give its words as they stand in the article, gaps shown by an ellipsis."""
        article = self.readings[proposition.article].article
        return words(article, proposition.field, proposition.spans)

    def carrier(self, proposition: Proposition) -> str:
        """Name the outlet whose article states it."""
        return self.carriers[proposition.article]

    def publisher(self, source: str | None) -> str | None:
        """Name the outlet that the source is, if it is one."""
        return self.publishers.get(source or "")

    def contents_at(self, article: str, field: Field, at: int) -> list[tuple[Span, Attribution]]:
        """List the contents that may hold the character ``at``, in the article's order."""
        if article not in self.contents:
            self.contents[article] = _by_stretch(self.readings[article].attributions)
        return self.contents[article].get((field, at // _STRETCH), [])

    def outlet(self, name: str) -> Outlet | None:
        """Look up the outlet of a name, None for one that no list has."""
        if name not in self.known:
            self.known[name] = self.outlets.find(name)
        return self.known[name]

    def canonical(self, name: str) -> str:
        """Bring an outlet's name to one form, so that "the WSJ" and its full name are one."""
        known = self.outlet(name)
        return known.name if known else name

    def words_before(self, article: str, position: int) -> int:
        """Count the words of the article's own text before ``position``."""
        return bisect_left(self.word_starts[article], position)

    def length(self, article: str) -> int:
        """Count the words of the article's own text."""
        return len(self.word_starts[article])


def index(story: StoryReadings, outlets: KnownOutlets) -> StoryIndex:
    """Look over a story once, so that every claim of it can be traced in time of its own size."""
    sources = {source.id: source for source in story.sources}
    readings = {reading.article.id: reading for reading in story.readings}
    carriers = {key: carrier(reading.article) for key, reading in readings.items()}
    publishers = _publishers(story, sorted(set(carriers.values())), outlets)
    retold = {
        key: outlet for key, r in readings.items() if (outlet := _retold(r, publishers, outlets))
    }
    return StoryIndex(
        outlets=outlets,
        readings=readings,
        attributions={a.id: a for r in story.readings for a in r.attributions},
        sources=sources,
        carriers=carriers,
        publishers=publishers,
        retold=retold,
        wires={key: agency for key, r in readings.items() if (agency := _wire(r, outlets))},
        copies=dict(story.copies),
        word_starts={key: _word_starts(reading.article) for key, reading in readings.items()},
    )


def _by_stretch(attributions: Iterable[Attribution]) -> Contents:
    found: Contents = {}
    for attribution in attributions:
        for span in attribution.content:
            for stretch in range(span[0] // _STRETCH, span[1] // _STRETCH + 1):
                found.setdefault((attribution.field, stretch), []).append((span, attribution))
    return found


def carrier(article: Article) -> str:
    """Name the outlet of an article; where none is known, what the article can be told by."""
    return article.outlet or article.title or article.origin or article.id


def canonical(name: str, outlets: KnownOutlets) -> str:
    """Bring an outlet's name to the form that the list of outlets has."""
    known = outlets.find(name)
    return known.name if known else name


def words(article: Article, field: Field, spans: tuple[Span, ...]) -> str:
    """Give the characters at ``spans``, gaps shown by an ellipsis."""
    text = field_text(article, field)
    return " … ".join(text[start:end] for start, end in spans)


def _word_starts(article: Article) -> tuple[int, ...]:
    skipped = sorted(article.boilerplate)
    starts = []
    at = 0
    for match in _WORD.finditer(article.text):
        while at < len(skipped) and skipped[at][1] <= match.start():
            at += 1
        if at == len(skipped) or match.start() < skipped[at][0]:
            starts.append(match.start())
    return tuple(starts)


def _publishers(story: StoryReadings, carriers: list[str], outlets: KnownOutlets) -> dict[str, str]:
    """Name the outlets among the sources; the story's own outlets tell what "the Courier" is."""
    named: dict[str, str] = {}
    for source in story.sources:
        if source.kind is SourceKind.OUTLET:
            # "the newspaper" left unresolved must not be taken for one of the story's own
            named_so = any(word[:1].isupper() for word in source.name.split()[-1:])
            known = outlets.find(source.name, carriers if named_so else ())
            named[source.id] = known.name if known else source.name
    return named


def _wire(reading: Reading, outlets: KnownOutlets) -> str | None:
    """Find the one other outlet whose text the article is, as its credits show."""
    own = canonical(carrier(reading.article), outlets)
    wires = {canonical(c.outlet, outlets) for c in reading.credits if c.role is CreditRole.WIRE} - {
        own
    }
    return wires.pop() if len(wires) == 1 else None


def _retold(reading: Reading, publishers: Mapping[str, str], outlets: KnownOutlets) -> str | None:
    """Find the outlet whose report the article as a whole retells, if there is just one such.

    It must be credited near the top and again later; a wire that merely contributed is not.
    """
    own = canonical(carrier(reading.article), outlets)
    lead_end = reading.sentences[:_LEAD_SENTENCES][-1][1] if reading.sentences else 0
    times: Counter[str] = Counter()
    at_top: set[str] = set()
    for attribution in reading.attributions:
        for party in (attribution.speaker, attribution.told):
            outlet = publishers.get(party or "")
            if outlet is None or outlet == own:
                continue
            times[outlet] += 1
            start = min((*attribution.source, *attribution.cue, *attribution.content))[0]
            if attribution.field == "title" or start < lead_end:
                at_top.add(outlet)
    retold = sorted(o for o in at_top if times[o] >= _TIMES_CREDITED)
    credited = {canonical(credit.outlet, outlets) for credit in reading.credits}
    if credited:
        retold = [outlet for outlet in retold if outlet in credited]
    if len(retold) > 1:
        retold = [o for o in retold if times[o] >= 2 * max(times[x] for x in retold if x != o)]
    return retold[0] if len(retold) == 1 else None
