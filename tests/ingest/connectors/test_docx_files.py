from __future__ import annotations

import io
import zipfile
from pathlib import Path

from tests.ingest import documents
from tests.ingest.connectors.test_nexis import EXPORT
from tests.ingest.reading import REPORT, held, read, write
from whoseword.errors import TooLarge, Unreadable
from whoseword.ingest.connectors import docx_files


def zipped(**parts: bytes) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return out.getvalue()


def test_a_document_is_told_from_other_archives_by_its_parts() -> None:
    assert docx_files.recognises(held(documents.word(["A well."]), "a.bin"))
    assert docx_files.recognises(held(zipped(x=b"1"), "a.docx"))
    assert not docx_files.recognises(held(zipped(x=b"1"), "a.zip"))
    assert not docx_files.recognises(held("PK is a word.", "a.docx"))


def test_a_word_document_has_its_title_and_paragraphs(tmp_path: Path) -> None:
    data = documents.word(documents.PARAGRAPHS, "Bridge shut")
    (article,), problems = read(write(tmp_path / "a.docx", data))
    assert problems == []
    assert (article.title, article.text) == ("Bridge shut", "\n\n".join(documents.PARAGRAPHS))


def test_an_export_of_a_press_database_comes_in_a_document_too(tmp_path: Path) -> None:
    (article,), problems = read(write(tmp_path / "a.docx", documents.word(EXPORT.splitlines())))
    assert problems == []
    assert article.outlet == "The Saltmere Herald (England)"
    assert article.published == "2023-05-06"
    assert "museum" not in article.text


def test_documents_that_hold_nothing_or_too_much_are_named(tmp_path: Path) -> None:
    bomb = {"[Content_Types].xml": b"<x/>", "word/document.xml": b" " * 200_000_000}
    bad = [
        ("a.docx", documents.word([])),
        ("b.docx", documents.word(["x"])[:900]),
        ("c.docx", b"PK\x03\x04word/"),
        ("d.docx", zipped(**bomb)),
    ]
    good = write(tmp_path / "good.txt", REPORT)
    articles, problems = read(*(write(tmp_path / name, data) for name, data in bad), good)
    assert [article.text for article in articles] == [REPORT]
    assert [Path(problem.name).name for problem in problems] == [name for name, _ in bad]
    assert {type(problem) for problem in problems} <= {Unreadable, TooLarge}
