"""The desk as an ASGI application: its addresses, and what goes wrong told in a page."""

from __future__ import annotations

from http import HTTPStatus
from typing import Final

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from whoseword.errors import InputError, NotInArchive, WhosewordError
from whoseword.web import api
from whoseword.web.adding_pages import add_address, add_files, add_text, show_adding, show_job
from whoseword.web.alert_stream import stream_alerts
from whoseword.web.alerts_page import alerts_script, show_alerts
from whoseword.web.body_limit import BodyLimit
from whoseword.web.corrections_page import show_corrections, undo_correction
from whoseword.web.desk import Desk
from whoseword.web.entering import enter
from whoseword.web.guard import API, ENTER, Guard
from whoseword.web.note_forms import withdraw_note, write_note
from whoseword.web.rendering import page, style
from whoseword.web.search_page import show_search
from whoseword.web.story_list import show_stories
from whoseword.web.story_pages import DECISIONS, show_correcting, show_story

_POST: Final = ["POST"]


def application(desk: Desk) -> Starlette:
    """Give the application that serves a desk."""
    made = Starlette(
        routes=[
            Route("/", show_stories),
            Route("/stories/{story}", show_story),
            Route("/stories/{story}/correct", show_correcting),
            *(
                Route(f"/stories/{{story}}/{name}", handle, methods=_POST)
                for name, handle in DECISIONS
            ),
            Route("/stories/{story}/note", write_note, methods=_POST),
            Route("/stories/{story}/notes/{number:int}/withdraw", withdraw_note, methods=_POST),
            Route("/corrections", show_corrections),
            Route("/corrections/{number:int}/undo", undo_correction, methods=_POST),
            Route("/alerts", show_alerts),
            Route("/alerts/stream", stream_alerts),
            Route("/alerts.js", alerts_script),
            Route("/add", show_adding),
            Route("/add/text", add_text, methods=_POST),
            Route("/add/files", add_files, methods=_POST),
            Route("/add/address", add_address, methods=_POST),
            Route("/adding/{job}", show_job),
            Route("/search", show_search),
            Route(ENTER, enter, methods=["GET", "POST"]),
            Route("/desk.css", style),
            *api.ROUTES,
        ],
        middleware=[Middleware(Guard, desk), Middleware(BodyLimit)],
        exception_handlers={HTTPException: _told, WhosewordError: _told},
    )
    made.state.desk = desk
    return made


def _told(request: Request, error: Exception) -> Response:
    """Tell in a page, or in JSON, what was wrong with a request."""
    if not isinstance(error, HTTPException):
        error = HTTPException(_status(error), str(error))
    words, status = str(error.detail), error.status_code
    if request.url.path.startswith(API):
        return JSONResponse({"error": words}, status, error.headers)
    return page(request, "problem.html.j2", status, what=HTTPStatus(status).phrase, words=words)


def _status(error: Exception) -> int:
    if isinstance(error, NotInArchive):
        return HTTPStatus.NOT_FOUND
    if isinstance(error, InputError):
        return HTTPStatus.BAD_REQUEST
    return HTTPStatus.SERVICE_UNAVAILABLE
