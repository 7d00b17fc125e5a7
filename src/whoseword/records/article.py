"""One article as it came in."""

from __future__ import annotations

from dataclasses import dataclass

from whoseword.records.span import Span


@dataclass(frozen=True, slots=True)
class Article:
    """The text is kept character for character; ``boilerplate`` marks what is not reporting.

    ``id`` is a hash of the content; ``published`` an ISO 8601 date or date-time; ``language`` an
    ISO 639-1 code; ``origin`` says where the article was read from (a path or an address).
    """

    id: str
    text: str
    title: str | None = None
    outlet: str | None = None
    url: str | None = None
    published: str | None = None
    byline: str | None = None
    language: str | None = None
    boilerplate: tuple[Span, ...] = ()
    origin: str = ""
