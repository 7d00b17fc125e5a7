from __future__ import annotations

import io
import zipfile

import docx
import pytest

from whoseword.errors import TooLarge, Unreadable
from whoseword.ingest.docx_text import MAX_UNPACKED, clipping_of


def written(*paragraphs: str, title: str = "") -> bytes:
    document, out = docx.Document(), io.BytesIO()
    if title:
        document.add_paragraph(title, style="Title")
    for paragraph in paragraphs:
        document.add_paragraph(paragraph)
    document.save(out)
    return out.getvalue()


def test_paragraphs_are_parted_by_empty_lines_and_the_title_stands_apart() -> None:
    found = clipping_of(written("The well  is dry.", "It lasts.", title="Dry"), "w.docx")
    assert (found.text, found.title) == ("The well is dry.\n\nIt lasts.", "Dry")
    assert clipping_of(written("The well is dry."), "w.docx").title is None


def test_a_title_alone_is_the_text() -> None:
    found = clipping_of(written(title="Dry"), "w.docx")
    assert (found.text, found.title) == ("Dry", None)


def test_what_is_no_document_or_holds_no_text_is_named() -> None:
    with pytest.raises(Unreadable, match="damaged"):
        clipping_of(b"PK\x03\x04 not at all", "w.docx")
    with pytest.raises(Unreadable, match="no text in this document"):
        clipping_of(written(" "), "w.docx")


def test_a_document_that_unpacks_beyond_bounds_is_refused() -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as parts, parts.open("a", "w") as part:
        for _ in range(MAX_UNPACKED // 4_000_000 + 1):
            part.write(bytes(4_000_000))
    with pytest.raises(TooLarge, match="once unpacked"):
        clipping_of(out.getvalue(), "w.docx")
