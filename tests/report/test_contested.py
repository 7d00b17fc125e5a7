from __future__ import annotations

from whoseword.report.page_view import StoryView


def test_who_says_and_who_denies_stand_apart(view: StoryView) -> None:
    assert view.disputes
    for dispute in view.disputes:
        assert dispute.denials
        denying = {quote.outlet for quote in dispute.denials}
        assert denying.isdisjoint(dispute.outlets)


def test_values_that_differ_are_told_with_the_outlets_that_give_them(view: StoryView) -> None:
    assert view.values
    for held in view.values:
        assert held.kind in {"figures", "dates"}
        assert len(held.values) > 1
        assert all(value.outlets for value in held.values)
        assert len({value.value for value in held.values}) == len(held.values)
