"""What a site asks of programs that come by themselves (RFC 9309), by protego."""

from __future__ import annotations

from dataclasses import dataclass

from protego import Protego

AGENT = "whoseword"
_LONGEST = 500_000
"""Bytes of a robots.txt that count, as RFC 9309 asks for at least."""
_MOST_SECONDS = 30.0


@dataclass(frozen=True, slots=True)
class Rules:
    """The rules of one host; ``delay`` are the seconds that it wants between two requests."""

    _parsed: Protego | None
    delay: float

    def allow(self, url: str) -> bool:
        """Tell whether the site lets us fetch this address."""
        return self._parsed is None or bool(self._parsed.can_fetch(url, AGENT))


def rules_of(status: int, data: bytes) -> Rules:
    """The rules in an answer for robots.txt: what is not there forbids nothing, trouble all."""
    if 400 <= status < 500:
        return Rules(None, 0.0)
    if status != 200:
        return Rules(Protego.parse("User-agent: *\nDisallow: /"), 0.0)
    parsed = Protego.parse(data[:_LONGEST].decode("utf-8", "replace"))
    delay = parsed.crawl_delay(AGENT)
    return Rules(parsed, min(float(delay or 0), _MOST_SECONDS))
