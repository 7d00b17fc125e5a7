from __future__ import annotations

from dataclasses import replace

from tests.report.articles import HARROW, KESTREL, WIRE
from tests.report.document import Document
from tests.report.story import bridge_story
from whoseword.language import in_words
from whoseword.records import Conflict, ConflictKind, Reason, Report, Story, because
from whoseword.report import html
from whoseword.report.page_content import story
from whoseword.report.view import ConflictView

FIGURE, DATE, DENIAL = ConflictKind.FIGURE, ConflictKind.DATE, ConflictKind.DENIAL


def contested(*conflicts: Conflict) -> Story:
    whole = bridge_story()
    return replace(whole, claims=(replace(whole.claims[0], conflicts=conflicts),))


def views(*conflicts: Conflict) -> tuple[ConflictView, ...]:
    return story(contested(*conflicts), "s1").shared[0].conflicts


def denial(words: str, of: str, denying: int = 1) -> Reason:
    return because("denial_of", outlet=WIRE, denial=words, denied=of, denying=denying)


def figures(first: str, second: str) -> Reason:
    return because(
        "figures_differ", first_outlet="A", first=first, second_outlet="B", second=second
    )


def days(first: str, first_day: str, second: str, second_day: str) -> Reason:
    return because(
        "dates_differ",
        first_outlet="A",
        first=first,
        first_day=first_day,
        second_outlet="B",
        second=second,
        second_day=second_day,
    )


def test_one_denial_of_many_statements_is_one_entry_with_every_pair() -> None:
    words = "her ministry had kept an inspection of the Lantern Bridge to itself"
    (shown,) = views(
        Conflict(DENIAL, (0, 3), denial(words, "this")),
        Conflict(DENIAL, (2, 3), denial(words.upper(), "that")),
    )
    assert shown.why == f"{WIRE} reports a denial; so in two pairs of places"
    assert [[q.outlet for q in p.sides] for p in shown.pairs] == [[WIRE, KESTREL], [WIRE, HARROW]]


def test_two_denials_stay_two() -> None:
    assert len(
        views(
            Conflict(DENIAL, (0, 3), denial("one thing", "this")),
            Conflict(DENIAL, (2, 3), denial("another", "this")),
        )
    ) == 2  # fmt: skip


def test_dates_are_the_same_conflict_by_the_days_they_name() -> None:
    (shown,) = views(
        Conflict(DATE, (0, 3), days("Jan. 12", "2024-01-12", "January 21", "2024-01-21")),
        Conflict(DATE, (2, 3), days("the 21st", "2024-01-21", "January 12", "2024-01-12")),
    )
    assert shown.why.endswith("; so in two pairs of places")
    assert len(shown.pairs) == 2


def test_figures_are_the_same_conflict_whoever_gives_them() -> None:
    shown = views(
        Conflict(FIGURE, (0, 3), figures("214 seats", "241 seats")),
        Conflict(FIGURE, (2, 3), figures("241 seats", "214 seats")),
        Conflict(FIGURE, (0, 2), figures("214 seats", "300 seats")),
        Conflict(DATE, (2, 3), figures("241 seats", "214 seats")),
    )
    assert [len(view.pairs) for view in shown] == [2, 1, 1]


def test_the_very_same_pair_is_listed_once() -> None:
    twice = Conflict(FIGURE, (0, 3), figures("214", "241"))
    (shown,) = views(twice, twice)
    assert len(shown.pairs) == 1
    assert shown.why == in_words(twice.why)


def test_a_pair_that_may_not_mean_the_same_is_marked() -> None:
    held = contested(Conflict(FIGURE, (0, 3), figures("214", "241")))
    claim = held.claims[0]
    mentions = (*claim.mentions[:3], replace(claim.mentions[3], score=0.4), *claim.mentions[4:])
    doubted = replace(held, claims=(replace(claim, mentions=mentions),))
    assert [p.sure for p in story(held, "s1").shared[0].conflicts[0].pairs] == [True]
    assert [p.sure for p in story(doubted, "s1").shared[0].conflicts[0].pairs] == [False]
    conflict = Document.of(html(Report((doubted,)))).find("div", "conflict")[0]
    assert "unsure that both mean the same" in conflict.text


def test_the_front_page_tells_plain_contradictions_from_unsure_ones() -> None:
    whole = bridge_story()
    claim = whole.claims[2]
    unsure = (*claim.mentions[:3], replace(claim.mentions[3], score=0.4))
    doubted = replace(claim, mentions=unsure)
    both = replace(whole, claims=(*whole.claims[:2], doubted))
    assert story(both, "s1").details[-1] == (
        "On two claims the reports contradict each other; on one more they perhaps do."
    )
    alone = replace(whole, claims=(doubted,))
    assert (
        story(alone, "s1").details[-1] == "On one claim the reports perhaps contradict each other."
    )


def test_a_quote_is_set_once_however_many_pairs_it_stands_in() -> None:
    held = contested(
        Conflict(FIGURE, (0, 3), figures("214", "241")),
        Conflict(FIGURE, (0, 2), figures("214", "241")),
    )
    conflict = Document.of(html(Report((held,)))).find("div", "conflict")[0]
    words = "the Ministry of Works kept their report to itself"
    assert conflict.text.count(words) == 1
    assert "as above" in conflict.text
    assert len(conflict.find("a")) == 4
