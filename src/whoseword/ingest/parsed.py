"""What libraries make of documents, before it is known which articles these hold."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Clipping:
    """The text of a document, a line a paragraph; ``title`` where the document marks one."""

    text: str
    title: str | None = None


@dataclass(frozen=True, slots=True)
class Entry:
    """An entry of a feed as it gives it: ``published`` is ISO 8601, ``body`` plain paragraphs.

    ``key`` tells it from the other entries of its feed; ``publisher`` is whose article it is where
    the feed is another's (RSS and Atom ``<source>``).
    """

    key: str
    title: str | None = None
    link: str | None = None
    published: str | None = None
    byline: str | None = None
    publisher: str | None = None
    body: str = ""


@dataclass(frozen=True, slots=True)
class Feed:
    """A feed and what it lists, in the order in which it does."""

    title: str | None
    entries: tuple[Entry, ...]
