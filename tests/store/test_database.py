from __future__ import annotations

import os
import sqlite3
from pathlib import Path
from typing import Any

import pytest

from whoseword.errors import NewerStore, NoStore, StoreBusy, StoreFull, StoreShut
from whoseword.record_bytes import to_bytes
from whoseword.records import Article
from whoseword.store.database import Database
from whoseword.store.migrations import migrations


def test_a_new_file_is_brought_up_to_date_and_writes_ahead(tmp_path: Path) -> None:
    database = Database(tmp_path / "a.whoseword")
    assert database.rows("PRAGMA user_version") == [(len(migrations()),)]
    assert database.rows("PRAGMA journal_mode") == [("wal",)]
    assert database.rows("PRAGMA secure_delete") == [(1,)]
    database.close()


def test_an_older_layout_is_brought_up_to_date_and_keeps_what_it_holds(tmp_path: Path) -> None:
    place = tmp_path / "a.whoseword"
    with sqlite3.connect(place) as older:
        for statement in migrations()[0]:
            older.execute(statement)
        older.execute("PRAGMA user_version = 1")
        older.execute(f"PRAGMA application_id = {0x57484F57}")
        older.execute("INSERT INTO article (id, content, added) VALUES ('x', '{}', 'then')")
    older.close()
    database = Database(place)
    assert database.rows("PRAGMA user_version") == [(len(migrations()),)]
    assert database.rows("SELECT id FROM article") == [("x",)]
    database.close()


def test_what_is_no_database_is_refused_and_left_alone(tmp_path: Path) -> None:
    place = tmp_path / "letter.txt"
    place.write_text("Dear madam, this is a letter and no database at all. " * 40)
    before = place.read_bytes()
    with pytest.raises(NoStore, match="is no archive of Whoseword"):
        Database(place)
    assert place.read_bytes() == before


def test_another_program_s_database_is_refused_and_left_alone(tmp_path: Path) -> None:
    place = tmp_path / "bookmarks.db"
    with sqlite3.connect(place) as theirs:
        theirs.execute("CREATE TABLE bookmark (url TEXT)")
    theirs.close()
    before = place.read_bytes()
    with pytest.raises(NoStore, match="another program"):
        Database(place)
    assert place.read_bytes() == before


def test_a_newer_layout_is_refused(tmp_path: Path) -> None:
    place = tmp_path / "a.whoseword"
    Database(place).close()
    with sqlite3.connect(place) as newer:
        newer.execute("PRAGMA user_version = 999")
    newer.close()
    with pytest.raises(NewerStore, match=r"newer version .* \(layout 999"):
        Database(place)


def test_a_damaged_file_is_named(tmp_path: Path) -> None:
    place = tmp_path / "a.whoseword"
    database = Database(place)
    database.many(
        "INSERT INTO article (id, content, added) VALUES (?, ?, '')",
        [(str(n), b"x" * 3000) for n in range(50)],
    )
    database.close()
    with place.open("r+b") as file:
        file.seek(4096)
        file.write(b"\xff" * (place.stat().st_size - 4096))
    with pytest.raises(NoStore, match="is damaged"):
        Database(place).rows("SELECT count(*), max(content), max(added) FROM article")


def test_a_missing_folder_is_named(tmp_path: Path) -> None:
    with pytest.raises(StoreShut, match="cannot be opened or made"):
        Database(tmp_path / "nowhere" / "a.whoseword")


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everywhere")
def test_a_file_that_may_not_be_written_is_named(tmp_path: Path) -> None:
    place = tmp_path / "a.whoseword"
    Database(place).close()
    place.chmod(0o400)
    tmp_path.chmod(0o500)
    try:
        with pytest.raises(StoreShut):
            Database(place).rows("INSERT INTO unfinished VALUES ('x')")
    finally:
        tmp_path.chmod(0o700)


def test_a_full_disk_is_named_and_what_was_kept_stays(tmp_path: Path) -> None:
    database = Database(tmp_path / "a.whoseword")
    insert = "INSERT INTO article (id, content, added) VALUES (?, ?, '')"
    database.rows(insert, ("kept", b""))
    database.rows("PRAGMA max_page_count = 60")
    with pytest.raises(StoreFull, match="no room is left"), database.writing():
        database.rows(insert, ("lost", b"x" * 1_000_000))
    assert database.rows("SELECT id FROM article") == [("kept",)]
    database.close()


def test_who_waits_too_long_is_told_that_another_holds_the_file(tmp_path: Path) -> None:
    place = tmp_path / "a.whoseword"
    first, second = Database(place), Database(place, patience=0.05)
    with first.writing(), pytest.raises(StoreBusy, match="another process holds it"):
        second.rows("INSERT INTO unfinished VALUES ('x')")
    second.rows("INSERT INTO unfinished VALUES ('x')")
    first.close()
    second.close()


@pytest.mark.parametrize(
    "content", [b"", b"{", b"\xff{}", b"[]", b"[" * 100_000, b'{"id": 1}', "{}", 7, None]
)
def test_a_record_that_is_not_what_was_written_is_named(tmp_path: Path, content: Any) -> None:  # noqa: ANN401
    database = Database(tmp_path / "a.whoseword")
    article = Article("a", "The well is dry.")
    assert database.record(to_bytes(article), Article) == article
    with pytest.raises(NoStore, match="is damaged"):
        database.record(content, Article)
    database.close()
