"""A report as a Word document, through python-docx."""

from __future__ import annotations

import io
import zipfile
from datetime import UTC, datetime
from typing import Final

from whoseword.optional_library import needed
from whoseword.records import Report
from whoseword.report.written_report import Heading, written_report
from whoseword.text.printable import xml_printable

_EPOCH: Final = (1980, 1, 1, 0, 0, 0)
"""The earliest time that a zip file can name."""


def word_document(report: Report) -> bytes:
    """Give the whole report; raises MissingExtra without python-docx.

    Nothing in it tells when it was made: the same answer gives the same bytes.
    """
    document = needed("docx", "whoseword[docx]").Document()
    properties = document.core_properties
    properties.author, properties.title = "Whoseword", "Report"
    properties.created = properties.modified = datetime(*_EPOCH, tzinfo=UTC)
    for block in written_report(report):
        words = " ".join(xml_printable(block.text).split())
        if isinstance(block, Heading):
            document.add_heading(words, level=block.level)
        else:
            style = "List Bullet" if block.point else None
            document.add_paragraph(style=style).add_run(words).bold = block.strong or None
    content = io.BytesIO()
    document.save(content)
    return _undated(content.getvalue())


def _undated(content: bytes) -> bytes:
    again = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as given, zipfile.ZipFile(again, "w") as kept:
        for name in given.namelist():
            kept.writestr(zipfile.ZipInfo(name, _EPOCH), given.read(name), zipfile.ZIP_DEFLATED)
    return again.getvalue()
