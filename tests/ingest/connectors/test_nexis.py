"""Exports of Nexis."""

from pathlib import Path

import pytest

from tests.ingest.reading import REPORT, read, write
from whoseword.ingest.connectors.nexis import is_export

EXPORT = f"""Bridge shut after cracks

The Saltmere Herald (England)

May 6, 2023 Saturday
Late Edition - Final

Copyright 2023 Saltmere Media Ltd. All Rights Reserved

Section: NEWS; Pg. 4
Length: 57 words
Byline: By JO VANE
Dateline: SALTMERE

Body

{REPORT.replace("“", "''").replace("”", "''")}

Correction
A caption on May 4 misspelled the name of the bridge's builder, the museum said.

Graphic
PHOTO: The bridge on Monday, Ada Moor said.

Classification
Language: ENGLISH
Load-Date: May 6, 2023

End of Document
"""


def test_head_body_and_what_stands_below_are_told_apart(tmp_path: Path) -> None:
    (article,), problems = read(write(tmp_path / "a.txt", EXPORT))
    assert problems == []
    assert article.text == REPORT.replace("“", '"').replace("”", '"')
    assert article.title == "Bridge shut after cracks"
    assert article.outlet == "The Saltmere Herald (England)"
    assert (article.published, article.byline) == ("2023-05-06", "JO VANE")


def test_an_export_may_hold_many_documents(tmp_path: Path) -> None:
    other = EXPORT.replace("Monday", "Tuesday").replace("May 6, 2023", "8 May 2023")
    articles, problems = read(write(tmp_path / "a.txt", EXPORT + other))
    assert problems == []
    assert [article.published for article in articles] == ["2023-05-06", "2023-05-08"]
    assert articles[1].origin.endswith("a.txt, document 2")


@pytest.mark.parametrize(
    "gone", ["Correction\n", "Graphic\n", "End of Document\n", "Byline: By JO VANE\n",
             "Dateline: SALTMERE\n", "Late Edition - Final\n", "Section: NEWS; Pg. 4\n"],
)  # fmt: skip
def test_what_is_missing_breaks_nothing(tmp_path: Path, gone: str) -> None:
    articles, problems = read(write(tmp_path / "a.txt", EXPORT.replace(gone, "", 1)))
    assert (len(articles), problems) == (1, [])
    assert articles[0].title == "Bridge shut after cracks"
    assert articles[0].text.startswith("The old bridge")


@pytest.mark.parametrize(
    "text", [REPORT, f"Body\n\n{REPORT}", f"Title\n\nBody\n\n{REPORT}", f"{REPORT}\nBody of water"]
)
def test_other_texts_are_none(text: str) -> None:
    assert not is_export(text)
