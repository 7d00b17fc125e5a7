from __future__ import annotations

from itertools import islice

from evaluation.bench.invented import facts, story, stream


def test_the_same_seed_invents_the_same() -> None:
    assert story(3) == story(3)
    assert story(3) == story(5)[:3]
    assert story(2, "one") != story(2, "other")


def test_every_article_is_another() -> None:
    articles = list(stream(60))
    assert len({a.id for a in articles}) == len({a.text for a in articles}) == 60


def test_a_stream_is_made_as_it_is_read() -> None:
    assert len(list(islice(stream(10**9), 5))) == 5


def test_a_story_shares_its_people_and_hardly_its_sentences() -> None:
    first, second = story(2)
    sentences = [set(a.text.replace("\n\n", " ").split(". ")) for a in (first, second)]
    assert len(sentences[0] & sentences[1]) <= 4
    names = [{w for w in a.text.split() if w[0].isupper()} for a in (first, second)]
    assert len(names[0] & names[1]) >= 10


def test_every_fact_has_wordings_of_its_own() -> None:
    every = [wording for fact in facts() for wording in fact]
    assert len(every) == len(set(every))
    assert all(len(fact) > 1 for fact in facts())
    assert "{" not in "".join(a.text + (a.title or "") for a in story(30))
