from __future__ import annotations

from tests.known import MODELS
from tests.stories.articles import told
from whoseword.stories.article_profile import profile
from whoseword.stories.chapters import is_chapter

MAY, JUNE = "2030-05-04", "2030-06-14"


def test_what_tells_of_the_same_after_a_while_is_a_later_chapter() -> None:
    earlier = [profile(told(1, telling, published=MAY)) for telling in range(2)]
    later = [profile(told(1, telling, published=JUNE)) for telling in (2, 3)]
    assert is_chapter(earlier, later, MODELS)
    assert not is_chapter(later, earlier, MODELS)


def test_another_event_is_none_nor_is_what_comes_at_once() -> None:
    earlier = [profile(told(1, telling, published=MAY)) for telling in range(2)]
    other = [profile(told(2, 0, published=JUNE))]
    soon = [profile(told(1, 2, published="2030-05-06"))]
    assert not is_chapter(earlier, other, MODELS)
    assert not is_chapter(earlier, soon, MODELS)


def test_articles_without_a_date_have_no_say() -> None:
    undated = [profile(told(1, 0, published=None))]
    assert not is_chapter(undated, [profile(told(1, 1, published=JUNE))], MODELS)
