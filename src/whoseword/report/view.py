"""What the templates are given: plain values, ready to be set, every link already an anchor."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Link:
    """A place on this page: the anchor without its ``#``, and the words to link."""

    anchor: str
    text: str


@dataclass(frozen=True, slots=True)
class Quote:
    """Words of an article, with the outlet that they stand in and their place."""

    outlet: str
    text: str
    link: Link


@dataclass(frozen=True, slots=True)
class CreditView:
    """An outlet leaned on, with the words that say so; ``reason`` where there are none."""

    outlet: str
    evidence: tuple[Quote, ...]
    reason: str


@dataclass(frozen=True, slots=True)
class StanceView:
    """One way in which an outlet carries a claim, and every place where it does so."""

    stance: str
    links: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class CarrierView:
    """An outlet that carries a claim or, where that is not ``sure``, perhaps does."""

    outlet: str
    sure: bool
    stances: tuple[StanceView, ...]


@dataclass(frozen=True, slots=True)
class RouteView:
    """Outlets that have a claim from its origin in the same way: ``through`` these outlets."""

    outlets: tuple[str, ...]
    through: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class OriginView:
    """A first-hand source of a claim; ``anchor`` leads to its entry among the sources.

    Not ``sure`` is one that only outlets name which perhaps do not carry the claim.
    """

    name: str
    kind: str
    kind_word: str
    anchor: str | None
    routes: tuple[RouteView, ...]
    reasons: tuple[str, ...]
    sure: bool = True


@dataclass(frozen=True, slots=True)
class PairView:
    """Two places that contradict each other, if both mean the claim at all (``sure``)."""

    sides: tuple[Quote, Quote]
    sure: bool


@dataclass(frozen=True, slots=True)
class ConflictView:
    """One contradiction, with every pair of places that shows it; ``why`` is told of the first."""

    kind_word: str
    why: str
    pairs: tuple[PairView, ...]


@dataclass(frozen=True, slots=True)
class MentionView:
    """One mention: ``number`` is its place in the claim from 1, ``text`` its words."""

    number: int
    outlet: str
    text: str
    link: Link
    stance: str
    on_word_of: str
    match: str
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class JoinView:
    """Two mentions that were joined, how sure that is, and why."""

    sides: tuple[MentionView, MentionView]
    verdict: str
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class OneSourceView:
    """An origin, the ways to it, and why these mentions and descriptions count as one source."""

    name: str
    kind_word: str
    ways: tuple[str, ...]
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class WhatIfView:
    """A supposition, and the count under it: "2 origins"; ``rests_on`` where others remain."""

    suppose: str
    count: str
    rests_on: str


@dataclass(frozen=True, slots=True)
class ExplanationView:
    """Why a claim is one claim, why its sources count as they do, what would change that."""

    mentions: tuple[MentionView, ...]
    joins: tuple[JoinView, ...]
    sources: tuple[OneSourceView, ...]
    count: str
    count_reasons: tuple[str, ...]
    what_if: tuple[WhatIfView, ...]


@dataclass(frozen=True, slots=True)
class ClaimView:
    """One entry of the ledger; ``at_least`` are its origins that are proven different.

    ``details`` are the gists of what is told as part of it.
    ``unsure``: several outlets carry it, but
    only if they mean the same; ``how_sure`` says in words how likely that is.
    """

    anchor: str
    number: int
    gist: str
    details: tuple[str, ...]
    at_least: int
    figure: str
    figure_noun: str
    ground_words: str
    thin: bool
    count_words: str
    carriers: tuple[CarrierView, ...]
    silent: tuple[str, ...]
    conflicts: tuple[ConflictView, ...]
    origins: tuple[OriginView, ...]
    reasons: tuple[str, ...]
    shared: bool
    unsure: bool
    how_sure: str
    explained: ExplanationView


@dataclass(frozen=True, slots=True)
class MarkerView:
    """The number of a claim where it ends in an article; quieter where no other outlet has it."""

    anchor: str
    text: str
    shared: bool


@dataclass(frozen=True, slots=True)
class SegmentView:
    """A piece of an article with the same marks throughout."""

    text: str
    classes: str
    anchor: str | None
    note: str
    markers: tuple[MarkerView, ...]


@dataclass(frozen=True, slots=True)
class SentenceView:
    """Segments of one sentence; ``anchor`` is None between sentences and past a line break.

    ``same`` where the text that the article copies has it too.
    """

    anchor: str | None
    segments: tuple[SegmentView, ...]
    same: bool = False


@dataclass(frozen=True, slots=True)
class ArticleView:
    """One article with everything marked in it; ``paragraphs`` join to its text.

    ``left_out`` are sentences of the text that it copies.
    ``imitates`` says whose address its own is made to look like, and why; mostly it is empty.
    """

    anchor: str
    title_anchor: str
    outlet: str
    title: tuple[SegmentView, ...]
    plain_title: str
    byline: str
    date: str
    published: str
    url: str | None
    unsafe_url: str
    language: str
    credits: tuple[CreditView, ...]
    copy_of: Link | None
    left_out: tuple[str, ...]
    imitates: str
    paragraphs: tuple[tuple[SentenceView, ...], ...]


@dataclass(frozen=True, slots=True)
class SourceView:
    """A source of the story with every place that names it."""

    anchor: str
    name: str
    kind: str
    kind_word: str
    aliases: tuple[str, ...]
    mentions: tuple[tuple[str, tuple[Link, ...]], ...]
    claims: tuple[Link, ...]
    reasons: tuple[str, ...]
