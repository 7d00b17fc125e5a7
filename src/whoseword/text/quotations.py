"""Where quotation marks open and close: curly, straight, French, single, nested, unbalanced."""

from __future__ import annotations

import re
from typing import Final

from whoseword.records import Span
from whoseword.text.typography import with_plain_quotes

_PAIRS: Final = {"“": "”", "«": "»", "„": "“”", '"': '"'}
_MARK: Final = re.compile("[\n“”«»„\"‘’']")


def quotations(text: str) -> tuple[Span, ...]:
    """Spans of the outermost quotations, marks included, in order.

    A quotation that is never closed ends with its paragraph; one that runs over paragraphs, with
    the mark reopened in each, gives a span for each paragraph.  Single quotation marks count where
    they cannot be apostrophes.  One pass, whatever the text.
    """
    spans: list[Span] = []
    opened: int | None = None
    closers = ""
    text = with_plain_quotes(text)
    for match in _MARK.finditer(text):
        at, mark = match.start(), match[0]
        if mark == "\n":
            if opened is not None and not _is_single(closers):
                spans.append((opened, at))
            opened = None
        elif opened is None:
            if closer := _opener(text, at, mark):
                opened, closers = at, closer
        elif mark in closers and _closes(text, at, mark):
            spans.append((opened, at + 1))
            opened = None
    if opened is not None and not _is_single(closers):
        spans.append((opened, len(text)))
    return tuple(spans)


def _is_single(closers: str) -> bool:
    return closers in {"’", "'"}


def _opener(text: str, at: int, mark: str) -> str:
    """The marks that may close what ``mark`` opens here; empty where it opens nothing."""
    if mark == '"':
        free = at + 1 < len(text) and not text[at + 1].isspace()
        return _PAIRS[mark] if free and not _after_word(text, at) else ""
    if mark == "»":  # as German sets them: »so«
        return "«" if text[at + 1 : at + 2].isalnum() and not _after_word(text, at) else ""
    if mark == "”":  # turned the wrong way at the head of a line
        heads = at == 0 or text[at - 1] == "\n"
        return mark if heads and text[at + 1 : at + 2].isalnum() else ""
    if mark in _PAIRS:
        return _PAIRS[mark]
    if mark in "‘'" and not _after_word(text, at) and text[at + 1 : at + 2].isalpha():
        return "’" if mark == "‘" else "'"
    return ""


def _closes(text: str, at: int, mark: str) -> bool:
    if mark not in "’'":
        return True
    return not text[at + 1 : at + 2].isalnum() and not text[at - 1].isspace()


def _after_word(text: str, at: int) -> bool:
    return at > 0 and (text[at - 1].isalnum() or text[at - 1] in ".,!?…")
