"""Clippings: PDF, Word, rich text and saved pages."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pytest

from tests.ingest import documents
from tests.ingest.connectors.test_nexis import EXPORT
from tests.ingest.reading import REPORT, read, write
from whoseword.errors import TooLarge, Unreadable

LINES = (
    "The old bridge over the Salt was shut on Monday after engi-",
    "neers found cracks in two of its piers, the town said.",
    "",
    "Nobody was in danger, said Ada Moor, the town's engineer, who",
    "inspected it on Sunday. Traffic will be led over the new one.",
)
PAGES = [[f"The Saltmere Herald {n}", *LINES, "", f"Page {n} of 3"] for n in (1, 2, 3)]


@pytest.mark.parametrize("name", ["a.pdf", "clipping", "a.txt"])
def test_a_pdf_file_is_read_in_paragraphs_whatever_its_name(name: str, tmp_path: Path) -> None:
    (article,), problems = read(write(tmp_path / name, documents.pdf([LINES])))
    assert problems == []
    first, second = article.text.split("\n\n")
    assert first == " ".join(LINES[:2]).replace("engi- neers", "engineers")
    assert second == " ".join(LINES[3:])


def test_what_every_page_repeats_is_left_out(tmp_path: Path) -> None:
    (article,), _ = read(write(tmp_path / "a.pdf", documents.pdf(PAGES)))
    assert "Herald" not in article.text
    assert "Page" not in article.text
    assert article.text.count("Ada Moor") == 3


def test_pdf_files_without_text_damaged_or_cut_are_named(tmp_path: Path) -> None:
    whole = documents.pdf([LINES])
    bad = [documents.pdf([[]]), whole[:200], b"%PDF-1.4 and so on"]
    paths = [write(tmp_path / f"{n}.pdf", data) for n, data in enumerate(bad)]
    _, problems = read(*paths)
    assert [type(problem) for problem in problems] == [Unreadable] * 3
    assert "pictures" in problems[0].problem


def test_a_word_document_has_its_title_and_paragraphs(tmp_path: Path) -> None:
    data = documents.word(documents.PARAGRAPHS, "Bridge shut")
    (article,), problems = read(write(tmp_path / "a.docx", data))
    assert problems == []
    assert (article.title, article.text) == ("Bridge shut", "\n\n".join(documents.PARAGRAPHS))


def test_rich_text_is_read(tmp_path: Path) -> None:
    (article,), problems = read(write(tmp_path / "a.rtf", documents.rich(REPORT)))
    assert (article.text, problems) == (REPORT, [])


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("a.docx", documents.word(EXPORT.splitlines())),
        ("a.rtf", documents.rich(EXPORT)),
    ],
)
def test_exports_of_press_databases_come_in_documents_too(
    name: str, data: bytes, tmp_path: Path
) -> None:
    (article,), problems = read(write(tmp_path / name, data))
    assert problems == []
    assert (article.title, article.outlet) == (
        "Bridge shut after cracks",
        "The Saltmere Herald (England)",
    )
    assert article.published == "2023-05-06"
    assert "museum" not in article.text


def test_a_saved_page_is_the_page_at_its_address(tmp_path: Path) -> None:
    for name in ("a.mhtml", "page"):
        (article,), problems = read(write(tmp_path / name, documents.saved(documents.page())))
        assert problems == []
        assert (article.text, article.url) == (REPORT, "https://quay.example/bridge")


def test_documents_that_hold_nothing_or_too_much_are_named(tmp_path: Path) -> None:
    bomb = io.BytesIO()
    with zipfile.ZipFile(bomb, "w", zipfile.ZIP_DEFLATED) as parts:
        parts.writestr("[Content_Types].xml", "<x/>")
        parts.writestr("word/document.xml", b" " * 200_000_000)
    bad = [
        ("a.docx", documents.word([])),
        ("b.docx", documents.word(["x"])[:900]),
        ("c.docx", b"PK\x03\x04word/"),
        ("d.docx", bomb.getvalue()),
        ("e.rtf", b"{\\rtf1 }"),
        ("f.mhtml", documents.saved("")),
        ("g.mhtml", b"MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=x\r\n\r\n"),
    ]
    good = write(tmp_path / "good.txt", REPORT)
    articles, problems = read(*(write(tmp_path / name, data) for name, data in bad), good)
    assert [article.text for article in articles] == [REPORT]
    assert [Path(problem.name).name for problem in problems] == [name for name, _ in bad]
    assert {type(problem) for problem in problems} <= {Unreadable, TooLarge}
