from __future__ import annotations

import base64
import io
import json
import sys

import pytest

from tests.ingest import documents
from tests.ingest.connectors.test_feeds import WHOLE
from whoseword.ingest import pages, parsing_worker


@pytest.fixture(autouse=True)
def unbounded(monkeypatch: pytest.MonkeyPatch) -> None:
    """The bound on memory is for a process of its own, not for that of the tests."""
    monkeypatch.setattr(parsing_worker, "_bound_memory", lambda: None)


def answers(
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    *requests: dict[str, str | None],
) -> list[dict[str, dict[str, str]]]:
    lines = "".join(json.dumps(request) + "\n" for request in requests)
    monkeypatch.setattr(sys, "stdin", io.StringIO(lines))
    parsing_worker.main()
    return [json.loads(line) for line in capsys.readouterr().out.splitlines()]


def packed(task: str, data: bytes) -> dict[str, str | None]:
    return {"task": task, "name": "a", "data": base64.b64encode(data).decode()}


def test_each_kind_of_document_is_answered_in_its_turn(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    feed = documents.rss([documents.item("Bridge shut", "https://q.example/", body=WHOLE)])
    found = answers(
        monkeypatch,
        capsys,
        packed("pdf", documents.pdf([["The well is dry."]])),
        packed("docx", documents.word(["The well is dry."])),
        packed("rtf", documents.rich("The well is dry.")),
        {"task": "feed", "name": "a", "text": feed.decode().partition("?>")[2]},
    )
    assert [answer["found"].get("text") for answer in found] == ["The well is dry."] * 3 + [None]
    assert found[3]["found"]["title"] == "The Saltmere Herald"


def test_what_cannot_be_read_is_told_and_the_next_is_read(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    broken, whole = answers(
        monkeypatch,
        capsys,
        packed("pdf", b"%PDF-1.4 and so on"),
        {"task": "page", "name": "a", "text": documents.page(), "url": None},
    )
    assert set(broken) == {"problem", "remedy"}
    assert whole["found"]["text"] == pages.draft_of(documents.page(), "a").text


@pytest.mark.parametrize("fault", [MemoryError, RecursionError])
def test_what_bursts_its_bounds_is_told_and_ends_nothing(
    fault: type[Exception],
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    def bursts(*_: object) -> None:
        raise fault

    monkeypatch.setattr(pages, "draft_of", bursts)
    page: dict[str, str | None] = {"task": "page", "name": "a", "text": "<p>x", "url": None}
    burst, whole = answers(monkeypatch, capsys, page, packed("rtf", documents.rich("A well.")))
    assert "too large" in str(burst["problem"])
    assert whole["found"]["text"] == "A well."
