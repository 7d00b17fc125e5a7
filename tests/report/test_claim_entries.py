from __future__ import annotations

from whoseword.records import Report
from whoseword.report.anchors import Anchors
from whoseword.report.claim_entries import Ledger


def test_a_claim_is_an_entry_with_its_outlets_and_origins(report: Report) -> None:
    story = report.stories[0]
    sources = {source.id: source for source in story.sources}
    attributions = {a.id: a for a in story.attributions}
    ledger = Ledger(Anchors(story), 7, sources, attributions)
    for place, claim in enumerate(story.claims, start=1):
        entry = ledger.entry(claim, place)
        assert (entry.number, entry.gist) == (place, claim.gist)
        assert {carrier.outlet for carrier in entry.carriers} == set(claim.outlets)
        sure = [carrier.sure for carrier in entry.carriers]
        assert sure == sorted(sure, reverse=True)
        assert entry.at_least == claim.independent_origins.at_least
        assert "seven outlets" in entry.count_words


def test_parts_are_folded_into_their_claim(report: Report) -> None:
    story = report.stories[0]
    ledger = Ledger(Anchors(story), 7, {}, {})
    first, second = story.claims[:2]
    assert ledger.entry(first, 1, [second]).details == (second.gist,)
