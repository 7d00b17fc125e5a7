from __future__ import annotations

from datasets.people_time_gold import AnnotatedStory
from evaluation.posts import ToldPost, score


def annotated(sentence: int, since: str) -> dict[str, object]:
    told = {"article": "x", "person": "Bo Ray", "role": "mayor", "organisation": "Port Osk"}
    return {**told, "sentence": sentence, "from": since, "to": ""}


def found(sentence: int, since: str, post: int = 0) -> ToldPost:
    return ToldPost("x", sentence, "Bo Ray", "mayor", "Port Osk", since, "", post)


def figures(*ours: ToldPost) -> dict[str, float]:
    story = AnnotatedStory("s", 1, (), (annotated(1, "2010"), annotated(2, "")), ())
    return score([story], {"s": ours})


def test_a_post_has_one_beginning_whichever_sentence_tells_it() -> None:
    assert figures(found(1, "2010"), found(2, "2010"))["post_times_f1"] == 1.0
    assert figures(found(1, "2011"), found(2, "2011"))["post_times_f1"] == 0.0


def test_posts_are_paired_sentence_by_sentence() -> None:
    found_once = figures(found(1, "2010"))
    assert (found_once["post_precision"], found_once["post_recall"]) == (1.0, 0.5)
