from __future__ import annotations

from whoseword.ingest.limits import MAX_FILE, MAX_LINE, MAX_TEXT, megabytes


def test_a_limit_is_told_in_megabytes() -> None:
    assert megabytes(MAX_FILE) == "16 MB"
    assert megabytes(1_999_999) == "1 MB"


def test_a_text_within_its_limit_fits_a_line_and_a_file_in_any_encoding() -> None:
    assert len("\\u00e9") * MAX_TEXT <= MAX_LINE
    assert len("\U0001f410".encode()) * MAX_TEXT <= MAX_FILE
