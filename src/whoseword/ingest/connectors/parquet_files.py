"""Parquet tables to drafts: a row an article, with the columns of a JSON article."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterator
from datetime import date
from typing import Any, BinaryIO, Final

from whoseword.errors import BadRecord, InputError, MissingExtra, Unreadable
from whoseword.ingest.draft import Drafts
from whoseword.ingest.json_articles import FIELDS, draft_of
from whoseword.ingest.opened import Opened
from whoseword.optional_library import needed

_SIGN: Final = b"PAR1"
_ROWS: Final = 64
"""At a time: news is read row by row, whatever the table was written in."""
_REMEDY: Final = "Write it again, or give the articles as JSON Lines."


def recognises(opened: Opened) -> bool:
    """Tell a table by its first bytes, and whatever is called one."""
    return opened.head.startswith(_SIGN) or opened.ending == ".parquet"


def drafts(opened: Opened) -> Drafts:
    """The articles of a table; a bad row is yielded as its error."""
    with tempfile.TemporaryFile() as whole:  # its list of columns stands at the end
        shutil.copyfileobj(opened.stream, whole)
        yield from _articles(whole, opened.name)


def _articles(whole: BinaryIO, name: str) -> Drafts:
    try:
        parquet = needed("pyarrow.parquet", "whoseword[parquet]")
    except MissingExtra as error:
        yield Unreadable(name, "Parquet is read by a library that is missing", f"{error}.")
        return
    number = 0
    try:
        for row in _rows(parquet.ParquetFile(whole), name):
            number += 1
            try:
                yield draft_of(row, f"{name}, row {number}")
            except InputError as error:
                yield error
    except InputError:
        raise
    except (OSError, ValueError, NotImplementedError) as error:  # pyarrow's own are these
        reason = " ".join(str(error).split())[:100]
        yield Unreadable(name, f"no Parquet file, or a damaged one ({reason})", _REMEDY)
    else:
        if not number:
            yield Unreadable(name, "no article in it", "Give one article a row.")


def _rows(table: Any, name: str) -> Iterator[dict[str, object]]:  # noqa: ANN401 - pyarrow's
    """Read the columns that articles have; dates of any type become text."""
    held = [field for field in ("text", *FIELDS) if field in table.schema_arrow.names]
    if "text" not in held:
        raise BadRecord(name, 'the column "text" is missing', _REMEDY)
    for batch in table.iter_batches(batch_size=_ROWS, columns=held):
        for row in batch.to_pylist():
            yield {
                field: value.isoformat() if isinstance(value, date) else value
                for field, value in row.items()
            }
