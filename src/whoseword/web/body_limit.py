"""No more of a request is taken in than a stated number of bytes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from starlette.responses import PlainTextResponse

from whoseword.ingest.limits import MAX_FILE, megabytes

if TYPE_CHECKING:
    from starlette.types import ASGIApp, Message, Receive, Scope, Send

MOST: Final = 2 * MAX_FILE
"""Bytes of one request: a file of the size that is read, and room for what is sent around it."""
_REFUSAL: Final = f"Over the limit of {megabytes(MOST)} for one request.\n"


class _TooMuch(Exception):
    """More came than may."""


class BodyLimit:
    """Counts what comes in, whatever the request says of its length."""

    def __init__(self, app: ASGIApp, most: int = MOST) -> None:
        self._app = app
        self._most = most

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request, with 413 where it is too long."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        if _announced(scope) > self._most:
            await PlainTextResponse(_REFUSAL, 413)(scope, receive, send)
            return
        taken, begun = 0, False

        async def counted() -> Message:
            nonlocal taken
            message = await receive()
            taken += len(message.get("body", b""))
            if taken > self._most:
                raise _TooMuch
            return message

        async def noted(message: Message) -> None:
            nonlocal begun
            begun = True
            await send(message)

        try:
            await self._app(scope, counted, noted)
        except _TooMuch:
            if begun:
                raise
            await PlainTextResponse(_REFUSAL, 413)(scope, receive, send)


def _announced(scope: Scope) -> int:
    for name, value in scope["headers"]:
        if name == b"content-length":
            return int(value) if value.isdigit() and len(value) < 20 else MOST + 1
    return 0
