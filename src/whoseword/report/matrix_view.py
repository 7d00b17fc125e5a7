"""What the matrix of claims by outlets shows, and what opens from one of its cells."""

from __future__ import annotations

from dataclasses import dataclass

from whoseword.report.view import ClaimView, Link


@dataclass(frozen=True, slots=True)
class ColumnView:
    """An outlet of the story; ``agency`` is whose text it and its neighbours print, if so."""

    outlet: str
    anchor: str
    when: str
    agency: str


@dataclass(frozen=True, slots=True)
class CellView:
    """How an outlet stands to a claim: a stance, ``unsure``, ``unmatched`` or ``absent``.

    ``anchor`` leads to the words; ``alarming`` are words on one unnamed person's word alone.
    """

    state: str
    words: str
    anchor: str | None = None
    alarming: bool = False


@dataclass(frozen=True, slots=True)
class DetailView:
    """A claim that is told as part of another."""

    anchor: str
    gist: str
    cells: tuple[CellView, ...]


@dataclass(frozen=True, slots=True)
class PassageView:
    """Words that state a claim between those that stand before and after them."""

    before: str
    words: tuple[tuple[str, bool], ...]
    after: str
    stance: str
    on_word_of: str
    match: str
    reasons: tuple[str, ...]
    link: Link


@dataclass(frozen=True, slots=True)
class StepView:
    """One step of a chain; ``anchor`` is None where the page has nothing to lead to."""

    name: str
    anchor: str | None


@dataclass(frozen=True, slots=True)
class DrawerView:
    """What one outlet says of one claim, with the same claim in the outlets beside it."""

    anchor: str
    outlet: str
    when: str
    claim: Link
    passages: tuple[PassageView, ...]
    chains: tuple[tuple[StepView, ...], ...]
    before: Link | None
    after: Link | None


@dataclass(frozen=True, slots=True)
class RowView:
    """A claim over all outlets; ``marks`` name the filters that it passes.

    ``lasting`` is an anchor made of its first words, which stays when other words join the claim.
    ``drawers`` open from the cells of a claim that several outlets tell.
    """

    claim: ClaimView
    lasting: str
    ground: str
    marks: tuple[str, ...]
    cells: tuple[CellView, ...]
    details: tuple[DetailView, ...]
    drawers: tuple[DrawerView, ...] = ()


@dataclass(frozen=True, slots=True)
class FilterView:
    """A filter over the rows, and how many pass it."""

    name: str
    words: str
    count: int


@dataclass(frozen=True, slots=True)
class BandView:
    """Neighbouring columns under one heading: ``agency`` is empty where there is none."""

    agency: str
    width: int


@dataclass(frozen=True, slots=True)
class MatrixView:
    """Claims in rows, outlets in columns."""

    columns: tuple[ColumnView, ...]
    bands: tuple[BandView, ...]
    rows: tuple[RowView, ...]
    filters: tuple[FilterView, ...]
