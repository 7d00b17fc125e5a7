"""Exports of Factiva, invented after their layout."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.ingest import documents
from tests.ingest.reading import REPORT, read, write
from whoseword.ingest.connectors.factiva import is_export
from whoseword.records import Article

FIRST, *REST = REPORT.splitlines()
CODED = f"""SE  News
HD  Bridge shut after cracks
BY  By Jo Vane and Lu Mar
WC  57 words
PD  6 May 2023
ET  07:14
SN  The Saltmere Herald
SC  SALTMH
ED  Late
PG  4
LA  English
CY  Copyright 2023. Saltmere Media Ltd.

LP
{FIRST}

TD
{REST[0]}

{REST[1]}

CX
A caption on May 4 misspelled the name of the bridge's builder, the museum said.

ART  PHOTO: The bridge on Monday, Ada Moor said.

CO  saltm : Saltmere Media Ltd.
NS  gdis : Disasters
PUB  Saltmere Media Ltd.
AN  Document SALTMH0020230506ej5600001
"""
PLAIN = f"""Bridge shut after cracks
By Jo Vane and Lu Mar
57 words
6 May 2023
07:14
The Saltmere Herald
SALTMH
Late
4
English
Copyright 2023. Saltmere Media Ltd. All Rights Reserved.

{FIRST}

{REST[0]}

{REST[1]}

Document SALTMH0020230506ej5600001
"""
ROWS = "".join(
    f"<tr><td><b>{code}</b></td><td>{value}</td></tr>"
    for code, value in (
        ("HD", "<span class='enHeadline'>Bridge shut after cracks</span>"),
        ("BY", "By Jo Vane and Lu Mar"),
        ("PD", "6 May 2023"),
        ("SN", "The Saltmere Herald"),
        ("LP", f"<p class='articleParagraph enarticleParagraph'>{FIRST}</p>"),
        ("TD", "".join(f"<p class='articleParagraph'>{line}</p>" for line in REST)),
        ("AN", "Document SALTMH0020230506ej5600001"),
    )
)
PAGE = f"<html><body><div class='article enArticle'><table>{ROWS}</table></div></body></html>"


def check(article: Article) -> None:
    assert article.text == "\n\n".join([FIRST, *REST])
    assert article.title == "Bridge shut after cracks"
    assert article.outlet == "The Saltmere Herald"
    assert article.published == "2023-05-06"
    assert article.byline == "Jo Vane and Lu Mar"


@pytest.mark.parametrize("layout", [CODED, PLAIN])
def test_a_document_is_its_text_and_its_fields(layout: str, tmp_path: Path) -> None:
    (article,), problems = read(write(tmp_path / "a.txt", layout))
    assert problems == []
    check(article)


@pytest.mark.parametrize("layout", [CODED, PLAIN])
def test_several_documents_are_several_articles(layout: str, tmp_path: Path) -> None:
    other = layout.replace("Monday", "Tuesday").replace("ej5600001", "ej5700002")
    articles, problems = read(write(tmp_path / "a.rtf", documents.rich(layout + "\n" + other)))
    assert problems == []
    assert [("Monday" in a.text, "Tuesday" in a.text) for a in articles] == [
        (True, False),
        (False, True),
    ]


def test_exports_as_pages_are_read(tmp_path: Path) -> None:
    (article,), problems = read(write(tmp_path / "a.html", PAGE))
    assert problems == []
    assert " ".join(article.text.split()) == " ".join(REPORT.split())
    assert (article.title, article.outlet) == ("Bridge shut after cracks", "The Saltmere Herald")


def test_other_texts_are_none() -> None:
    assert not is_export(REPORT)
    assert not is_export("HD  A headline\nSN  A name\n" + REPORT)
