from __future__ import annotations

from contextlib import AbstractContextManager

import pytest

from tests.web.browsing import Browser
from whoseword.archive import Archive
from whoseword.errors import InputError, NotInArchive, StoreError, WhosewordError
from whoseword.web import Desk


def test_every_page_of_the_desk_has_its_address(reader: Browser) -> None:
    for path in ("/", "/add", "/search", "/corrections", "/alerts", "/enter", "/desk.css"):
        assert reader.client.get(path).status_code == 200


@pytest.mark.parametrize(
    ("method", "path", "status"),
    [
        ("GET", "/nowhere", 404),
        ("GET", "/stories/T-0", 404),
        ("GET", "/adding/none", 404),
        ("GET", "/add/text", 405),
        ("DELETE", "/", 405),
        ("GET", "/corrections/x/undo", 404),
    ],
)
def test_what_is_not_there_is_told_in_a_page(
    reader: Browser, method: str, path: str, status: int
) -> None:
    headers = {"Origin": "http://127.0.0.1:8377"}
    answer = reader.client.request(method, path, headers=headers)
    assert answer.status_code == status
    assert answer.headers["content-type"].startswith("text/html")


@pytest.mark.parametrize(
    ("error", "status"),
    [
        (NotInArchive("T-1", "there is no such story", "Look again."), 404),
        (InputError("a.txt", "is <b>empty</b>", "Give another."), 400),
        (StoreError("desk", "is locked", "Wait."), 503),
    ],
)
def test_what_goes_wrong_is_told_in_a_page_or_in_json(
    filled: Desk, monkeypatch: pytest.MonkeyPatch, error: WhosewordError, status: int
) -> None:
    def breaks(_: Desk) -> AbstractContextManager[Archive]:
        raise error

    browser = Browser(filled)
    monkeypatch.setattr(Desk, "opened", breaks)
    page, answer = (browser.client.get(path) for path in ("/", "/api/stories"))
    assert (page.status_code, answer.status_code) == (status, status)
    assert "<b>empty" not in page.text
    assert answer.json() == {"error": str(error)}


def test_what_no_one_foresaw_is_not_hidden(filled: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    def breaks(_: Desk) -> AbstractContextManager[Archive]:
        raise ZeroDivisionError

    monkeypatch.setattr(Desk, "opened", breaks)
    with pytest.raises(ZeroDivisionError):
        Browser(filled).client.get("/")
