from __future__ import annotations

import math
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from whoseword.text.quantities import Quantity, compatible, quantities


def one(text: str) -> Quantity:
    [found] = quantities(text)
    return found


@pytest.mark.parametrize(
    ("text", "written", "within", "thing"),
    [
        ("It cost $84,000.", "$84,000", (84000, 84000), ("$", "")),
        ("a fee of 3.5 million dollars", "3.5 million", (3.45e6, 3.55e6), ("$", "")),
        ("some 21 percent of voters", "21 percent", (18.9, 23.1), ("%", "")),
        ("exactly 21% of voters", "21%", (20.5, 21.5), ("%", "")),
        ("40 satellite internet terminals", "40", (40, 40), ("", "terminal")),
        ("twenty-five ferries sank", "twenty-five", (25, 25), ("", "ferry")),
        ("up to 30 dogs", "30", (0, 30), ("", "dog")),
        ("between 3 and 5 people died", "3 and 5", (3, 5), ("", "people")),
        ("10 to 15 troops", "10 to 15", (10, 15), ("", "troop")),
        ("the 62-year-old clerk", "62", (62, 62), ("", "year")),
    ],
)
def test_a_figure_is_read_with_its_unit_and_what_it_counts(
    text: str, written: str, within: tuple[float, float], thing: tuple[str, str]
) -> None:
    found = one(text)
    assert text[slice(*found.span)] == written
    assert (found.low, found.high) == pytest.approx(within)
    assert (found.unit, found.counted) == thing


@pytest.mark.parametrize(
    "text",
    [
        "In 2014 it shut.",
        "on March 12",
        "at 11am or 10:30",
        "one of them",
        "the 13th floor",
        "Route A12",
        "a 5-4 ruling",
        "a two in three chance",
        "9 out of 10 readers",
    ],
)
def test_years_days_times_and_names_are_no_figures(text: str) -> None:
    assert quantities(text) == ()


def test_more_than_is_open_above_and_not_exact() -> None:
    found = one("more than 1,000 people")
    assert found.high == float("inf")
    assert not found.exact


def test_rounded_figures_are_compatible_and_others_are_not() -> None:
    assert compatible(one("about 15,000 terminals"), one("15,000 terminals"))
    assert compatible(one("$1.2 million"), one("$1,180,000"))
    assert not compatible(one("214 passengers"), one("241 passengers"))


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("a hundred and nine ferries", 109, 109),
        ("1,300-1,450 gulls were seen", 1300, 1450),
        ("1,300–1,450 gulls were seen", 1300, 1450),
        ("40-60 percent of gulls", 40, 60.5),
        ("14\u2009600 gulls", 14_600, 14_600),
        ("2\u202f014\u202f600 gulls", 2_014_600, 2_014_600),
    ],
)
def test_words_ranges_and_thin_spaces_are_read_whole(text: str, low: float, high: float) -> None:
    assert (one(text).low, one(text).high) == (low, high)


def test_dozens_are_round() -> None:
    assert compatible(one("two dozen gulls"), one("24 gulls"))
    assert not compatible(one("two dozen gulls"), one("31 gulls"))


@pytest.mark.parametrize(
    "text",
    [
        "on 8 June the pier fell",
        "on Saturday 8 June",
        "the 8 of May",
        "June 8",
        "a 12-31 vote",
        "the years 2019-2021",
        "a 14-20 loss",
        "flight 12-40-6",
    ],
)
def test_days_scores_and_years_are_no_figures(text: str) -> None:
    assert quantities(text) == ()


@settings(deadline=None)
@given(st.text(max_size=300))
def test_spans_are_in_order_apart_and_within_any_text(text: str) -> None:
    found = quantities(text)
    assert all(0 <= q.span[0] < q.span[1] <= len(text) for q in found)
    assert all(a.span[1] <= b.span[0] for a, b in pairwise(found))
    assert all(q.low <= q.high for q in found)


@settings(deadline=None)
@given(st.integers(0, 10**12))
def test_a_number_written_with_commas_is_read_back(number: int) -> None:
    found = one(f"There were exactly {number:,} zebras, they said")
    assert (found.low, found.high, found.counted) == (number, number, "zebra")


def test_long_runs_of_digits_take_no_time_to_speak_of() -> None:
    assert len(quantities("9" * 100_000 + " 1,2" * 20_000)) < 100_000


@pytest.mark.parametrize(
    "text",
    ["fıve people", "FİVE people", "ſix boats", "SİX boats", "nıneteen", "3 mıllion", "3 MİLLİON",
     "3 thouſand", "5\u212a", "twenty-ſix", "E\u0130GHT"],
)  # fmt: skip
def test_letters_that_only_pass_for_ascii_ones_break_nothing(text: str) -> None:
    assert all(found.low in {3.0, 5.0, 20.0} for found in quantities(text)), text


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("killed 12 000 people", 12_000),
        ("some 1 204 500 votes", 1_204_500),
        ("1,50,000 homes", 150_000),
        ("5 lakh homes", 500_000),
        ("half a million votes", 500_000),
        ("a quarter of a million votes", 250_000),
        ("one and a half billion votes", 1_500_000_000),
        ("a couple of hundred votes", 200),
    ],
)
def test_figures_are_read_whole_however_papers_write_them(text: str, value: float) -> None:
    (found,) = quantities(text)
    assert found.low <= value <= found.high
    assert found.high - found.low <= value / 2


def test_parts_of_a_million_differ() -> None:
    half, quarter, whole = map(one, ["half a million votes", "a quarter of a million votes",
                                     "one and a half million votes"])  # fmt: skip
    assert not compatible(half, quarter)
    assert not compatible(half, whole)


def test_rupees_are_a_currency_before_or_behind_the_figure() -> None:
    assert [
        (q.unit, q.high) for q in map(one, ["Rs 20 crore", "₹20 crore", "20 crore rupees"])
    ] == [("₹", q) for q in [one("Rs 20 crore").high] * 3]


def test_a_day_before_a_figure_is_no_group_of_thousands() -> None:
    assert [q.low for q in quantities("On June 12 300 people came")] == [300]


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("12.000 fish", 12_000, 12_000),
        ("1.250.000 fish", 1_250_000, 1_250_000),
        ("1’000 fish", 1_000, 1_000),
        ("five or six fish", 5, 6),
        ("$5-10 million", 5_000_000, 10_500_000),
        ("600 or more fish", 600, math.inf),
        ("20-odd fish", 20, math.inf),
        ("20+ fish", 20, math.inf),
    ],
)
def test_figures_as_other_countries_and_hands_write_them(
    text: str, low: float, high: float
) -> None:
    (found,) = quantities(text)
    assert (found.low, found.high) == (low, high)


@pytest.mark.parametrize("text", ["two-thirds of them", "three quarters sank", "four fifths"])
def test_a_fraction_is_no_count(text: str) -> None:
    assert quantities(text) == ()


def test_a_comma_before_a_scale_is_a_decimal_one() -> None:
    (found,) = quantities("1,5 million fish")
    assert found.low <= 1_500_000 <= found.high
