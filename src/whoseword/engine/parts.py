"""Folders of Parquet parts, each written aside and then renamed: whole, or not there at all."""

from __future__ import annotations

import io
import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from whoseword.engine.arrow import Table, pa, parquet

BUCKET: Final = "bucket"
"""The column by which rows are handed from the parts of one stage to those of the next."""
_ENDING: Final = ".parquet"
_UNFINISHED: Final = ".unfinished"


@dataclass(frozen=True, slots=True)
class Parts:
    """The parts of one folder, by number; the same part written again is the same file."""

    folder: Path

    def place(self, number: int) -> Path:
        """Name the file of a part."""
        return self.folder / f"part-{number:06d}{_ENDING}"

    def numbers(self) -> list[int]:
        """List the parts that are there, in order."""
        found = self.folder.glob(f"part-*{_ENDING}")
        return sorted(int(path.stem.removeprefix("part-")) for path in found)

    def read(self, number: int, columns: Sequence[str] | None = None) -> Table:
        """Read a part, all columns or only these; raises OSError."""
        return parquet.read_table(
            self.place(number), columns=columns and list(columns), partitioning=None
        )

    def tables(self, columns: Sequence[str] | None = None) -> Iterator[Table]:
        """Read the parts that are there, one by one, in order."""
        return (self.read(number, columns) for number in self.numbers())

    def rows(self) -> int:
        """Count the rows of all parts."""
        return sum(parquet.read_metadata(self.place(n)).num_rows for n in self.numbers())

    def write(self, number: int, table: Table) -> None:
        """Write a part, whole or not at all; raises OSError.

        Rows with a ``BUCKET`` are sorted by it, and each bucket can be read without the others.
        """
        content = io.BytesIO()
        with parquet.ParquetWriter(content, table.schema, compression="zstd") as writer:
            for group in _row_groups(table):
                writer.write_table(group)
        put(self.place(number), content.getvalue())

    def read_bucket(self, bucket: int) -> Table:
        """Read the rows of one bucket from all the parts."""
        wanted = [(BUCKET, "=", bucket)]
        found = [
            parquet.read_table(self.place(number), filters=wanted, partitioning=None)
            for number in self.numbers()
        ]
        return pa.concat_tables(found)


def _row_groups(table: Table) -> Iterator[Table]:
    if BUCKET not in table.column_names:
        yield table
        return
    ordered = table.sort_by(BUCKET)
    buckets = ordered[BUCKET].to_pylist()
    start = 0
    for end in range(1, len(buckets) + 1):
        if end == len(buckets) or buckets[end] != buckets[start]:
            yield ordered.slice(start, end - start)
            start = end


def put(place: Path, content: bytes) -> None:
    """Write a file aside and give it its name when all of it is on the disk; raises OSError."""
    place.parent.mkdir(parents=True, exist_ok=True)
    aside = place.with_name(f".{place.name}.{os.getpid()}{_UNFINISHED}")
    try:
        with aside.open("wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        aside.replace(place)
    except BaseException as error:
        aside.unlink(missing_ok=True)
        if isinstance(error, OSError) and error.errno is not None and error.filename is None:
            raise OSError(error.errno, os.strerror(error.errno), str(place)) from error
        raise


def clear_unfinished(folder: Path) -> None:
    """Remove what a process that was killed left half-written anywhere below a folder."""
    for left in folder.rglob(f".*{_UNFINISHED}"):
        left.unlink(missing_ok=True)
