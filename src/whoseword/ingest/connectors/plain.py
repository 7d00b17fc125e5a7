"""Plain text and Markdown to drafts, with the first line as headline where it is one."""

from __future__ import annotations

import re

from whoseword.ingest.draft import Draft
from whoseword.language.lexicon import ENGLISH

_NEWLINES = re.compile(r"\r\n?")
_HEADLINE = re.compile(r"\s*(\S[^\n]{0,200}?)[ \t]*\n[ \t]*\n\s*(?=\S)")
_MARKDOWN_HEADLINE = re.compile(r"\s*#[ \t]++(?=[^\n#])([^\n]++)(?:\n\s*+|\Z)")
_BYLINE = ENGLISH.pattern(r"{page-furniture.by}\s")
_LONGEST = 300
_WORDS = range(3, 31)
"""How many words a headline of plain text has."""


def draft_of(text: str, name: str, *, markdown: bool = False) -> Draft:
    """The text with its newlines made one kind, otherwise character for character.

    A first line that is plainly a headline (short, without a full stop, parted from the rest by an
    empty line; in Markdown one that begins with ``# ``) becomes the title, and the text begins
    after it.
    """
    text = _NEWLINES.sub("\n", text)
    found = _MARKDOWN_HEADLINE.match(text) if markdown else None
    title = found[1].rstrip(" \t#") if found is not None else ""
    if found is None or len(title) > _LONGEST:
        found = _HEADLINE.match(text)
        if found is not None and not _is_headline(found[1]):
            found = None
        title = found[1] if found is not None else ""
    if found is None or not text[found.end() :].strip():
        return Draft(name, text)
    return Draft(name, text[found.end() :], title=title)


def _is_headline(line: str) -> bool:
    dateline = re.search(r"\([A-Z][\w ]+\)\s*[-–—]|\s[-–—]{1,2}\s*$", line)
    byline = _BYLINE.match(line)
    finished = line.endswith((".", ":", ";", ",", "”", '"'))
    return len(line.split()) in _WORDS and not (finished or dateline or byline)
