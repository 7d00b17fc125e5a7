"""A report to what its page shows: every text chosen, every link made, nothing yet set."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from importlib.metadata import version

from whoseword.records import Claim, Report, Story
from whoseword.report.anchors import Anchors, outlets_of
from whoseword.report.articles import Articles
from whoseword.report.chain_layout import chains
from whoseword.report.claim_entries import Ledger
from whoseword.report.opening import details, lede
from whoseword.report.phrasing import counted
from whoseword.report.routes import origin_rows
from whoseword.report.sources import source_views, split
from whoseword.report.sureness import is_sure, standing
from whoseword.report.view import ClaimView, PageView, StoryView


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
    count = sum(bool(claim.perhaps) for claim in shared)
    total = counted(len(shared), "shared claim")
    if not count:
        return f"None of the {total} on this page has words that are only perhaps its own."
    has = "has words that are only perhaps its own"
    if count > 1:
        has = "have words that are only perhaps their own"
    return f"{counted(count, 'claim').capitalize()} of {total} on this page {has}."


def story(held: Story, prefix: str) -> StoryView:
    """One story; ``prefix`` begins all its anchors."""
    anchors = Anchors(held, prefix)
    sources = {source.id: source for source in held.sources}
    ledger = _ledger(held, anchors)
    in_ledger = numbered(held, anchors)
    parts = parts_of(held)
    entries = [ledger.entry(claim, number, parts[claim.id]) for number, claim in in_ledger]
    shared = [entry for entry in entries if entry.shared]
    subject = [pair for pair, entry in zip(in_ledger, entries, strict=True) if entry.shared]
    rows = origin_rows(
        ((entry, claim.origins) for (_, claim), entry in zip(subject, shared, strict=True)),
        anchors,
        sources,
    )
    mentions = (
        (number, entry.shared and is_sure(mention), mention)
        for (number, claim), entry in zip(in_ledger, entries, strict=True)
        for told in (claim, *parts[claim.id])
        for mention in told.mentions
    )
    setter = Articles(anchors, sources, held.attributions, mentions)
    named = source_views(held.sources, entries, anchors)
    major, minor = split(named, dict.fromkeys(entry.anchor for entry in shared))
    return StoryView(
        anchor=prefix,
        title=held.title,
        lede=lede(held, entries),
        details=details(held, shared),
        articles=tuple(setter.view(article) for article in held.articles),
        origins=tuple(row for row in rows if row.kind != "own_voice"),
        own_voice=tuple(row for row in rows if row.kind == "own_voice"),
        shared=tuple(shared),
        unsure=tuple(entry for entry in entries if entry.unsure),
        single=tuple(entry for entry in entries if not (entry.shared or entry.unsure)),
        chains=chains(subject, anchors, sources),
        sources=major,
        minor_sources=minor,
    )


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


def entry(held: Story, prefix: str, claim: Claim, number: int) -> ClaimView:
    """One claim of a story as the ``number``-th entry of its ledger."""
    return _ledger(held, Anchors(held, prefix)).entry(claim, number, parts_of(held)[claim.id])


def _ledger(held: Story, anchors: Anchors) -> Ledger:
    sources = {source.id: source for source in held.sources}
    attributions = {attribution.id: attribution for attribution in held.attributions}
    return Ledger(anchors, len(outlets_of(held.articles)), sources, attributions)
