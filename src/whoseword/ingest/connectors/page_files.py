"""Web pages: the article of a page, or an export of a press database as a page."""

from __future__ import annotations

import re
from dataclasses import replace

from whoseword.ingest.bounded_parsing import read_page
from whoseword.ingest.charsets import decode
from whoseword.ingest.connectors import factiva
from whoseword.ingest.draft import Drafts
from whoseword.ingest.opened import Opened
from whoseword.ingest.xml_documents import root_of

_ENDINGS = frozenset({".html", ".htm", ".xhtml"})
_ROOTS = frozenset(
    "html head body article div section main p meta title header h1 h2 h3 h4 blockquote figure"
    " span ul ol table".split()
)
"""Elements that a page, or what was copied out of one, begins with."""
_HTML = re.compile(rb"<!doctype\s+html|<html[\s>]", re.IGNORECASE)
_WITHIN = 1024


def recognises(opened: Opened) -> bool:
    """Tell a page by its first element; a file's ending tells one that begins otherwise."""
    narrow = opened.head[:_WITHIN].replace(b"\x00", b"")
    found = root_of(opened.head) in _ROOTS or _HTML.search(narrow) is not None
    return found or opened.ending in _ENDINGS


def drafts(opened: Opened) -> Drafts:
    """The article of a page, or all that a press database put into one."""
    page = decode(opened.data(), opened.name, opened.charset)
    if factiva.is_page(page):
        yield from factiva.drafts_of(factiva.text_of_page(page), opened.name)
        return
    yield replace(read_page(opened.means.parser, page, opened.name, opened.url), stem=opened.stem)
