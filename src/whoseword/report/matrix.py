"""Claims by outlets: how each outlet stands to each claim, on what ground the claim rests."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final

from whoseword.language import listed
from whoseword.records import (
    MEANT_FROM,
    Claim,
    ConflictKind,
    Ground,
    Mention,
    OriginKind,
    Stance,
    Story,
)
from whoseword.report.anchors import Anchors
from whoseword.report.columns import told_at
from whoseword.report.matrix_view import CellView, ColumnView, DetailView, FilterView, RowView
from whoseword.report.phrasing import number
from whoseword.report.sureness import is_sure
from whoseword.report.view import ClaimView

FILTERS: Final = {
    "central": "central",
    "disputed": "disputed",
    "unnamed": "one unnamed source",
    "nobody": "nobody named",
    "differ": "figures differ",
    "unsure": "unsure",
    "single": "only one outlet",
}
_BY_WEIGHT: Final = (Stance.DISPUTED, Stance.ATTRIBUTED, Stance.HEDGED, Stance.ASSERTED)
_VALUES: Final = frozenset({ConflictKind.FIGURE, ConflictKind.DATE})
_UNNAMED: Final = frozenset({OriginKind.UNNAMED_PERSON, OriginKind.OWN_VOICE})


class Rows:
    """Sets the claims of one story as rows over its outlets."""

    def __init__(self, story: Story, anchors: Anchors, columns: Sequence[ColumnView]) -> None:
        self._anchors, self._columns = anchors, columns
        self._lead = story.lead
        self._times = {held.article.id: told_at(held) for held in story.articles}

    def row(self, entry: ClaimView, claim: Claim, parts: Sequence[Claim]) -> RowView:
        """One top claim with its parts."""
        first = min(
            (m for m in claim.mentions if m.article in self._anchors),
            key=lambda m: (self._times[m.article], m.article, m.field, m.spans),
            default=None,
        )
        return RowView(
            claim=entry,
            lasting=self._anchors.words_of(first) if first else "",
            ground=ground_in_words(claim),
            marks=tuple(self._marks(entry, claim, parts)),
            cells=self._cells(claim, alone=not (entry.shared or entry.unsure)),
            details=tuple(self._detail(part) for part in parts),
        )

    def _detail(self, part: Claim) -> DetailView:
        return DetailView(self._anchors.claim(part.id), part.gist, self._cells(part, alone=False))

    def _marks(self, entry: ClaimView, claim: Claim, parts: Sequence[Claim]) -> Iterable[str]:
        kinds = {conflict.kind for told in (claim, *parts) for conflict in told.conflicts}
        stances = {mention.stance for mention in claim.mentions if is_sure(mention)}
        disputed = Stance.DISPUTED in stances or claim.deniers or ConflictKind.DENIAL in kinds
        certain = sum(carrier.sure for carrier in entry.carriers)
        passes = {
            "central": claim.id == self._lead
            or (entry.shared and 2 * certain > len(self._columns)),
            "disputed": bool(disputed),
            "unnamed": one_unnamed(claim),
            "nobody": claim.ground is Ground.NOBODY_NAMED,
            "differ": not kinds.isdisjoint(_VALUES),
            "unsure": entry.unsure or any(not carrier.sure for carrier in entry.carriers),
            "single": not (entry.shared or entry.unsure),
        }
        return (name for name in FILTERS if passes[name])

    def _cells(self, claim: Claim, *, alone: bool) -> tuple[CellView, ...]:
        told: dict[str, list[Mention]] = {}
        for mention in claim.mentions:
            if mention.article in self._anchors:
                told.setdefault(self._anchors.outlet(mention.article), []).append(mention)
        return tuple(
            self._cell(claim, column.outlet, told.get(column.outlet, ()), alone=alone)
            for column in self._columns
        )

    def _cell(
        self, claim: Claim, outlet: str, mentions: Sequence[Mention], *, alone: bool
    ) -> CellView:
        if not mentions:
            near = outlet in claim.not_matched
            return CellView("unmatched", "something near it") if near else CellView("absent", "")
        certain = [m for m in mentions if alone or is_sure(m)]
        stances = {m.stance for m in certain or mentions}
        stance = next(stance for stance in _BY_WEIGHT if stance in stances)
        spans = mentions[0].spans or ((0, 0),)
        anchor = self._anchors.link(mentions[0].article, spans[0], mentions[0].field).anchor
        if not certain:
            return CellView("unsure", f"perhaps {stance.value}", anchor)
        alarming = stance is Stance.ATTRIBUTED and one_unnamed(claim)
        return CellView(stance.value, stance.value, anchor, alarming)


def one_unnamed(claim: Claim) -> bool:
    """Whether all that is known to stand behind a claim is one source without a name."""
    firm = [origin for origin in claim.origins if origin.sureness >= MEANT_FROM]
    return claim.ground is Ground.UNNAMED_PERSON and all(o.kind in _UNNAMED for o in firm)


def ground_in_words(claim: Claim) -> str:
    """Say in a few words on what a claim rests, and whether more may stand behind it."""
    spread = claim.independent_origins
    names = list(dict.fromkeys(o.name for o in claim.origins if o.kind.value == claim.ground.value))
    said = {
        Ground.SEVERAL: f"{number(spread.at_least)} proven",
        Ground.NAMED_PERSON: f"{listed(names[:1])}, by name",
        Ground.UNNAMED_PERSON: f"unnamed: {listed(names[:1])}",
        Ground.ORGANISATION: f"{listed(names[:1])}, as a body",
        Ground.DOCUMENT: f"a document: {listed(names[:1])}",
        Ground.OUTLET: f"{listed(names[:1])}’s own reporting",
        Ground.NOBODY_NAMED: "nobody named",
    }[claim.ground]
    more = spread.at_most - max(spread.at_least, 1)
    return f"{said}; perhaps {number(more)} more" if more > 0 else said


def filters(rows: Sequence[RowView]) -> tuple[FilterView, ...]:
    """Every filter that a row passes, with how many do."""
    counts = {name: sum(name in row.marks for row in rows) for name in FILTERS}
    return tuple(FilterView(n, words, counts[n]) for n, words in FILTERS.items() if counts[n])
