"""What the templates are given: plain values, ready to be set, every link already an anchor."""

from __future__ import annotations

from dataclasses import dataclass

from whoseword.report.drawing_view import DrawingView, GroundView


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
class WordsView:
    """The words in which one article states a claim, and why they were joined to it."""

    quote: Quote
    stance: str
    on_word_of: str
    sure: bool
    score: str
    reasons: tuple[str, ...]


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
    ``perhaps`` are words that may state another claim. ``unsure``: several outlets carry it, but
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
    ground: GroundView
    count_words: str
    carriers: tuple[CarrierView, ...]
    silent: tuple[str, ...]
    conflicts: tuple[ConflictView, ...]
    origins: tuple[OriginView, ...]
    words: tuple[WordsView, ...]
    perhaps: tuple[WordsView, ...]
    places: tuple[tuple[str, tuple[Link, ...]], ...]
    reasons: tuple[str, ...]
    shared: bool
    unsure: bool
    how_sure: str
    explained: ExplanationView


@dataclass(frozen=True, slots=True)
class OriginRow:
    """An origin over the whole story: behind which claims, who heard it, who retold it."""

    name: str
    kind: str
    kind_word: str
    anchor: str | None
    claims: tuple[Link, ...]
    heard_by: tuple[str, ...]
    retold_by: tuple[str, ...]


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
    """Segments of one sentence; ``anchor`` is None between sentences and past a line break."""

    anchor: str | None
    segments: tuple[SegmentView, ...]


@dataclass(frozen=True, slots=True)
class ArticleView:
    """One article with everything marked in it; ``paragraphs`` join to its text.

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


@dataclass(frozen=True, slots=True)
class ChainLine:
    """A chain in words: outlet, the outlets that it passed through, the origin."""

    steps: tuple[str, ...]
    kind: str
    kind_word: str
    claims: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class ChainsView:
    """The chains of a story, drawn for wide and for narrow pages, and in words."""

    drawings: tuple[DrawingView, ...]
    lines: tuple[ChainLine, ...]
    summary: str


@dataclass(frozen=True, slots=True)
class StoryView:
    """A story as it is set."""

    anchor: str
    title: str
    lede: str
    details: tuple[str, ...]
    articles: tuple[ArticleView, ...]
    origins: tuple[OriginRow, ...]
    own_voice: tuple[OriginRow, ...]
    shared: tuple[ClaimView, ...]
    unsure: tuple[ClaimView, ...]
    single: tuple[ClaimView, ...]
    chains: ChainsView | None
    sources: tuple[SourceView, ...]
    minor_sources: tuple[SourceView, ...]


@dataclass(frozen=True, slots=True)
class PageView:
    """The whole page."""

    title: str
    dateline: str
    stories: tuple[StoryView, ...]
    version: str
    uncertain: str
