"""Templates to pages; everything that came from outside is escaped."""

from __future__ import annotations

from functools import cache
from typing import Final

from jinja2 import Environment
from starlette.requests import Request
from starlette.responses import HTMLResponse, Response, StreamingResponse

from whoseword.report.phrasing import counted, date, figure, moment
from whoseword.text.escaped_templates import environment
from whoseword.web.forms import desk_of, remembered_name

AROUND: Final = (
    ("Stories", "/"),
    ("Add", "/add"),
    ("Search", "/search"),
    ("Corrections", "/corrections"),
    ("Alerts", "/alerts"),
)
"""The pages that every page leads to."""


def page(request: Request, template: str, status: int = 200, **values: object) -> Response:
    """Set a page of the desk."""
    given = {**_shared(request), **values}
    return HTMLResponse(_environment().get_template(template).render(given), status)


def growing_page(request: Request, template: str, **values: object) -> Response:
    """Send a page piece by piece, as its values come."""
    given = {**_shared(request), **values}
    pieces = _environment().get_template(template).generate(given)
    return StreamingResponse(pieces, media_type="text/html; charset=utf-8")


def _shared(request: Request) -> dict[str, object]:
    """Give what every page has: where one can go, the key of its forms, who decided last."""
    cookie = request.state.cookie
    return {
        "around": AROUND,
        "here": request.url.path,
        "key": desk_of(request).entry.form_key(cookie) if cookie else "",
        "name": remembered_name(request),
    }


def style(_: Request) -> Response:
    """Give the styles of the desk."""
    return file("desk.css", "text/css")


def file(name: str, kind: str) -> Response:
    """Give a file that lies beside the templates, as it is."""
    made = _environment()
    if made.loader is None:
        raise LookupError(name)
    return Response(made.loader.get_source(made, name)[0], media_type=kind)


@cache
def _environment() -> Environment:
    made = environment("whoseword.web")
    made.filters.update(date=date, moment=moment, figure=figure, counted=counted)
    return made
