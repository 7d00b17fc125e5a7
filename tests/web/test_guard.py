from __future__ import annotations

from pathlib import Path

import pytest
from starlette.testclient import TestClient

from tests.web.browsing import ADDRESS, Browser, desk_at
from whoseword.web import Desk, application
from whoseword.web.guard import is_own_host

TOKEN = "a-token-of-more-than-sixteen"  # noqa: S105 - of this test alone
FORM = {"text": "The well is dry, a clerk said."}


def test_every_answer_is_sealed(reader: Browser) -> None:
    for path in ("/", "/add", "/search?words=well", "/api/stories", "/nowhere", "/desk.css"):
        headers = reader.client.get(path).headers
        assert headers["content-security-policy"].startswith("default-src 'none'")
        assert "frame-ancestors 'none'" in headers["content-security-policy"]
        assert headers["x-content-type-options"] == "nosniff"
        assert headers["cache-control"] == "no-store"


@pytest.mark.parametrize("host", ["evil.example", "127.0.0.1.evil.example", "", "127.0.0.1@evil"])
def test_another_host_name_is_refused(reader: Browser, host: str) -> None:
    assert reader.client.get("/", headers={"Host": host}).status_code == 421


def test_addresses_and_given_names_are_its_own() -> None:
    names = frozenset({"desk.example.org"})
    own = ("localhost:8377", "127.0.0.1:1", "[::1]:8377", "192.0.2.7", "desk.example.org:80")
    assert all(is_own_host(host, names) for host in own)
    assert not is_own_host("desk.example.org", frozenset())


@pytest.mark.parametrize("host", ["H}']8", "[", "[[::1]", "[::1", "::1]", "[desk]", "[]", ":"])
def test_brackets_that_hold_no_address_are_no_host_of_its_own(host: str) -> None:
    assert not is_own_host(host, frozenset())


@pytest.mark.parametrize(
    "headers",
    [
        {"Origin": "https://evil.example"},
        {"Origin": "null"},
        {"Origin": "http://127.0.0.1:9999"},
        {"Sec-Fetch-Site": "cross-site"},
    ],
)
def test_what_another_site_sends_is_refused(browser: Browser, headers: dict[str, str]) -> None:
    data = {**FORM, "key": browser.key("/add")}
    assert browser.client.post("/add/text", data=data, headers=headers).status_code == 403


def test_a_form_that_was_not_shown_here_is_refused(browser: Browser, desk: Desk) -> None:
    own = {"Origin": ADDRESS}
    browser.page("/add")
    assert browser.client.post("/add/text", data=FORM, headers=own).status_code == 403
    stolen = {**FORM, "key": Browser(desk).key("/add")}
    assert browser.client.post("/add/text", data=stolen, headers=own).status_code == 403
    with desk.opened() as archive:
        assert archive.stories() == []


def test_a_guarded_desk_shows_nothing_without_its_token(tmp_path: Path) -> None:
    client = TestClient(application(desk_at(tmp_path, TOKEN)), base_url=ADDRESS)
    assert client.get("/", follow_redirects=False).headers["location"] == "/enter"
    assert client.get("/api/stories").status_code == 401
    assert client.get("/api/stories", headers={"Authorization": "Bearer wrong"}).status_code == 401
    assert client.post("/enter", data={"token": "wrong"}).status_code == 403
    assert not client.cookies
    assert client.get("/", follow_redirects=False).status_code == 303


def test_the_token_opens_the_desk(tmp_path: Path) -> None:
    desk = desk_at(tmp_path, TOKEN)
    programs = TestClient(application(desk), base_url=ADDRESS)
    assert programs.get("/api/stories", headers={"Authorization": f"Bearer {TOKEN}"}).json() == []
    people = Browser(desk)
    entered = people.client.post("/enter", data={"token": TOKEN}, headers={"Origin": ADDRESS})
    assert "Nothing is kept here yet" in entered.text
    forged = {"whoseword": people.client.cookies["whoseword"] + "0"}
    other = TestClient(application(desk), base_url=ADDRESS, cookies=forged)
    assert other.get("/", follow_redirects=False).status_code == 303


def test_cookies_are_kept_from_scripts_and_other_sites(desk: Desk) -> None:
    given = TestClient(application(desk), base_url=ADDRESS).get("/").headers["set-cookie"]
    assert "HttpOnly" in given
    assert "SameSite=Strict" in given
