"""Rich text to text, by striprtf: press databases give their articles so."""

from __future__ import annotations

import re

from striprtf.striprtf import rtf_to_text

from whoseword.errors import Unreadable
from whoseword.ingest.parsed import Clipping


def clipping_of(data: bytes, name: str) -> Clipping:
    """The text of an .rtf file; raises ``Unreadable``."""
    try:
        text: str = rtf_to_text(data.decode("latin-1"), errors="replace")  # type: ignore[no-untyped-call]
    except (MemoryError, RecursionError):
        raise
    except Exception as error:  # a hostile file may break the library anywhere
        raise Unreadable(name, "this rich text is damaged", "Give its text as .txt.") from error
    lines = (line.strip() for line in re.split(r"\r\n|[\r\n\x0b\u2028\u2029]", text))
    found = "\n".join(lines).strip()
    if not found:
        raise Unreadable(name, "there is no text in this file", "Give its text as .txt.")
    return Clipping(found)
