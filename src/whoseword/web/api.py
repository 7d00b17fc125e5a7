"""The same answers for programs: JSON under ``/api``, described by ``/api/openapi.json``."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any, Final

from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from whoseword import export, pipeline
from whoseword.errors import BadRecord
from whoseword.export import archive_lines
from whoseword.export.contract import domain_check
from whoseword.outlets import host_name
from whoseword.web.forms import desk_of
from whoseword.web.openapi import MOST_WORDS, document

_JSON: Final = "application/json"


def _answer(content: object) -> Response:
    return Response(export.dumps(content) + "\n", media_type=_JSON)


def stories(request: Request) -> Response:
    """List the stories, newest first."""
    desk = desk_of(request)
    with desk.opened() as archive:
        desk.refresh(archive)
        return _answer([archive_lines.entry(entry) for entry in archive.stories()])


def story(request: Request) -> Response:
    """Give one story, as ``whoseword story --json`` does."""
    desk = desk_of(request)
    with desk.opened() as archive:
        desk.refresh(archive)
        return _answer(export.report(archive.story(request.path_params["story"])))


def search(request: Request) -> Response:
    """Find the articles that hold every word."""
    words = _asked(request, "words")
    with desk_of(request).opened() as archive:
        return _answer([archive_lines.found(hit) for hit in archive.search(words)])


def check_domain(request: Request) -> Response:
    """Tell whose a domain is, or whom it imitates."""
    domain = _asked(request, "domain")
    host_name(domain)
    return _answer(domain_check(desk_of(request).resources.outlets.check_domain(domain)))


async def read(request: Request) -> Response:
    """Read one JSON article, as ``whoseword annotate`` does; nothing of it is kept."""
    if request.headers.get("content-type", "").partition(";")[0].strip().lower() != _JSON:
        raise HTTPException(415, f"Send the article as {_JSON}.")
    record = _parsed(await request.body())
    return await run_in_threadpool(_read, request, record)


def _read(request: Request, record: Mapping[str, Any]) -> Response:
    desk = desk_of(request)
    with desk.working():
        return _answer(export.annotated(pipeline.read(record, desk.resources)))


def described(_: Request) -> Response:
    """Give the OpenAPI document."""
    return _answer(document())


def _asked(request: Request, name: str) -> str:
    value = request.query_params.get(name, "").strip()
    if not value or len(value) > MOST_WORDS:
        raise HTTPException(400, f"Give “{name}”, of {MOST_WORDS} characters at most.")
    return value


def _parsed(body: bytes) -> Mapping[str, Any]:
    try:
        record = json.loads(body)
    except (ValueError, RecursionError) as error:
        raise BadRecord("article", "malformed JSON", "Send one JSON article.") from error
    if not isinstance(record, dict):
        raise BadRecord("article", "no JSON object", "Send one JSON article.")
    return record


ROUTES: Final = (
    Route("/api/stories", stories),
    Route("/api/stories/{story}", story),
    Route("/api/search", search),
    Route("/api/check-domain", check_domain),
    Route("/api/read", read, methods=["POST"]),
    Route("/api/openapi.json", described),
)
