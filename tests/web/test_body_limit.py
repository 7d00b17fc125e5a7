from __future__ import annotations

from collections.abc import Iterator

from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.testclient import TestClient

from tests.web.browsing import ADDRESS, Browser
from whoseword.web.body_limit import MOST, BodyLimit


async def _measured(request: Request) -> Response:
    return PlainTextResponse(str(len(await request.body())))


async def _app(scope, receive, send) -> None:  # type: ignore[no-untyped-def] # noqa: ANN001
    await (await _measured(Request(scope, receive)))(scope, receive, send)


def test_a_request_over_the_limit_is_refused_whatever_it_announces() -> None:
    client = TestClient(BodyLimit(_app, 100), base_url=ADDRESS)

    def chunks(number: int) -> Iterator[bytes]:
        yield from [b"x" * 10] * number

    assert client.post("/", content=b"x" * 100).text == "100"
    assert client.post("/", content=b"x" * 101).status_code == 413
    assert client.post("/", content=chunks(10)).text == "100"
    assert client.post("/", content=chunks(11)).status_code == 413
    lying = {"Content-Length": "9" * 30}
    assert client.post("/", content=b"x", headers=lying).status_code == 413


def test_an_upload_over_the_limit_is_refused(browser: Browser) -> None:
    large = {"files": ("large.txt", b"x" * (MOST + 1))}
    assert browser.send("/add", "/add/files", files=large).status_code == 413
