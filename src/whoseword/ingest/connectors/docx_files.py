"""Word documents: one article, or an export of a press database."""

from __future__ import annotations

from whoseword.ingest.bounded_parsing import read_docx
from whoseword.ingest.connectors import text_files
from whoseword.ingest.draft import Drafts
from whoseword.ingest.opened import Opened

_SIGN = b"PK\x03\x04"
_PARTS = (b"word/", b"[Content_Types].xml")


def recognises(opened: Opened) -> bool:
    """Tell an office document from other ZIP archives by the names of its first parts."""
    named = any(part in opened.head for part in _PARTS)
    return opened.head.startswith(_SIGN) and (named or opened.ending == ".docx")


def drafts(opened: Opened) -> Drafts:
    """The articles of a document."""
    clipping = read_docx(opened.means.parser, opened.data(), opened.name)
    yield from text_files.drafts_of_clipping(clipping, opened)
