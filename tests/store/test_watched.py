"""What is kept of feeds: by hashes alone, each entry until it is done."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from whoseword.records import Alert, AlertKind, Validators
from whoseword.store import Store
from whoseword.store.watched import MOST_TRIES, MOST_VERSIONS

FEED = "https://name:word@quay.example/feed"


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with Store(tmp_path / "a.whoseword") as store:
        yield store


def test_validators_are_those_given_last_and_no_address_stands_in_the_file(
    store: Store, tmp_path: Path
) -> None:
    assert store.watched.validators(FEED) is None
    for given in (Validators('"1"', None), Validators(None, "Mon, 06 May 2030 08:00:00 GMT")):
        store.watched.keep_validators(FEED, given)
        assert store.watched.validators(FEED) == given
    assert store.watched.validators(FEED + "/other") is None
    store.close()
    assert b"quay" not in b"".join(path.read_bytes() for path in tmp_path.iterdir())


def test_an_entry_is_done_once_it_brought_an_article(store: Store) -> None:
    assert not store.watched.is_done("a", "1")
    store.watched.note("a", "1", done=True)
    assert store.watched.is_done("a", "1")
    assert not store.watched.is_done("a", "2")
    assert not store.watched.is_done("b", "1")


def test_one_that_brings_none_is_done_after_some_looks(store: Store) -> None:
    for _ in range(MOST_TRIES):
        assert not store.watched.is_done("a", "1")
        store.watched.note("a", "1", done=False)
    assert store.watched.is_done("a", "1")


def test_one_that_always_changes_is_done_after_some_versions(store: Store) -> None:
    for number in range(MOST_VERSIONS):
        assert not store.watched.is_done("a", str(number))
        store.watched.note("a", str(number), done=True)
    assert store.watched.is_done("a", "new")
    assert not store.watched.is_done("b", "new")


def test_alerts_come_back_latest_first_and_are_forgotten(store: Store) -> None:
    alerts = [Alert(f"2030-05-0{day}", AlertKind.ECHO, "T1", "echo") for day in range(1, 5)]
    store.watched.put_alerts(alerts)
    assert store.watched.alerts(3) == alerts[:0:-1]
    store.watched.forget()
    assert store.watched.alerts(3) == []
