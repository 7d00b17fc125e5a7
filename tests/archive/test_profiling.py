from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.stories.articles import told
from whoseword import stories
from whoseword.archive.profiling import profile_anew, profiles_of
from whoseword.records import Article, Decision, DecisionKind
from whoseword.store import Store

ONE, OTHER = told(0, 0), told(0, 1)
DATED = Decision(
    DecisionKind.CORRECT, ("T",), (ONE.id,), changes={"published": "2031-01-01"}, by="Ilka"
)


@pytest.fixture
def store() -> Iterator[Store]:
    with Store(Path(":memory:")) as opened:
        for article in (ONE, OTHER):
            opened.facts.keep_article(article, "then")
        yield opened


@pytest.fixture
def made(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """List the articles that are profiled."""
    found: list[str] = []
    profile = stories.profile

    def noted(article: Article) -> stories.Profile:
        found.append(article.id)
        return profile(article)

    monkeypatch.setattr(stories, "profile", noted)
    return found


def test_a_profile_is_made_once(store: Store, made: list[str]) -> None:
    first = profiles_of(store, [ONE.id, "none", OTHER.id], ())
    assert profiles_of(store, [ONE.id, OTHER.id], ()) == first
    assert list(first) == made == [ONE.id, OTHER.id]


def test_another_version_makes_its_own(
    store: Store, made: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    profiles_of(store, [ONE.id], ())
    monkeypatch.setattr(stories, "profile_version", lambda: "newer")
    profiles_of(store, [ONE.id], ())
    profiles_of(store, [ONE.id], ())
    assert made == [ONE.id] * 2


def test_a_corrected_article_is_profiled_as_it_was_corrected(store: Store) -> None:
    before = profiles_of(store, [ONE.id], ())[ONE.id]
    after = profile_anew(store, ONE, [DATED])
    assert after.day != before.day
    assert profiles_of(store, [ONE.id], [DATED]) == {ONE.id: after}


@pytest.mark.parametrize("broken", [b"\x81\xa5terms\x81\x01\x02", "text"])
def test_a_broken_profile_is_made_anew(store: Store, made: list[str], broken: bytes) -> None:
    with store.writing():
        whole = profiles_of(store, [ONE.id], ())
        store.profiles.put(ONE.id, stories.profile_version(), broken)
        assert profiles_of(store, [ONE.id], ()) == whole
        assert profiles_of(store, [ONE.id], ()) == whole
    assert made == [ONE.id, ONE.id]
