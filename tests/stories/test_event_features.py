from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.stories.articles import article, told
from whoseword.stories.article_profile import Profile, profile
from whoseword.stories.event_features import NAMES, UNKNOWN_DAYS, cosine, features

PROFILES = [profile(told(topic, telling)) for topic in range(3) for telling in range(2)]
PROFILES.append(profile(article("Undated words of nothing.")))


def named(one: Profile, other: Profile) -> dict[str, float]:
    return dict(zip(NAMES, features(one, other), strict=True))


def test_tellings_of_one_event_share_more_than_tellings_of_two() -> None:
    same, apart = named(PROFILES[0], PROFILES[1]), named(PROFILES[0], PROFILES[2])
    for name in ("terms", "words", "beyond_three"):
        assert same[name] > apart[name]


def test_days_between_dates_count_and_none_where_one_is_unknown() -> None:
    text = "The ferry of Skerry sank in the harbour."
    one, other = (profile(article(text, published=day)) for day in ("2030-05-04", "2030-05-06"))
    assert named(one, other)["days"] == pytest.approx(1.0986, abs=1e-3)
    found = named(one, PROFILES[-1])
    assert (found["days"], found["undated"]) == (UNKNOWN_DAYS, 1.0)


def test_figures_that_both_tell_are_counted() -> None:
    one, other = (profile(article(f"{n} crowns and 41 boats sank.")) for n in ("12", "77"))
    assert named(one, other)["figures"] == pytest.approx(1 / 3)
    assert named(one, PROFILES[-1])["no_figures"] == 1.0


@given(st.sampled_from(PROFILES), st.sampled_from(PROFILES))
def test_neither_article_comes_first(one: Profile, other: Profile) -> None:
    assert features(one, other) == features(other, one)
    assert 0 <= cosine(one.terms, other.terms) <= 1 + 1e-9


def test_other_words_for_one_thing_count_where_none_is_shared() -> None:
    one, same, other = (
        profile(article(text, title=text))
        for text in (
            "Blaze guts warehouse near docks.",
            "Fire destroys depot beside harbor.",
            "Judges jail former treasurer.",
        )
    )
    alike, unlike = named(one, same), named(one, other)
    assert alike["terms"] == unlike["terms"] == 0.0
    for name in ("meaning", "title_meaning", "lead_meaning", "word_meaning"):
        assert alike[name] > unlike[name] + 0.1
