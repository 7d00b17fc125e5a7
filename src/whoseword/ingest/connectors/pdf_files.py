"""PDF files: one clipping, or an export of a press database."""

from __future__ import annotations

from whoseword.ingest.bounded_parsing import read_pdf
from whoseword.ingest.connectors import text_files
from whoseword.ingest.draft import Drafts
from whoseword.ingest.opened import Opened

_SIGN, _WITHIN = b"%PDF-", 1024
"""The sign may stand behind some other bytes, as readers of PDF allow."""


def recognises(opened: Opened) -> bool:
    """Tell a PDF file."""
    return _SIGN in opened.head[:_WITHIN]


def drafts(opened: Opened) -> Drafts:
    """The articles of a PDF file."""
    clipping = read_pdf(opened.means.parser, opened.data(), opened.name)
    yield from text_files.drafts_of_clipping(clipping, opened)
