from __future__ import annotations

import math
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.stories.articles import article
from whoseword.inference import catalogue
from whoseword.inference.catalogue import TERMS
from whoseword.records import Article
from whoseword.stories.article_profile import MARKS, packed, profile, profile_version, unpacked
from whoseword.stories.event_features import NAMES, features

TEXTS = st.text(st.sampled_from("ab AB.\n019 éß½"), max_size=80)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("OSTREL, May 4, 2030 - The well is dry.", date(2030, 5, 4)),
        ("On 4 May 2030 the well fell dry.", date(2030, 5, 4)),
        ("https://vale.example/2030/05/04/well The well is dry.", date(2030, 5, 4)),
        ("February 31, 2030 is no date, but June 2, 2030 is.", date(2030, 6, 2)),
        ("In May the well was dry, in 2030 too.", None),
    ],
)
def test_an_undated_article_has_the_day_that_its_text_begins_with(
    text: str, day: date | None
) -> None:
    assert profile(article(text)).day == (day.toordinal() if day else None)


def test_the_date_of_publication_comes_first() -> None:
    found = profile(article("May 4, 2030: dry.", published="2030-05-06T08:00:00+02:00"))
    assert found.day == date(2030, 5, 6).toordinal()


def test_names_are_what_is_capitalised_wherever_it_stands() -> None:
    found = profile(article("Mayor Ilka Dorn drank. The mayor of Ostrel, Dorn, drank water."))
    assert {"ilka", "dorn", "ostrel"} <= found.names
    assert {"drank", "water", "mayor"} <= found.terms.keys() - found.names


@given(TEXTS, TEXTS, TEXTS)
def test_features_are_numbers_and_the_same_either_way(one: str, other: str, title: str) -> None:
    a, b = profile(article(one, title=title)), profile(article(other))
    assert features(a, b) == features(b, a)
    assert len(features(a, b)) == len(NAMES)
    assert all(math.isfinite(value) for value in features(a, b))
    assert len(a.marks) <= MARKS


@given(st.text(st.characters(exclude_categories=()), max_size=80), TEXTS)
def test_a_profile_comes_back_as_it_was_whatever_is_written(text: str, title: str) -> None:
    made = profile(Article("a", text, title=title, published="2030-05-04"))
    assert unpacked(packed(made)) == made


@pytest.mark.parametrize("file", [TERMS, "tokenizer.json"])
def test_what_other_vectors_or_pieces_made_is_made_anew(
    file: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = profile_version()
    monkeypatch.setattr(catalogue, "SHA256", {**catalogue.SHA256, file: "0" * 64})
    assert profile_version.__wrapped__() != before
