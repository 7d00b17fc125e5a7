from __future__ import annotations

from tests.known import MODELS
from tests.stories.articles import article, told
from whoseword.stories.article_profile import profile
from whoseword.stories.event_likeness import FLOOR, alike, likelihoods, worth_comparing

SAME = [profile(told(1, telling)) for telling in range(3)]
OTHER = profile(told(2, 0))


def test_articles_of_one_event_are_likely_and_others_are_not() -> None:
    found = likelihoods(SAME[0], [SAME[1], OTHER], MODELS)
    assert found[0] > 0.5 > found[1]
    assert likelihoods(SAME[0], [], MODELS) == []


def test_a_likelihood_hangs_on_the_two_articles_alone() -> None:
    alone = likelihoods(SAME[0], [SAME[1]], MODELS)
    assert likelihoods(SAME[0], [OTHER, SAME[1], SAME[2]], MODELS)[1:2] == alone
    assert likelihoods(SAME[1], [SAME[0]], MODELS) == alone


def test_what_is_hardly_likely_is_not_alike() -> None:
    found = alike(SAME[0], {"same": SAME[1], "other": OTHER}, MODELS)
    assert found["same"] >= FLOOR
    assert all(p >= FLOOR for p in found.values())


def test_far_in_time_or_without_common_marks_nothing_is_compared() -> None:
    text = "The ferry of Skerry sank in the harbour of Lindmark at night."
    near, far = (profile(article(text, published=day)) for day in ("2030-05-04", "2030-11-04"))
    assert worth_comparing(near, near)
    assert not worth_comparing(near, far)
    assert not worth_comparing(near, profile(article("A goat won the chess cup.")))
    assert worth_comparing(near, profile(article(text)))
