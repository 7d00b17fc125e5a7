"""The sources of a story with every place that names them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from whoseword.language import all_in_words
from whoseword.records import Source
from whoseword.report.anchors import Anchors
from whoseword.report.source_labels import kind_word
from whoseword.report.view import ClaimView, Link, SourceView


def source_views(
    sources: Iterable[Source], claims: Iterable[ClaimView], anchors: Anchors
) -> tuple[SourceView, ...]:
    """Return sources, those behind most claims first, then those named most often."""
    behind: dict[str, dict[Link, None]] = {}
    for claim in claims:
        for origin in claim.origins:
            link = Link(claim.anchor, str(claim.number))
            behind.setdefault(origin.anchor or "", {})[link] = None
    views = [
        _view(source, anchor, tuple(behind.get(anchor, ())), anchors)
        for source in sources
        if (anchor := anchors.source(source.id))
    ]
    return tuple(sorted(views, key=lambda v: (-len(v.claims), -_places(v), v.name, v.anchor)))


def _view(source: Source, anchor: str, claims: tuple[Link, ...], anchors: Anchors) -> SourceView:
    return SourceView(
        anchor=anchor,
        name=source.name,
        kind=source.kind.value,
        kind_word=kind_word(source.kind.value, source.name),
        aliases=tuple(alias for alias in source.aliases if alias != source.name),
        mentions=anchors.by_outlet(source.mentions),
        claims=claims,
        reasons=all_in_words(source.reasons),
    )


def _places(view: SourceView) -> int:
    return sum(len(links) for _, links in view.mentions)


def split(
    views: Iterable[SourceView], shared: Mapping[str, object]
) -> tuple[tuple[SourceView, ...], tuple[SourceView, ...]]:
    """Return sources that stand behind a claim of ``shared`` (by anchor), and the others."""
    major: list[SourceView] = []
    minor: list[SourceView] = []
    for view in views:
        leading = any(link.anchor in shared for link in view.claims)
        (major if leading else minor).append(view)
    return tuple(major), tuple(minor)
