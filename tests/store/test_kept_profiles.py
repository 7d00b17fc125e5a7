from __future__ import annotations

from pathlib import Path

from whoseword.records import Article
from whoseword.store import Store


def test_profiles_are_given_under_the_version_that_made_them_the_last_alone(tmp_path: Path) -> None:
    with Store(tmp_path / "desk.whoseword") as store:
        for name in "abc":
            store.facts.keep_article(Article(name, name), "then")
        store.profiles.put("a", "older", b"before")
        store.profiles.put("b", "newer", b"now")
        assert store.profiles.get(["a", "b", "c"], "newer") == {"b": b"now"}
        store.profiles.put("a", "newer", b"after")
        assert store.profiles.get(["b", "a"], "newer") == {"a": b"after", "b": b"now"}
        assert store.profiles.get(["a"], "older") == {}
        assert store.profiles.get([], "newer") == {}


def test_nothing_of_a_profile_outlives_its_article(tmp_path: Path) -> None:
    place = tmp_path / "desk.whoseword"
    with Store(place) as store:
        store.facts.keep_article(Article("a", "Text."), "then")
        store.profiles.put("a", "newer", b"telling terms")
        with store.writing():
            store.forget(["a"])
        store.scrub()
        assert store.profiles.get(["a"], "newer") == {}
        assert b"telling terms" not in place.read_bytes()
