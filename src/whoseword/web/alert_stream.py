"""Alerts as they come: server-sent events, for a page that stays open."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator
from typing import Final

from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response, StreamingResponse

from whoseword.export import archive_lines
from whoseword.records import Alert
from whoseword.web.desk import Desk
from whoseword.web.forms import desk_of

PAUSE: Final = 2.0
"""Seconds between two looks at the archive, into which a watch in another process writes."""
MOST_LISTENING: Final = 100
"""Pages that are told at once; each looks at the archive for itself."""
QUIET: Final = 8
"""Looks without an alert after which a comment keeps the connection open."""
_LONGEST: Final = 15


async def stream_alerts(request: Request) -> Response:
    """Tell of alerts after ``Last-Event-ID``, else after the number ``after``, else from now on."""
    desk = desk_of(request)
    if desk.listening >= MOST_LISTENING:
        raise HTTPException(503, "Too many pages are told of alerts. Close some.")
    asked = request.headers.get("last-event-id") or request.query_params.get("after", "")
    after = int(asked) if asked.isdecimal() and len(asked) <= _LONGEST else None
    return StreamingResponse(events(desk, after), media_type="text/event-stream")


async def events(desk: Desk, after: int | None, pause: float = PAUSE) -> AsyncIterator[str]:
    """Give events without end, as they are written; None begins with what comes from now on."""
    desk.listening += 1
    try:
        told = await run_in_threadpool(_last, desk) if after is None else after
        yield ": listening\n\n"
        quiet = 0
        while True:
            told, came = await run_in_threadpool(_after, desk, told)
            for number, alert in came:
                told = number
                yield event(number, alert)
            quiet = 0 if came else quiet + 1
            if quiet == QUIET:
                quiet = 0
                yield ": nothing new\n\n"
            await asyncio.sleep(pause)
    finally:
        desk.listening -= 1


def event(number: int, alert: Alert) -> str:
    """Write one event; JSON holds no line end, so that no word of an article can end the event."""
    return f"id: {number}\nevent: alert\ndata: {json.dumps(archive_lines.alert(alert))}\n\n"


def _last(desk: Desk) -> int:
    with desk.opened() as archive:
        found = archive.alerts_after(0, most=1)
    return found[-1][0] if found else 0


def _after(desk: Desk, told: int) -> tuple[int, list[tuple[int, Alert]]]:
    """Give what came after a number; from the beginning where all alerts were forgotten since."""
    begin = told if told <= _last(desk) else 0
    with desk.opened() as archive:
        return begin, archive.alerts_after(begin)
