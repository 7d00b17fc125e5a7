"""PDF files to text, by pypdfium2: lines joined to paragraphs, what every page repeats left out."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise
from statistics import median

import pypdfium2

from whoseword.errors import TooLarge, Unreadable
from whoseword.ingest.limits import MAX_TEXT
from whoseword.ingest.parsed import Clipping

MOST_PAGES = 2_000
_MARGIN = 2
"""Lines at the top and at the foot of a page among which running heads are looked for."""
_REPEATED = 3
"""Pages that a running head stands on at least."""
_FULL = 0.75
"""Share of the usual length of a line below which it does not run on to the next."""
_GAP = 1.35
"""Times the usual step from line to line: a wider one parts paragraphs."""
_HYPHENS = ("\x02", "\ufffe", "\u00ad")
"""What pdfium puts where a word was parted at the end of a line."""
_END = re.compile(r"[.!?:][\"”’')\]]*$")
_PASSWORD = 4
"""``FPDF_ERR_PASSWORD`` of fpdfview.h."""


def clipping_of(data: bytes, name: str) -> Clipping:
    """The text of a PDF file, paragraphs parted by empty lines; raises ``InputError``."""
    try:
        pages = list(_pages(data, name))
    except pypdfium2.PdfiumError as error:
        raise _trouble(error, name) from error
    lines = list(_without_running_heads(pages))
    text = "\n\n".join(_paragraphs(lines))
    if not text.strip():
        problem = "there is no text in this PDF file, only pictures of it"
        raise Unreadable(name, problem, "Let a program read the pictures (OCR) first.")
    return Clipping(text)


def _pages(data: bytes, name: str) -> Iterator[list[str]]:
    document = pypdfium2.PdfDocument(data)
    length = 0
    try:
        if len(document) > MOST_PAGES:
            raise TooLarge(name, f"over {MOST_PAGES:,} pages", "Give the pages of one article.")
        for page in document:
            lines = list(_lines(page))
            page.close()
            length += sum(map(len, lines))
            if length > MAX_TEXT:
                problem = f"over the limit of {MAX_TEXT:,} characters for one article"
                raise TooLarge(name, problem, "Give the pages of one article.")
            yield lines
    finally:
        document.close()


def _lines(page: pypdfium2.PdfPage) -> Iterator[str]:
    """The lines of a page in the order in which it draws them, empty ones where it leaves a gap."""
    shown = page.get_textpage()
    try:
        found = [
            (shown.get_text_bounded(*place).strip(), place)
            for place in (shown.get_rect(number) for number in range(shown.count_rects()))
        ]
    finally:
        shown.close()
    rows = [(text, (bottom + top) / 2) for text, (_, bottom, _, top) in found if text]
    steps = [above - below for (_, above), (_, below) in pairwise(rows)]
    usual = median([step for step in steps if step > 1] or [0.0])
    row = ""
    for (text, _), step in zip(rows, [*steps, 0.0], strict=False):
        row = f"{row} {text}" if row else text
        if abs(step) > usual / 2 or step == 0.0:
            yield row
            row = ""
        if usual and step > _GAP * usual:
            yield ""
    if row:
        yield row


def _trouble(error: pypdfium2.PdfiumError, name: str) -> Unreadable:
    if getattr(error, "err_code", None) == _PASSWORD:
        return Unreadable(name, "this PDF file is locked by a password", "Save it without one.")
    return Unreadable(name, "this PDF file is damaged or cut", "Save it again.")


def _without_running_heads(pages: Sequence[list[str]]) -> Iterator[str]:
    """The lines of all pages but those that stand at the edge of most, page numbers aside."""
    edges = Counter(
        key
        for lines in pages
        for key in {_bare(line) for line in (*lines[:_MARGIN], *lines[-_MARGIN:])}
    )
    most = max(_REPEATED, len(pages) // 2 + 1)
    for lines in pages:
        for place, line in enumerate(lines):
            at_edge = place < _MARGIN or place >= len(lines) - _MARGIN
            if at_edge and (not _bare(line) or edges[_bare(line)] >= most):
                continue
            yield line


def _bare(line: str) -> str:
    """A line without what differs from page to page."""
    return re.sub(r"[\d\s]+", "", line)


def _paragraphs(lines: Sequence[str]) -> Iterator[str]:
    lengths = sorted(len(line) for line in lines if line.strip())
    usual = lengths[len(lengths) * 9 // 10] if lengths else 0
    held = ""
    for line in lines:
        bare = line.strip()
        if not bare:
            if held:
                yield held
            held = ""
            continue
        held = _joined(held, bare)
        short = len(bare) < _FULL * usual
        if short and not bare.endswith(_HYPHENS) and (_END.search(bare) or held == bare):
            yield held
            held = ""
    if held:
        yield held


def _joined(held: str, line: str) -> str:
    if held.endswith(_HYPHENS):
        return held[:-1] + line
    if re.search(r"[a-z]-$", held) and line[0].islower():
        return held[:-1] + line
    return f"{held} {line}" if held else line
