"""Word documents to text, by mammoth: a paragraph a line, and what the document marks as title."""

from __future__ import annotations

import io
import zipfile

import mammoth
from lxml import html

from whoseword.errors import TooLarge, Unreadable
from whoseword.ingest.limits import MAX_FILE, megabytes
from whoseword.ingest.parsed import Clipping

MAX_UNPACKED = 10 * MAX_FILE
"""Bytes that all parts of a document may have once unpacked; pictures are among them."""
_STYLES = "p[style-name='Title'] => h1.title:fresh"
_BLOCKS = ("h1", "h2", "h3", "h4", "h5", "h6", "p", "li")


def clipping_of(data: bytes, name: str) -> Clipping:
    """The text of a document, paragraphs parted by empty lines; raises ``InputError``."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as parts:
            size = sum(part.file_size for part in parts.infolist())
        if size > MAX_UNPACKED:
            problem = f"over the limit of {megabytes(MAX_UNPACKED)} once unpacked"
            raise TooLarge(name, problem, "Give its text as .txt.")
        page = mammoth.convert_to_html(
            io.BytesIO(data), style_map=_STYLES, convert_image=lambda _: []
        ).value
    except (TooLarge, MemoryError, RecursionError):
        raise
    except Exception as error:  # a hostile document may break the library anywhere
        problem = "this document is damaged, locked or none of Word's"
        raise Unreadable(name, problem, "Save it again, or give its text as .txt.") from error
    return _clipping(page, name)


def _clipping(page: str, name: str) -> Clipping:
    tree = html.fromstring(f"<div>{page}</div>")
    blocks = [
        (str(block.tag), words)
        for block in tree.iter(*_BLOCKS)
        if (words := "\n".join(_lines(block.text_content())))
    ]
    if not blocks:
        raise Unreadable(name, "there is no text in this document", "Give its text as .txt.")
    title = blocks[0][1] if blocks[0][0] == "h1" and len(blocks) > 1 else None
    told = blocks[1:] if title else blocks
    return Clipping("\n\n".join(words for _, words in told), title)


def _lines(text: str) -> list[str]:
    return [line for row in text.splitlines() if (line := " ".join(row.split()))]
