"""Requests to the desk and its API, without a server: each is answered, and as described."""

from __future__ import annotations

import asyncio
import json
import tempfile
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from random import Random
from typing import Any, Final
from urllib.parse import quote, urlencode

from jsonschema import Draft202012Validator

from tests.archive.invented import GOAT, WELL
from tests.fuzz.mutations import Maker
from tests.web.browsing import ADDRESS, desk_at
from whoseword.web import application
from whoseword.web.openapi import document

_PATHS: Final = (
    *("/", "/search", "/alerts", "/corrections", "/add", "/enter", "/desk.css", "/adding/{}"),
    *("/stories/{}", "/stories/{}/correct", "/corrections/{}/undo", "/{}"),
    *("/api/stories", "/api/stories/{}", "/api/search", "/api/check-domain", "/api/{}"),
)
_FIELDS: Final = ("words", "domain", "outlet", "from", "to", "sort", "page", "token", "next")
_READ: Final = "/api/read"
_NONE: Final = "nothing"


@dataclass(frozen=True, slots=True)
class Request:
    """What a client sends."""

    method: str
    path: str
    query: bytes
    body: bytes
    headers: tuple[tuple[bytes, bytes], ...]


def requests(texts: Maker, bodies: Maker) -> Maker:
    """Requests whose every part may be odd; ``bodies`` are JSON articles, or were."""

    def make(chance: Random) -> Request:
        odd = texts(chance)
        host = chance.choice((b"127.0.0.1:8377", b"127.0.0.1:8377", odd.encode()[:200]))
        headers = [(b"host", host)]
        if chance.random() < 0.3:
            kind = chance.choice((b"application/json", b"text/plain", odd.encode()[:80]))
            origin = chance.choice((ADDRESS.encode(), odd.encode()[:80]))
            headers += [(b"content-type", kind), (b"origin", origin)]
            return Request("POST", _READ, b"", bodies(chance), tuple(headers))
        path = chance.choice(_PATHS).replace(
            "{}", chance.choice((odd[:80], "T-0", "1", _known()[0]))
        )
        fields = {name: texts(chance)[:1200] for name in chance.sample(_FIELDS, 2)}
        query = urlencode(fields).encode() if chance.random() < 0.8 else quote(odd).encode()
        method = chance.choice(("GET", "GET", "GET", "HEAD", "POST", "PUT", odd[:9] or _NONE))
        return Request(
            method, path, query, odd.encode() if method == "POST" else b"", tuple(headers)
        )

    return make


@cache
def _served() -> tuple[Any, tuple[str, ...]]:
    """A desk with two stories, and their ids."""
    folder = tempfile.TemporaryDirectory()
    desk = desk_at(Path(folder.name))
    with desk.opened() as archive:
        list(archive.add([*WELL, GOAT]))
        names = tuple(sorted(entry.id for entry in archive.stories()))
    served = application(desk)
    served.state.folder = folder  # lasts as long as who uses it
    return served, names


def _known() -> tuple[str, ...]:
    return _served()[1]


@cache
def _loop() -> asyncio.AbstractEventLoop:
    return asyncio.new_event_loop()


@cache
def _shapes() -> dict[tuple[str, str, str], Draft202012Validator]:
    described = document()
    return {
        (path, method.upper(), status): Draft202012Validator(
            {
                **answer["content"]["application/json"]["schema"],
                "components": described["components"],
            }
        )
        for path, methods in described["paths"].items()
        for method, operation in methods.items()
        for status, answer in operation["responses"].items()
    }


def answered(request: Request) -> None:
    """Every request is answered, none by a fault; those described, as they are described."""
    status, body = _loop().run_until_complete(_exchange(request))
    assert 200 <= status < 500, status
    shape = _shapes().get((request.path, request.method, str(status)))
    if shape is not None:
        shape.validate(json.loads(body))


async def _exchange(request: Request) -> tuple[int, bytes]:
    """Send a request through the application; gives status and body."""
    status, body = 0, b""
    left = [{"type": "http.request", "body": request.body, "more_body": False}]

    async def receive() -> dict[str, Any]:
        return left.pop() if left else {"type": "http.disconnect"}

    async def send(message: Any) -> None:  # noqa: ANN401 - ASGI
        nonlocal status, body
        status = message.get("status", status)
        body += message.get("body", b"")

    scope = {
        "type": "http",
        "asgi": {"version": "3.0", "spec_version": "2.3"},
        "http_version": "1.1",
        "method": request.method,
        "scheme": "http",
        "path": request.path,
        "raw_path": request.path.encode(),
        "query_string": request.query,
        "root_path": "",
        "headers": [*request.headers, (b"content-length", b"%d" % len(request.body))],
        "client": ("127.0.0.1", 50_000),
        "server": ("127.0.0.1", 8377),
    }
    await _served()[0](scope, receive, send)
    return status, body
