"""Rich text: one article, or, most often, an export of a press database."""

from __future__ import annotations

from whoseword.ingest.bounded_parsing import read_rtf
from whoseword.ingest.connectors import text_files
from whoseword.ingest.draft import Drafts
from whoseword.ingest.opened import Opened

_SIGN = b"{\\rtf"


def recognises(opened: Opened) -> bool:
    """Tell rich text."""
    return opened.head.startswith(_SIGN)


def drafts(opened: Opened) -> Drafts:
    """The articles of a rich text."""
    clipping = read_rtf(opened.means.parser, opened.data(), opened.name)
    yield from text_files.drafts_of_clipping(clipping, opened)
