from __future__ import annotations

from dataclasses import replace

from tests.timeline.told import reading, said
from whoseword.records import Name, NameKind
from whoseword.timeline.dated_statements import dated_statements


def times(*args: object, **kwargs: object) -> list[str]:
    return [s.when for s in dated_statements(reading(*args, **kwargs))]  # type: ignore[arg-type]


def test_each_time_of_a_sentence_is_a_statement_and_the_same_time_only_one() -> None:
    text = "The pier closed on Friday. On Friday it closed, on Saturday it sank, on Friday again."
    assert times("a", text) == ["2031-03-07", "2031-03-07", "2031-03-08"]


def test_the_headline_counts_and_boilerplate_does_not() -> None:
    text = "The pier closed. Subscribe by Friday for a year of news."
    found = times("a", text, title="Pier shut since 2029", boilerplate=((17, len(text)),))
    assert found == ["2029/.."]


def test_a_day_of_an_unknown_year_is_left_out() -> None:
    assert times("a", "The pier closed on March 3.", published=None) == []


def test_a_year_that_is_part_of_a_name_is_left_out() -> None:
    told = reading("a", "She won the 2012 Harbour Prize in 2014.")
    named = replace(told, names=(Name((12, 30), NameKind.ORGANISATION),))
    assert [s.when for s in dated_statements(named)] == ["2014"]


def test_a_date_stands_on_the_word_of_the_narrowest_attribution_around_it() -> None:
    text = "Dorn said Tuesday that, as divers told her, the pier sank on Friday."
    wide = said("a", text, "as divers told her, the pier sank on Friday", "S1")
    narrow = said("a", text, "the pier sank on Friday", "S2")
    found = dated_statements(reading("a", text, wide, narrow))
    assert [(s.word, s.own_voice) for s in found] == [(None, True), ("S2", False)]


def test_a_copyright_line_dates_nothing() -> None:
    assert times("a", "The pier closed on Friday. © 2031 The Courier.") == ["2031-03-07"]
