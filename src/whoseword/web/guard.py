"""What every request must be, and what every answer says: host, origin, size, entry, policy."""

from __future__ import annotations

import ipaddress
from typing import TYPE_CHECKING, Final
from urllib.parse import urlsplit

from starlette.datastructures import MutableHeaders
from starlette.requests import Request
from starlette.responses import JSONResponse, PlainTextResponse, RedirectResponse, Response

from whoseword.web.entry import COOKIE

if TYPE_CHECKING:
    from starlette.types import ASGIApp, Message, Receive, Scope, Send

    from whoseword.web.desk import Desk

POLICY: Final = (
    "default-src 'none'; style-src 'self'; form-action 'self'; base-uri 'none';"
    " frame-ancestors 'none'"
)
API: Final = "/api/"
ENTER: Final = "/enter"
_OPEN: Final = frozenset({ENTER, "/desk.css"})
_READS: Final = frozenset({"GET", "HEAD"})
_HEADERS: Final = {
    "Cache-Control": "no-store",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    # without a referrer a browser would send its forms with the origin "null"
    "Referrer-Policy": "same-origin",
    "X-Content-Type-Options": "nosniff",
}


class Guard:
    """Refuses what another site could have sent, and asks for the token where there is one."""

    def __init__(self, app: ASGIApp, desk: Desk) -> None:
        self._app = app
        self._desk = desk

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request, or refuse it."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        request = Request(scope)
        given = request.cookies.get(COOKIE, "")
        known = self._desk.entry.holds(given)
        fresh = "" if known or self._desk.entry.guarded else self._desk.entry.cookie()
        request.state.cookie = given if known else fresh

        async def sealed(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                for name, value in _HEADERS.items():
                    headers[name] = value
                headers.setdefault("Content-Security-Policy", POLICY)
                if fresh:
                    headers.append("Set-Cookie", cookie_header(fresh))
            await send(message)

        refusal = self._refusal(request, known=known)
        await (self._app if refusal is None else refusal)(scope, receive, sealed)

    def _refusal(self, request: Request, *, known: bool) -> Response | None:
        host = request.headers.get("host", "")
        if not is_own_host(host, self._desk.names):
            return PlainTextResponse("Whoseword is not reached under this name.\n", 421)
        if request.method not in _READS and not _is_own_origin(request, host):
            return PlainTextResponse("Another site sent this; it was not carried out.\n", 403)
        path = request.url.path
        if known or not self._desk.entry.guarded or path in _OPEN:
            return None
        if path.startswith(API):
            scheme, _, token = request.headers.get("authorization", "").partition(" ")
            if scheme.lower() == "bearer" and self._desk.entry.opens(token.strip()):
                return None
            wanted = {"WWW-Authenticate": "Bearer"}
            return JSONResponse({"error": "The desk's token is missing."}, 401, wanted)
        return RedirectResponse(ENTER, 303)


def cookie_header(cookie: str) -> str:
    """Give the header of a cookie that no script reads and no other site sends along."""
    return f"{COOKIE}={cookie}; HttpOnly; Path=/; SameSite=Strict"


def is_own_host(host: str, names: frozenset[str]) -> bool:
    """Whether a Host header names an address, this machine, or one of the names.

    Another site's name that leads here, as a rebound one does, is none of these.
    """
    try:
        name = (urlsplit(f"//{host}").hostname or "") if _is_plain(host) else ""
        if name == "localhost" or name in names:
            return True
        ipaddress.ip_address(name)
    except ValueError:  # of either: brackets that hold no address
        return False
    return True


def _is_plain(host: str) -> bool:
    return bool(host) and not any(sign in host for sign in "/?#@\\ \t")


def _is_own_origin(request: Request, host: str) -> bool:
    origin = request.headers.get("origin")
    if origin is not None:
        return origin.partition("://")[2] == host
    return request.headers.get("sec-fetch-site", "same-origin") in {"same-origin", "none"}
