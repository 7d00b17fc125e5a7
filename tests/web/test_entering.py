from __future__ import annotations

from pathlib import Path

import pytest
from starlette.testclient import TestClient

from tests.web.browsing import ADDRESS, desk_at
from whoseword.web import application

TOKEN = "a-token-of-more-than-sixteen"  # noqa: S105 - of this test alone


@pytest.fixture
def client(tmp_path: Path) -> TestClient:
    made = application(desk_at(tmp_path, TOKEN))
    return TestClient(made, base_url=ADDRESS, headers={"Origin": ADDRESS})


def test_the_page_asks_for_the_token_and_the_token_leads_in(client: TestClient) -> None:
    assert 'name="token"' in client.get("/enter").text
    answer = client.post("/enter", data={"token": f" {TOKEN} "}, follow_redirects=False)
    assert (answer.status_code, answer.headers["location"]) == (303, "/")
    assert "HttpOnly" in answer.headers["set-cookie"]
    assert client.get("/", follow_redirects=False).status_code == 200


@pytest.mark.parametrize(
    "sent",
    [
        {"token": ""},
        {},
        {"token": TOKEN[:-1]},
        {"token": TOKEN + " " * 300},
        {"token": "w\u00f6rter \U0001f511"},
    ],
    ids=["empty", "missing", "cut", "endless", "not ASCII"],
)
def test_whatever_else_is_sent_leads_nowhere(client: TestClient, sent: dict[str, str]) -> None:
    answer = client.post("/enter", data=sent, follow_redirects=False)
    assert answer.status_code == 403
    assert not client.cookies


def test_files_and_many_fields_are_not_taken(client: TestClient) -> None:
    file = client.post("/enter", files={"token": ("token", b"x")}, follow_redirects=False)
    fields = {"token": TOKEN, "a": "1", "b": "2"}
    many = client.post("/enter", files={k: (None, v) for k, v in fields.items()})
    assert (file.status_code, many.status_code) == (400, 400)
    assert not client.cookies
