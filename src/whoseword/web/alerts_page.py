"""What ``whoseword watch`` said last."""

from __future__ import annotations

from starlette.requests import Request
from starlette.responses import Response

from whoseword.web.forms import desk_of
from whoseword.web.rendering import page


def show_alerts(request: Request) -> Response:
    """List the alerts, the last first."""
    with desk_of(request).opened() as archive:
        alerts = archive.alerts()
    return page(request, "alerts.html.j2", alerts=alerts)
