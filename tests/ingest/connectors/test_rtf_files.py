from __future__ import annotations

from pathlib import Path

import pytest

from tests.ingest import documents
from tests.ingest.connectors.test_nexis import EXPORT
from tests.ingest.reading import REPORT, held, read, write
from whoseword.errors import Unreadable
from whoseword.ingest.connectors import rtf_files


def test_rich_text_is_told_by_its_sign_whatever_its_name() -> None:
    assert rtf_files.recognises(held(documents.rich("A well."), "a.txt"))
    assert not rtf_files.recognises(held("A well {\\rtf1 }", "a.rtf"))


def test_rich_text_is_read(tmp_path: Path) -> None:
    (article,), problems = read(write(tmp_path / "a.rtf", documents.rich(REPORT)))
    assert (article.text, problems) == (REPORT, [])


def test_an_export_of_a_press_database_comes_as_rich_text_too(tmp_path: Path) -> None:
    (article,), problems = read(write(tmp_path / "a.rtf", documents.rich(EXPORT)))
    assert problems == []
    assert (article.title, article.outlet) == (
        "Bridge shut after cracks",
        "The Saltmere Herald (England)",
    )
    assert "museum" not in article.text


@pytest.mark.parametrize("data", [b"{\\rtf1 }", b"{\\rtf", b"{\\rtf1 \\par \\par}"])
def test_rich_text_that_holds_nothing_is_named(data: bytes) -> None:
    with pytest.raises(Unreadable, match=r"^a\.rtf: "):
        list(rtf_files.drafts(held(data, "a.rtf")))
