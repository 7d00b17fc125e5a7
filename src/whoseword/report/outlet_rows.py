"""A story by outlet: what each carries, alone has, leaves out, and whom it leaves unnamed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from whoseword.language.lexicon import ENGLISH
from whoseword.records import Attribution, Place, Source, SourceKind, Story
from whoseword.report.anchors import Anchors
from whoseword.report.matrix_view import ColumnView, RowView
from whoseword.report.phrasing import outlet_name
from whoseword.report.story_views import OutletView
from whoseword.report.view import Link, Quote

_CARRYING: Final = frozenset({"asserted", "attributed", "hedged", "disputed"})


def outlet_views(
    story: Story, anchors: Anchors, columns: Sequence[ColumnView], rows: Sequence[RowView]
) -> tuple[OutletView, ...]:
    """One view an outlet, in the order of the columns."""
    return tuple(_view(story, anchors, column, place, rows) for place, column in enumerate(columns))


def _view(
    story: Story, anchors: Anchors, column: ColumnView, place: int, rows: Sequence[RowView]
) -> OutletView:
    own = [a for a in story.articles if outlet_name(a.article) == column.outlet]
    ids = {held.article.id for held in own}
    carried = [row for row in rows if row.cells[place].state in _CARRYING]
    leans = (credit.outlet for held in own for credit in held.credits)
    return OutletView(
        outlet=column.outlet,
        anchor=column.anchor,
        when=column.when,
        carries=len(carried),
        only=tuple(_link(row) for row in carried if "single" in row.marks),
        leaves_out=tuple(
            _link(row) for row in rows if row.claim.shared and column.outlet in row.claim.silent
        ),
        leans_on=tuple(name for name in dict.fromkeys(leans) if name != column.outlet),
        unnamed=tuple(_unnamed(story.sources, ids, anchors)),
        why_unnamed=tuple(_why_unnamed(story, ids, anchors)),
        asked=tuple(_asked(story.attributions, ids, anchors, story.sources)),
    )


def _link(row: RowView) -> Link:
    return Link(row.claim.anchor, row.claim.gist)


def _unnamed(sources: Iterable[Source], ids: set[str], anchors: Anchors) -> Iterator[Link]:
    for source in sources:
        cited = any(place.article in ids for place in source.mentions)
        if source.kind is SourceKind.UNNAMED_PERSON and cited:
            yield Link(anchors.source(source.id) or "", source.name)


def _why_unnamed(story: Story, ids: set[str], anchors: Anchors) -> Iterator[Quote]:
    """Sentences that say why somebody is not named."""
    for held in story.articles:
        if held.article.id not in ids:
            continue
        for start, end in held.sentences:
            lowered = held.article.text[start:end].casefold()
            if any(phrase in lowered for phrase in sorted(ENGLISH.lines("anonymity-phrases"))):
                yield anchors.quote(held.article.id, ((start, end),))


def _asked(
    attributions: Iterable[Attribution], ids: set[str], anchors: Anchors, sources: Iterable[Source]
) -> Iterator[Link]:
    """Whoever would not comment, at the words that say so."""
    named = {source.id: source.name for source in sources}
    seen = set[str]()
    for said in attributions:
        if said.article not in ids or not said.no_comment:
            continue
        name = named.get(said.speaker or "") or anchors.words(said.article, said.source, said.field)
        place = Place(
            said.article, (said.source or said.cue or said.content or ((0, 0),))[0], said.field
        )
        if name and name not in seen:
            seen.add(name)
            yield Link(anchors.link(place.article, place.span, place.field).anchor, name)
