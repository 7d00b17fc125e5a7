"""What ``whoseword watch`` said last, and what it says while the page is open."""

from __future__ import annotations

from typing import Final

from starlette.requests import Request
from starlette.responses import Response

from whoseword.web.forms import desk_of
from whoseword.web.guard import POLICY
from whoseword.web.rendering import file, page

LIVE_POLICY: Final = f"{POLICY}; script-src 'self'; connect-src 'self'"
"""The desk's own script may ask the desk, and nobody else, for what comes."""


def show_alerts(request: Request) -> Response:
    """List the alerts, the last first."""
    with desk_of(request).opened() as archive:
        alerts = archive.alerts_after(0)
    shown = page(
        request,
        "alerts.html.j2",
        alerts=[alert for _, alert in reversed(alerts)],
        last=alerts[-1][0] if alerts else 0,
    )
    shown.headers["Content-Security-Policy"] = LIVE_POLICY
    return shown


def alerts_script(_: Request) -> Response:
    """Give the script of that page."""
    return file("alerts.js", "text/javascript")
