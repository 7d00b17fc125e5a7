"""Alerts as an Atom feed (RFC 4287), for whoever reads them in a feed reader."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from xml.sax.saxutils import escape, quoteattr

from whoseword.records import Alert
from whoseword.text.printable import xml_printable

_NAMESPACE = "http://www.w3.org/2005/Atom"
_NEVER = "1970-01-01T00:00:00+00:00"


def alert_feed(alerts: Sequence[Alert]) -> bytes:
    """Write alerts, the latest first."""
    updated = max((alert.at for alert in alerts), default=_NEVER)
    lines = [
        '<?xml version="1.0" encoding="utf-8"?>',
        f"<feed xmlns={quoteattr(_NAMESPACE)}>",
        "<id>urn:whoseword:alerts</id>",
        "<title>Whoseword: alerts</title>",
        "<author><name>Whoseword</name></author>",
        f"<updated>{escape(updated)}</updated>",
        *map(_entry, alerts),
        "</feed>",
    ]
    return ("\n".join(lines) + "\n").encode("utf-8")


def _entry(alert: Alert) -> str:
    told = "\n".join((alert.at, alert.kind.value, alert.story, alert.text))
    key = hashlib.sha256(told.encode("utf-8", "surrogatepass")).hexdigest()[:16]
    words = escape(xml_printable(alert.text))
    return (
        f"<entry><id>urn:whoseword:alert:{key}</id><title>{words}</title>"
        f"<updated>{escape(alert.at)}</updated><category term={quoteattr(alert.kind.value)}/>"
        f"<content>{words}</content></entry>"
    )
