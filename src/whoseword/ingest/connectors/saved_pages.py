"""Pages saved with all that is on them (MHTML, RFC 2557), by the standard library's email."""

from __future__ import annotations

import re
from email import message_from_bytes
from email.message import Message

from whoseword.errors import Unreadable
from whoseword.ingest.bounded_parsing import read_page
from whoseword.ingest.charsets import decode
from whoseword.ingest.draft import Drafts
from whoseword.ingest.limits import MEGABYTE
from whoseword.ingest.opened import Opened

MAX_SAVED = 64 * MEGABYTE
"""Bytes of one saved page with its pictures."""
_RELATED = re.compile(rb"^content-type:\s*multipart/related\b", re.IGNORECASE | re.MULTILINE)
_FIELD = re.compile(rb"^[\w-]{1,60}:[ \t]", re.MULTILINE)
_MOST_PARTS = 5_000


def recognises(opened: Opened) -> bool:
    """Tell a saved page by the fields that it begins with."""
    fields = re.split(rb"\r?\n\r?\n", opened.head, maxsplit=1)[0]
    return _FIELD.match(fields) is not None and _RELATED.search(fields) is not None


def drafts(opened: Opened) -> Drafts:
    """The article of a saved page: of the first part of it that is a page."""
    message = message_from_bytes(opened.data(MAX_SAVED))
    for number, part in enumerate(message.walk()):
        if number > _MOST_PARTS:
            break
        if part.get_content_type() not in {"text/html", "application/xhtml+xml"}:
            continue
        data = part.get_payload(decode=True)
        if isinstance(data, bytes) and data.strip():
            page = decode(data, opened.name, part.get_content_charset())
            yield read_page(
                opened.means.parser, page, opened.name, _address(part) or _address(message)
            )
            return
    raise Unreadable(opened.name, "no page in this saved page", "Save it again, or its text.")


def _address(part: Message) -> str | None:
    """Where the page was; only an address of the web is one."""
    for field in ("Snapshot-Content-Location", "Content-Location"):
        given = str(part.get(field, "")).strip()
        if given.lower().startswith(("http://", "https://")):
            return "".join(given.split())
    return None
