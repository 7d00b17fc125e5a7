"""Parts are whole or not there, and a bucket is found in all of them."""

from __future__ import annotations

from pathlib import Path

import pytest

from whoseword.engine import BUCKET, Parts, clear_unfinished, pa, put


def test_what_cannot_be_written_leaves_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", full)
    with pytest.raises(OSError, match="No space"):
        put(tmp_path / "part", b"content")
    assert list(tmp_path.iterdir()) == []


def test_a_part_that_is_written_again_is_replaced(tmp_path: Path) -> None:
    parts = Parts(tmp_path)
    for value in (1, 2):
        parts.write(7, pa.table({"n": [value]}))
    assert parts.numbers() == [7]
    assert parts.read(7)["n"].to_pylist() == [2]
    assert parts.rows() == 1


def test_a_bucket_comes_from_all_parts_and_each_is_a_row_group(tmp_path: Path) -> None:
    parts = Parts(tmp_path)
    parts.write(0, pa.table({BUCKET: [2, 0, 2], "n": [1, 2, 3]}))
    parts.write(1, pa.table({BUCKET: [2], "n": [4]}))
    parts.write(2, pa.table({BUCKET: pa.array([], pa.int64()), "n": pa.array([], pa.int64())}))
    assert parts.read_bucket(2)["n"].to_pylist() == [1, 3, 4]
    assert parts.read_bucket(1)["n"].to_pylist() == []
    metadata = pa.parquet.read_metadata(parts.place(0))
    assert metadata.num_row_groups == 2


def test_what_a_killed_process_left_is_cleared(tmp_path: Path) -> None:
    left = tmp_path / "deep" / ".part-000001.parquet.123.unfinished"
    left.parent.mkdir()
    left.touch()
    Parts(tmp_path / "deep").write(1, pa.table({"n": [1]}))
    clear_unfinished(tmp_path)
    assert [path.name for path in left.parent.iterdir()] == ["part-000001.parquet"]
