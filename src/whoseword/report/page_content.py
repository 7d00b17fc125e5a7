"""A report to what its page shows: every text chosen, every link made, nothing yet set."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from importlib.metadata import version

from whoseword.records import Claim, Report, Story
from whoseword.report.anchors import Anchors, outlets_of
from whoseword.report.articles import Articles
from whoseword.report.claim_entries import Ledger
from whoseword.report.columns import bands, columns
from whoseword.report.contested import dispute, told_once, values
from whoseword.report.drawers import Drawers
from whoseword.report.events import event_views
from whoseword.report.listings import CAUTION, listing_views
from whoseword.report.matrix import Rows, filters
from whoseword.report.matrix_view import MatrixView, RowView
from whoseword.report.namesakes_told import namesake_lines
from whoseword.report.near_lines import near_lines
from whoseword.report.network_drawing import network_view
from whoseword.report.notes_told import note_views
from whoseword.report.opening import details, lede
from whoseword.report.outlet_rows import outlet_views
from whoseword.report.page_view import PageView, StoryView
from whoseword.report.phrasing import counted
from whoseword.report.sources import source_views, split
from whoseword.report.story_answer import answers
from whoseword.report.sureness import is_sure, standing
from whoseword.report.tie_entries import tie_views
from whoseword.report.view import ClaimView


def page(report: Report) -> PageView:
    """Everything that the page of a report shows, as plain values."""
    stories = tuple(
        story(held, f"s{number}") for number, held in enumerate(report.stories, start=1)
    )
    articles = sum(len(held.articles) for held in report.stories)
    shared = [claim for held in stories for claim in held.shared]
    single = stories[0].title if len(stories) == 1 else counted(len(stories), "story", "stories")
    return PageView(
        title=f"{single} — Whoseword",
        dateline=f"{counted(len(stories), 'story', 'stories')},"
        f" {counted(articles, 'article')}, {counted(len(shared), 'shared claim')}",
        stories=stories,
        version=version("whoseword"),
        uncertain=_uncertain(shared),
    )


def _uncertain(shared: Sequence[ClaimView]) -> str:
    count = sum(any(not c.sure for c in claim.carriers) for claim in shared)
    total = counted(len(shared), "shared claim")
    if not count:
        return f"None of the {total} on this page is in an outlet that only perhaps carries it."
    has = (
        "is in outlets that only perhaps carry it"
        if count == 1
        else ("are in outlets that only perhaps carry them")
    )
    return f"{counted(count, 'claim').capitalize()} of {total} on this page {has}."


def story(held: Story, prefix: str) -> StoryView:
    """One story; ``prefix`` begins the anchors of its sections."""
    anchors = Anchors(held)
    ledger = _ledger(held, anchors)
    in_ledger = numbered(held, anchors)
    parts = parts_of(held)
    entries = [ledger.entry(claim, number, parts[claim.id]) for number, claim in in_ledger]
    claims = [(entry, (claim, *parts[claim.id])) for entry, (_, claim) in _with(entries, in_ledger)]
    matrix = _matrix(held, anchors, claims)
    sources = {source.id: source for source in held.sources}
    disputes = [dispute(entry, told, anchors, sources) for entry, told in claims]
    different = told_once(line for entry, told in claims for line in values(entry, told, anchors))
    denied = tuple(line for line in disputes if line)
    mentions = (
        (entry, entry.shared and is_sure(mention), mention)
        for entry, told in claims
        for claim in told
        for mention in claim.mentions
    )
    setter = Articles(anchors, sources, held.attributions, mentions)
    named = source_views(held.sources, entries, anchors)
    major, minor = split(named, {e.anchor: None for e in entries if e.shared})
    shared = tuple(entry for entry in entries if entry.shared)
    return StoryView(
        anchor=prefix,
        title=held.title,
        lede=lede(held, entries),
        details=details(held, shared),
        answers=answers(held, anchors, matrix, denied, different),
        articles=setter.all(held.articles),
        shared=shared,
        unsure=tuple(entry for entry in entries if entry.unsure),
        single=tuple(entry for entry in entries if not (entry.shared or entry.unsure)),
        matrix=matrix,
        disputes=denied,
        values=different,
        outlets=outlet_views(held, anchors, matrix.columns, matrix.rows),
        events=event_views(held, anchors),
        ties=tie_views(held, anchors),
        listings=listing_views(held, anchors),
        listing_caution=CAUTION,
        near_listed=tuple(near_lines(held)),
        network=network_view(held, anchors),
        namesakes=namesake_lines(held),
        notes=note_views(held, anchors),
        sources=major,
        minor_sources=minor,
    )


def _with(
    entries: Sequence[ClaimView], in_ledger: Sequence[tuple[int, Claim]]
) -> zip[tuple[ClaimView, tuple[int, Claim]]]:
    return zip(entries, in_ledger, strict=True)


def _matrix(
    held: Story, anchors: Anchors, claims: Sequence[tuple[ClaimView, Sequence[Claim]]]
) -> MatrixView:
    across = columns(held, anchors)
    rows, drawers = Rows(held, anchors, across), Drawers(held, anchors, across)
    set_rows: list[RowView] = []
    for entry, (claim, *parts) in claims:
        set_rows.append(drawers.of_row(rows.row(entry, claim, parts), claim))
    return MatrixView(across, bands(across), tuple(set_rows), filters(set_rows))


def numbered(held: Story, anchors: Anchors) -> list[tuple[int, Claim]]:
    """Top claims in their given order: those that outlets share, that they may, the others."""
    tops = (claim for claim in held.claims if claim.part_of is None)
    in_order = sorted(tops, key=lambda claim: standing(claim, anchors))
    return list(enumerate(in_order, start=1))


def parts_of(held: Story) -> defaultdict[str, list[Claim]]:
    """Details and retellings, in their given order, by the id of the claim they are part of."""
    parts: defaultdict[str, list[Claim]] = defaultdict(list)
    for claim in held.claims:
        if claim.part_of is not None:
            parts[claim.part_of].append(claim)
    return parts


def entry(held: Story, claim: Claim, number: int) -> ClaimView:
    """One claim of a story as the ``number``-th entry of its ledger."""
    return _ledger(held, Anchors(held)).entry(claim, number, parts_of(held)[claim.id])


def _ledger(held: Story, anchors: Anchors) -> Ledger:
    sources = {source.id: source for source in held.sources}
    attributions = {attribution.id: attribution for attribution in held.attributions}
    return Ledger(anchors, len(outlets_of(held.articles)), sources, attributions)
