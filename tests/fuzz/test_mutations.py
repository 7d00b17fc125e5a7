"""What a number makes is odd enough, and made again from the same number."""

from __future__ import annotations

import gzip
import io
import json
import sqlite3
import zipfile
from random import Random

import pytest

from tests.fuzz import mutations, sound, stored
from tests.fuzz.doors import doors
from tests.fuzz.inputs import BYTES
from tests.fuzz.mutations import Maker

WHOLE = b"The well of Ostrel fell on 4 May 2030, mayor Ilka Dorn said."
DOCUMENT = next(content for name, _, content in sound.kinds() if name == "Word")


def many(make: Maker, number: int = 40) -> list[object]:
    return [make(Random(n)) for n in range(number)]  # noqa: S311 - to be made again


@pytest.mark.parametrize(
    "make",
    [
        mutations.tampered([WHOLE, b"another"], BYTES),
        mutations.text([WHOLE.decode()], BYTES),
        mutations.overwritten([WHOLE]),
        mutations.packed([WHOLE], BYTES),
        mutations.with_a_member_changed(DOCUMENT, BYTES),
        mutations.altered([b'[{"a": [1, {"b": "c"}], "d": null}]']),
        stored.tables(),
    ],
    ids=["bytes", "text", "overwritten", "gzip", "zip", "JSON", "Parquet"],
)
def test_a_number_makes_the_same_each_time_and_others_make_others(make: Maker) -> None:
    made = many(make)
    assert made == many(make)
    assert len(set(map(repr, made))) > 20


def test_every_step_is_safe_where_nothing_is() -> None:
    assert all(isinstance(one, bytes) for one in many(mutations.tampered([b""], BYTES), 300))


def test_files_that_hold_what_was_tampered_with_are_whole_themselves() -> None:
    for packed in many(mutations.packed([WHOLE], BYTES)):
        gzip.decompress(packed)  # type: ignore[arg-type]
    for made in many(mutations.with_a_member_changed(DOCUMENT, BYTES)):
        with zipfile.ZipFile(io.BytesIO(made)) as found:  # type: ignore[arg-type]
            assert found.testzip() is None
    for one in many(mutations.altered([b'{"a": [1]}'])):
        json.loads(one)  # type: ignore[arg-type]


def test_what_a_bad_disk_leaves_is_as_long_as_before() -> None:
    assert {len(one) for one in many(mutations.overwritten([WHOLE]))} == {len(WHOLE)}  # type: ignore[arg-type]


def test_a_database_with_other_cells_is_sound_to_sqlite() -> None:
    memory = sqlite3.connect(":memory:")
    memory.execute("CREATE TABLE a (b TEXT, c BLOB)")
    memory.execute("INSERT INTO a VALUES ('d', x'7b7d')")
    memory.commit()
    whole = memory.serialize()
    changed = 0
    for made in many(stored.archives(whole)):
        memory.deserialize(made)  # type: ignore[arg-type]
        assert memory.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        changed += memory.execute("SELECT * FROM a").fetchall() != [("d", b"{}")]
    memory.close()
    assert changed > 20


def test_every_door_has_a_maker_and_a_share() -> None:
    names = [door.name for door in doors()]
    assert len(set(names)) == len(names)
    assert all(door.share > 0 for door in doors())
