"""PDF files as inputs: told by their sign, read in the worker, each named where it fails."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.ingest import documents
from tests.ingest.connectors.test_nexis import EXPORT
from tests.ingest.reading import held, read, write
from whoseword.errors import InputError, Unreadable
from whoseword.ingest.connectors import pdf_files

LINES = documents.CLIPPING
WHOLE = documents.pdf([LINES])


@pytest.mark.parametrize("name", ["a.pdf", "clipping", "a.txt"])
def test_a_pdf_file_is_read_whatever_its_name(name: str, tmp_path: Path) -> None:
    (article,), problems = read(write(tmp_path / name, WHOLE))
    assert problems == []
    first, second = article.text.split("\n\n")
    assert "after engineers found" in first
    assert second == " ".join(LINES[3:])


def test_the_sign_may_stand_behind_other_bytes_but_not_far() -> None:
    assert pdf_files.recognises(held(b"\r\n junk " + WHOLE, "a.txt"))
    assert not pdf_files.recognises(held(b" " * 2_000 + WHOLE, "a.pdf"))
    assert not pdf_files.recognises(held("A text about PDF files.", "a.pdf"))


def test_an_export_of_a_press_database_in_it_is_told_apart() -> None:
    lines = EXPORT.replace("\n\n", "\n").splitlines()
    assert all(
        not isinstance(d, InputError) for d in pdf_files.drafts(held(documents.pdf([lines])))
    )


def test_pdf_files_without_text_damaged_or_cut_are_named(tmp_path: Path) -> None:
    bad = [documents.pdf([[]]), WHOLE[:200], b"%PDF-1.4 and so on"]
    paths = [write(tmp_path / f"{n}.pdf", data) for n, data in enumerate(bad)]
    _, problems = read(*paths)
    assert [type(problem) for problem in problems] == [Unreadable] * 3
    assert "pictures" in problems[0].problem
