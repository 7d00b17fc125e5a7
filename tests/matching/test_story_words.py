from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from tests.matching.plain_sentences import plain_sentences
from whoseword.matching.story_words import StoryWords, common_run

texts = st.lists(st.sampled_from("dam gate old the 9 river".split()), max_size=12).map(" ".join)


@given(st.lists(texts, min_size=3, max_size=3))
def test_a_prepared_run_is_the_common_run(given: list[str]) -> None:
    story = StoryWords(plain_sentences(given, "abc"))
    for i in range(3):
        for j in range(3):
            words = [story.wordings[k].words for k in (i, j)]
            assert story.run(i, j) == story.run(j, i) == common_run(*words)


def test_what_is_asked_again_is_answered_the_same() -> None:
    words = StoryWords(plain_sentences(["the gates broke on 9 May 2021", "old dam"], "ab"))
    assert words.written(0) == words.written(0)
    assert words.written(0)["gate"] == "gates"
    assert [day.when for day in words.days(0)] == ["2021-05-09"]
    assert words.days(0) is words.days(0)
    assert words.days(1) == ()
