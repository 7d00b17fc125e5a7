"""The whole page, as plain values."""

from __future__ import annotations

from dataclasses import dataclass

from whoseword.report.matrix_view import MatrixView
from whoseword.report.network_drawing import NetworkView
from whoseword.report.story_views import (
    AnswerView,
    DisputeView,
    EventView,
    ListingView,
    NoteView,
    OutletView,
    TieView,
    ValuesView,
)
from whoseword.report.view import ArticleView, ClaimView, SourceView


@dataclass(frozen=True, slots=True)
class StoryView:
    """A story as it is set; ``anchor`` begins those of its sections and filters."""

    anchor: str
    title: str
    lede: str
    details: tuple[str, ...]
    answers: tuple[AnswerView, ...]
    articles: tuple[ArticleView, ...]
    shared: tuple[ClaimView, ...]
    unsure: tuple[ClaimView, ...]
    single: tuple[ClaimView, ...]
    matrix: MatrixView
    disputes: tuple[DisputeView, ...]
    values: tuple[ValuesView, ...]
    outlets: tuple[OutletView, ...]
    events: tuple[EventView, ...]
    ties: tuple[TieView, ...]
    listings: tuple[ListingView, ...]
    listing_caution: str
    near_listed: tuple[str, ...]
    network: NetworkView | None
    namesakes: tuple[str, ...]
    notes: tuple[NoteView, ...]
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
