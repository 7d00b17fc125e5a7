from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from whoseword.timeline.event_clause import LONGEST, event_clause


def clause(text: str, date: str) -> str:
    start = text.index(date)
    return event_clause(text, (0, len(text)), (start, start + len(date)))


def test_the_clause_of_the_date_is_kept_and_the_rest_is_cut() -> None:
    text = (
        "The harbour board closed the eastern pier on Monday, after a diver had found rust in"
        " its legs last week."
    )
    assert clause(text, "Monday") == "The harbour board closed the eastern pier on Monday …"
    assert clause(text, "last week") == "… after a diver had found rust in its legs last week."


def test_a_short_clause_takes_its_neighbour_along() -> None:
    assert clause("On Monday, the board closed the eastern pier.", "Monday") == (
        "On Monday, the board closed the eastern pier."
    )


@given(st.lists(st.sampled_from("pier, rust; the (who) — Monday a\n".split(" ")), max_size=90))
def test_any_sentence_gives_one_line_of_bounded_length_that_holds_the_date(
    words: list[str],
) -> None:
    text = " ".join([*words, "on Monday", *words])
    start = text.index("on Monday") + 3
    shown = event_clause(text, (0, len(text)), (start, start + 6))
    assert "Monday" in shown
    assert "\n" not in shown
    assert len(shown) <= LONGEST + 4


def test_a_date_that_opens_its_clause_takes_along_what_follows() -> None:
    text = "In May she was named envoy to the coast; five years later, she led the harbour board."
    assert clause(text, "five years later") == "… five years later, she led the harbour board."


def test_a_date_behind_an_aside_takes_along_what_the_aside_broke_into() -> None:
    text = "Ilka Dorn was named head of the mill — a firm that the bank owns — in May 2031, at 38."
    assert clause(text, "May 2031") == (
        "Ilka Dorn was named head of the mill … in May 2031, at 38."
    )
