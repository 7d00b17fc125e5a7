from __future__ import annotations

from pathlib import Path

import pytest

from whoseword.errors import StoreError
from whoseword.records import Article
from whoseword.store import Store

SECRET = Article("secret-id", "Zanzibarquux hid the bucket.", outlet="Ostrel Courier")


def in_file(place: Path, words: bytes) -> bool:
    return any(words in f.read_bytes() for f in place.parent.glob(f"{place.name}*"))


def kept(store: Store, article: Article) -> None:
    with store.writing():
        store.facts.keep_article(article, "then")
        store.words.put(article)


def broken(store: Store) -> None:
    with store.writing():
        store.facts.keep_article(SECRET, "then")
        store.facts.keep_article(SECRET, str(1 // 0))


def test_what_breaks_in_the_middle_leaves_nothing(tmp_path: Path) -> None:
    with Store(tmp_path / "desk.whoseword") as store:
        with pytest.raises(ZeroDivisionError):
            broken(store)
        assert not store.facts.holds("secret-id")
        kept(store, SECRET)
        assert store.facts.article("secret-id") == SECRET


def test_what_is_forgotten_and_scrubbed_is_in_no_file(tmp_path: Path) -> None:
    place = tmp_path / "desk.whoseword"
    with Store(place) as store:
        kept(store, SECRET)
        assert [hit.article for hit in store.words.search("bucket")] == ["secret-id"]
        with store.writing():
            store.forget(["secret-id"])
        store.scrub()
        assert store.words.search("bucket") == []
    for words in (b"anzibarquux", b"secret-id"):
        assert not in_file(place, words)


def test_the_next_opening_scrubs_what_was_only_forgotten(tmp_path: Path) -> None:
    place = tmp_path / "desk.whoseword"
    with Store(place) as store:
        kept(store, SECRET)
        with store.writing():
            store.forget(["secret-id"])
    with Store(place):
        pass
    assert not in_file(place, b"anzibarquux")


def test_a_closed_store_says_so(tmp_path: Path) -> None:
    store = Store(tmp_path / "desk.whoseword")
    store.close()
    with pytest.raises(StoreError, match=r"desk\.whoseword"):
        store.facts.holds("x")
