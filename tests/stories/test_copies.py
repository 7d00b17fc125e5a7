from __future__ import annotations

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.known import OUTLETS
from tests.stories.articles import article, told, words_of
from whoseword import sample, stories
from whoseword.records import Article

WIRE = " ".join(words_of(7)) + "."
OWN = " ".join(words_of(8)) + "."


def report(
    text: str,
    outlet: str,
    published: str | None = None,
    boilerplate: tuple[tuple[int, int], ...] = (),
) -> Article:
    return article(text, outlet=outlet, published=published, boilerplate=boilerplate)


def test_a_reprint_is_a_copy_of_the_earlier_text() -> None:
    first = report(WIRE, "Ostrel Courier", "2030-05-04T08:00:00+00:00")
    reprint = report(f"OSTREL - {WIRE} More soon.", "Vale Post", "2030-05-04T12:00:00+00:00")
    assert stories.copies([reprint, first], OUTLETS) == {reprint.id: first.id}


def test_times_are_compared_over_time_zones() -> None:
    first = report(WIRE, "Ostrel Courier", "2030-05-04T09:00:00+05:00")
    reprint = report(WIRE, "Vale Post", "2030-05-04T05:00:00+00:00")
    assert stories.copies([reprint, first], OUTLETS) == {reprint.id: first.id}


def test_a_wire_is_the_original_even_when_its_copy_is_dated_earlier() -> None:
    wire = OUTLETS.find("Reuters")
    assert wire is not None
    assert wire.wire
    original = report(WIRE, wire.name, "2030-05-05")
    reprint = report(WIRE, "Vale Post", "2030-05-04")
    assert stories.copies([reprint, original], OUTLETS) == {reprint.id: original.id}


def test_own_reporting_around_a_wire_story_is_no_copy() -> None:
    first = report(WIRE, "Ostrel Courier", "2030-05-04")
    longer = report(f"{OWN} {WIRE} {OWN[::-1]}", "Vale Post", "2030-05-05")
    assert stories.copies([first, longer], OUTLETS) == {}


def test_a_cut_down_reprint_is_a_copy() -> None:
    whole = report(f"{WIRE} {OWN}", "Ostrel Courier", "2030-05-04")
    brief = report(WIRE, "Vale Post", "2030-05-05")
    assert stories.copies([whole, brief], OUTLETS) == {brief.id: whole.id}


def test_a_longer_version_under_the_same_headline_or_lead_is_the_same_text() -> None:
    first = article(WIRE, title="Mill burns", outlet="Ostrel Courier", published="2030-05-04")
    led = report(f"{WIRE} {OWN} {OWN[::-1]}", "Vale Post", "2030-05-05")
    headed = article(
        f"{OWN} {OWN[::-1]} {WIRE}",
        title="Mill Burns",
        outlet="Radio Brenn",
        published="2030-05-06",
    )
    assert stories.copies([first, led], OUTLETS) == {led.id: first.id}
    assert stories.copies([first, headed], OUTLETS) == {headed.id: first.id}


def test_an_edited_copy_is_one_and_a_retelling_none() -> None:
    words = WIRE.split()
    edited = report(" ".join(w for n, w in enumerate(words) if n % 9), "Vale Post", "2030-05-05")
    retold = report(" ".join(sorted(words)), "Radio Brenn", "2030-05-06")
    first = report(WIRE, "Ostrel Courier", "2030-05-04")
    assert stories.copies([first, edited, retold], OUTLETS) == {edited.id: first.id}


@pytest.mark.parametrize("quotation", ["“{}”", "''{}''", "{} — Ada Moor (@ada) 4 May 2030"])
def test_what_is_quoted_makes_no_copy_however_long(quotation: str) -> None:
    said = "\n" + quotation.format(WIRE.rstrip(".")) + "\n"
    batch = [report(f"{OWN[:200]} {said}", "A"), report(f"{said} {OWN[300:]}", "B")]
    assert stories.copies(batch, OUTLETS) == {}


def test_the_same_quotation_makes_no_copy() -> None:
    quotation = " ".join(words_of(9)[:25])
    batch = [report(f"{OWN} {quotation}.", "A"), report(f"{WIRE} {quotation}.", "B")]
    assert stories.copies(batch, OUTLETS) == {}


def test_the_same_footer_makes_no_copy() -> None:
    footer = " ".join(words_of(9) * 3)
    batch = [
        report(f"{text} {footer}", outlet, boilerplate=((len(text), len(text) + 1 + len(footer)),))
        for text, outlet in ((OWN, "A"), (WIRE, "B"))
    ]
    assert stories.copies(batch, OUTLETS) == {}


def test_a_few_words_are_no_copy() -> None:
    assert (
        stories.copies([report("Full report follows soon here.", "A") for _ in range(2)], OUTLETS)
        == {}
    )
    assert stories.copies([report("", "A"), report("", "B")], OUTLETS) == {}


def test_an_undated_copy_gives_way_to_a_dated_one() -> None:
    dated, undated = report(WIRE, "B", "2030-05-04"), report(WIRE, "A", "soon")
    assert stories.copies([undated, dated], OUTLETS) == {undated.id: dated.id}


MANY = [report(WIRE, name, f"2030-05-0{day}") for day, name in enumerate("CABD", start=1)]


@given(st.permutations([*MANY, told(1, 1), told(1, 2)]))
@settings(max_examples=25, deadline=None)
def test_all_copies_name_one_original_in_any_order(shuffled: list[Article]) -> None:
    original = MANY[0].id
    assert stories.copies(shuffled, OUTLETS) == {copy.id: original for copy in MANY[1:]}


def test_two_hundred_copies_take_no_longer_than_reading_them() -> None:
    batch = [report(WIRE, f"Paper {number}") for number in range(200)]
    assert len(stories.copies(batch, OUTLETS)) == 199


@pytest.fixture(scope="module")
def sampled() -> dict[str, Article]:
    with sample.folder() as folder:
        rows = {
            path.stem: json.loads(path.read_text(encoding="utf-8")) for path in folder.iterdir()
        }
    return {
        name: report(row["text"], row["outlet"], row["published"]) for name, row in rows.items()
    }


def test_the_sample_has_one_copy(sampled: dict[str, Article]) -> None:
    copy, original = sampled["pellgate-gazette"], sampled["lodestar"]
    assert stories.copies(sampled.values(), OUTLETS) == {copy.id: original.id}
