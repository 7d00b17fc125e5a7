"""Kinds of sources, one file each: how one is recognised, and how its articles are read.

To add one, write a module with ``recognises`` and ``drafts`` and put it into ``CONNECTORS``;
CONTRIBUTING.md shows how.
"""

from __future__ import annotations

from typing import Protocol

from whoseword.ingest.connectors import (
    docx_files,
    feeds,
    outlines,
    page_files,
    parquet_files,
    pdf_files,
    rtf_files,
    saved_pages,
    sitemaps,
    text_files,
    web_archives,
)
from whoseword.ingest.draft import Drafts
from whoseword.ingest.opened import Opened


class Connector(Protocol):
    """What each module of this package offers."""

    def recognises(self, opened: Opened) -> bool:
        """Tell by the first bytes whether an input is of this kind; reads no further."""

    def drafts(self, opened: Opened) -> Drafts:
        """Give its articles and, as errors, what of it cannot be read; raises ``InputError``."""


CONNECTORS: tuple[Connector, ...] = (
    pdf_files,
    parquet_files,
    docx_files,
    rtf_files,
    web_archives,
    saved_pages,
    feeds,
    outlines,
    sitemaps,
    page_files,
)
"""Asked in this order; what none of them recognises is text."""

ENDINGS = (
    *(".txt", ".md", ".html", ".htm", ".xhtml", ".json", ".jsonl", ".ndjson"),
    ".parquet",
    *(".xml", ".rss", ".atom", ".opml", ".warc", ".gz", ".mhtml", ".mht", ".pdf", ".docx", ".rtf"),
)
"""Endings of the files that are looked into without a look at their first bytes."""


def recognised(opened: Opened) -> bool:
    """Tell whether an input, whatever its name, is of a kind that shows in its first bytes."""
    return any(connector.recognises(opened) for connector in CONNECTORS)


def drafts_of(opened: Opened) -> Drafts:
    """Read an input by the connector that recognises it."""
    for connector in CONNECTORS:
        if connector.recognises(opened):
            yield from connector.drafts(opened)
            return
    yield from text_files.drafts(opened)
