from __future__ import annotations

from io import BytesIO
from urllib.parse import unquote

import pytest
from hypothesis import given
from hypothesis import strategies as st
from starlette.datastructures import FormData, UploadFile
from starlette.exceptions import HTTPException
from starlette.requests import Request

from tests.web.browsing import Browser
from whoseword.web import Desk
from whoseword.web.forms import LONGEST_NAME, NAME_COOKIE, Sent, remembered_name, see

FILE = UploadFile(BytesIO(b"x"), filename="a.txt")
NAMELESS = UploadFile(BytesIO(b""), filename="")


def request_with(cookies: str = "") -> Request:
    return Request({"type": "http", "headers": [(b"cookie", cookies.encode("latin-1"))]})


def sent(desk: Desk, *fields: tuple[str, str | UploadFile]) -> Sent:
    return Sent(desk, request_with(), FormData(list(fields)))


def test_words_come_without_space_around_them(filled: Desk) -> None:
    form = sent(filled, ("a", "  two words \n"))
    assert (form.words("a"), form.words("missing")) == ("two words", "")


@pytest.mark.parametrize("value", ["x" * 2_001, FILE])
def test_what_is_too_long_or_no_text_is_refused(filled: Desk, value: str | UploadFile) -> None:
    with pytest.raises(HTTPException, match="too long"):
        sent(filled, ("a", value)).words("a")


def test_fields_may_come_many_times_and_files_beside_them(filled: Desk) -> None:
    form = sent(filled, ("a", "1"), ("a", FILE), ("a", "2"), ("a", NAMELESS))
    assert form.every("a") == ["1", "2"]
    assert form.files("a") == [FILE]
    assert form.every("b") == []
    assert form.files("b") == []


@pytest.mark.parametrize("name", ["", "   ", "x" * (LONGEST_NAME + 1)])
def test_nobody_decides_without_a_name(filled: Desk, name: str) -> None:
    with pytest.raises(HTTPException):
        sent(filled, ("by", name)).by()


@pytest.mark.parametrize("value", ["2024-10-25", "2024-10-25T08:00:00+02:00", ""])
def test_dates_are_taken_as_they_are(filled: Desk, value: str) -> None:
    assert sent(filled, ("on", value)).date("on") == value


@pytest.mark.parametrize("value", ["yesterday", "2024-13-01", "25.10.2024", "<b>"])
def test_what_is_no_date_is_told(filled: Desk, value: str) -> None:
    with pytest.raises(HTTPException, match="is no date"):
        sent(filled, ("on", value)).date("on")


@given(st.text(st.characters(blacklist_categories=["Cs"]), min_size=1, max_size=LONGEST_NAME))
def test_a_name_is_remembered_as_it_was_given(name: str) -> None:
    answer = see("/", name)
    cookie = answer.headers["set-cookie"].partition(";")[0]
    assert cookie.isascii()
    assert remembered_name(request_with(cookie)) == name


def test_a_name_that_a_browser_makes_up_is_cut_short() -> None:
    forged = f"{NAME_COOKIE}={'x' * 500}"
    assert remembered_name(request_with(forged)) == "x" * LONGEST_NAME
    assert remembered_name(request_with()) == ""


def test_nothing_is_remembered_of_who_gives_no_name() -> None:
    answer = see("/corrections#d1")
    assert (answer.status_code, unquote(answer.headers["location"])) == (303, "/corrections#d1")
    assert "set-cookie" not in answer.headers


def test_a_form_without_its_key_is_not_worked_on(browser: Browser) -> None:
    own = {"Origin": "http://127.0.0.1:8377"}
    browser.page("/add")
    for key in ({}, {"key": "x"}):
        data = {"text": "The well is dry.", **key}
        answer = browser.client.post("/add/text", data=data, headers=own)
        assert answer.status_code == 403
        assert "Open it again" in answer.text
