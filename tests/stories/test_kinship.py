from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from tests.stories.articles import article, told
from whoseword import stories
from whoseword.inference.loaded_models import Models
from whoseword.records import Article

MODELS = Models()
STORY = [told(1, number, published=f"2030-05-0{number + 1}") for number in range(4)]


@given(st.permutations(STORY))
def test_each_article_names_its_nearest_whatever_the_order(shuffled: list[Article]) -> None:
    found = stories.kinships(shuffled, MODELS)
    assert [kin.article for kin in found] == sorted(one.id for one in STORY)
    for kin in found:
        assert kin.article != kin.other
        assert 0 < kin.likelihood <= 1
        assert len(kin.shared) == 5
        assert 0.2 < kin.meaning <= 1
    assert found == stories.kinships(STORY, MODELS)


def test_the_words_named_stand_in_both() -> None:
    words = {one.id: set(one.text.lower().rstrip(".").split()) for one in STORY}
    for kin in stories.kinships(STORY, MODELS):
        assert set(kin.shared) <= words[kin.article] & words[kin.other]


def test_what_is_like_no_other_names_none() -> None:
    alone = article("Goats chess harbour.", title="Goats")
    assert alone.id not in {kin.article for kin in stories.kinships([*STORY, alone], MODELS)}
    assert stories.kinships([alone], MODELS) == ()
