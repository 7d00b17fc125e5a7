"""Web archives, written here record by record."""

from __future__ import annotations

import gzip
import random
import sys
from pathlib import Path

import pytest

from tests.ingest import documents
from tests.ingest.reading import REPORT, read, write
from whoseword.errors import Unreadable
from whoseword.ingest import fastwarc_records, warcio_records
from whoseword.ingest.connectors import web_archives


@pytest.fixture(
    autouse=True,
    params=[fastwarc_records.records, warcio_records.records],
    ids=["fastwarc", "warcio"],
)
def _reader(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(web_archives, "record_reader", lambda: request.param)


def archive(number: int, *, packed: bool = False) -> bytes:
    chance = random.Random(number)  # noqa: S311 - invents words that do not pack away
    records = [
        documents.record(
            documents.page(f"{REPORT} Case {n}, {chance.random()}.").encode(),
            f"https://quay.example/{n}",
        )
        for n in range(number)
    ]
    return b"".join(map(gzip.compress, records)) if packed else b"".join(records)


@pytest.mark.parametrize(("name", "packed"), [("a.warc", False), ("a.warc.gz", True), ("a", True)])
def test_every_page_is_an_article_with_its_address(name: str, packed: bool, tmp_path: Path) -> None:
    articles, problems = read(write(tmp_path / name, archive(3, packed=packed)))
    assert problems == []
    assert [article.url for article in articles] == [f"https://quay.example/{n}" for n in range(3)]


def test_other_records_and_answers_are_passed_over(tmp_path: Path) -> None:
    info = b"WARC/1.0\r\nWARC-Type: warcinfo\r\nContent-Length: 4\r\n\r\na: b\r\n\r\n"
    missing = documents.record(b"gone", "https://quay.example/x").replace(b"200 OK", b"404 NO")
    picture = documents.record(b"\x89PNG", "https://quay.example/y", kind="image/png")
    articles, problems = read(write(tmp_path / "a.warc", info + missing + picture + archive(1)))
    assert (len(articles), problems) == (1, [])


@pytest.mark.parametrize("packed", [False, True])
@pytest.mark.parametrize("share", [0.55, 0.7, 0.97])
def test_an_archive_cut_in_the_middle_gives_what_stood_before(
    packed: bool, share: float, tmp_path: Path
) -> None:
    whole = archive(3, packed=packed)
    after = write(tmp_path / "b.txt", REPORT)
    cut = write(tmp_path / "a.warc", whole[: int(share * len(whole))])
    articles, problems = read(cut, after)
    assert [article.url for article in articles[:-1]] == [
        f"https://quay.example/{n}" for n in range(len(articles) - 1)
    ]
    assert len(articles) in {2, 3}
    assert articles[-1].text == REPORT
    assert {type(problem) for problem in problems} == {Unreadable}
    assert "cut or damaged after" in problems[-1].problem


def test_bodies_packed_or_in_chunks_are_unpacked_and_a_lie_about_it_is_forgiven(
    tmp_path: Path,
) -> None:
    data = documents.page().encode()
    chunked = b"%x\r\n%s\r\n0\r\n\r\n" % (len(data), data)
    packed, parted = "Content-Encoding: gzip\r\n", "Transfer-Encoding: chunked\r\n"
    records = [
        documents.record(gzip.compress(data), "https://a.example/", headers=packed),
        documents.record(data, "https://b.example/", headers=packed),
        documents.record(chunked, "https://c.example/", headers=parted),
        documents.record(data, "https://d.example/", headers=parted),
    ]
    articles, problems = read(write(tmp_path / "a.warc", b"".join(records)))
    assert problems == []
    assert [article.text for article in articles] == [REPORT] * 4


def test_nothing_of_a_damaged_archive_is_shown_on_the_terminal(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    beyond = b" longer than its record says\x1b]0;gotcha\x07"
    damaged = archive(1).removesuffix(b"\r\n\r\n") + beyond + b"\r\n\r\n" + archive(2)
    (article, *_), _ = read(write(tmp_path / "a.warc", damaged))
    assert article.text
    assert capfd.readouterr().err == ""


@pytest.mark.parametrize("data", [b"WARC/1.0\r\n\r\n", b"WARC/1.0\r\nx", b"WARC/9 nonsense"])
def test_what_only_begins_like_an_archive_is_named(data: bytes, tmp_path: Path) -> None:
    articles, problems = read(write(tmp_path / "a.warc", data))
    assert articles == []
    assert [type(problem) for problem in problems] == [Unreadable]


def test_a_packed_header_that_bursts_is_damage(tmp_path: Path) -> None:
    burst = gzip.compress(b"WARC/1.0\r\nWARC-Type: response\r\n" + b"X: salt\r\n" * 1_000_000)
    (article,), (problem,) = read(write(tmp_path / "a.warc.gz", archive(1, packed=True) + burst))
    assert article.url == "https://quay.example/0"
    assert "cut or damaged after 1 page" in problem.problem


def test_an_archive_is_read_by_fastwarc_where_it_is_installed_else_by_warcio(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.undo()
    assert web_archives.record_reader() is fastwarc_records.records
    monkeypatch.setitem(sys.modules, "fastwarc", None)
    assert web_archives.record_reader() is warcio_records.records
