"""Sources that are broken, cut or hostile: each is named, the rest is kept, the status tells."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from tests.ingest import documents
from tests.ingest.connectors.test_web_archives import archive
from tests.ingest.reading import REPORT, write
from whoseword.cli.app import run

BOMB = '<!DOCTYPE rss [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;">]>'


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    place = tmp_path / "desk.whoseword"
    monkeypatch.setenv("WHOSEWORD_STORE", str(place))
    return place


def bad(folder: Path) -> list[str]:
    """A file of every kind that cannot be read."""
    item = documents.item("&c;", "https://q.example/1", body=REPORT)
    files = {
        "bomb.xml": documents.rss([item], head=BOMB),
        "broken.docx": documents.word([REPORT])[:2000],
        "broken.pdf": documents.pdf([["A bridge is shut."]])[:300],
        "empty.opml": b"<opml><body/></opml>",
        "empty.mhtml": documents.saved(""),
        "noise.warc.gz": b"\x1f\x8b\x08 and noise",
    }
    return [str(write(folder / name, data)) for name, data in files.items()]


def kept(place: Path) -> int:
    with sqlite3.connect(place) as database:
        ((count,),) = database.execute("SELECT count(*) FROM article").fetchall()
    database.close()
    return int(count)


def test_each_is_named_in_one_line_and_what_can_be_read_is_kept(
    place: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    broken = bad(tmp_path)
    cut = write(tmp_path / "cut.warc", archive(3)[:-700])
    good = write(tmp_path / "good.txt", f"{REPORT}\nThe mayor did not answer.")
    assert run(["add", *broken, str(cut), str(good), "--quiet"]) == 0
    lines = capsys.readouterr().err.splitlines()
    for name in (*broken, str(cut)):
        assert any(line.startswith(f"whoseword: {name}") for line in lines), name
    assert all(line.startswith("whoseword: ") for line in lines)
    assert kept(place) == 3


def test_where_all_are_bad_the_status_is_1_and_nothing_is_kept(place: Path, tmp_path: Path) -> None:
    assert run(["add", *bad(tmp_path), "--quiet"]) == 1
    assert kept(place) == 0


def test_a_place_that_cannot_be_written_is_status_3(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    good = write(tmp_path / "good.txt", REPORT)
    assert run(["add", str(good), "--store", str(tmp_path / "no" / "such" / "a.whoseword")]) == 3
    assert "cannot be opened or made" in capsys.readouterr().err
