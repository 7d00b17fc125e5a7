"""Mark-up and escapes that were left in a text, blanked character for character, so offsets stay.

Exports carry them: HTML inside JSON, and JSON that was escaped twice. The text itself is kept as it
came; only what is read of it is freed from them.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Sequence
from operator import itemgetter
from typing import Final

from whoseword.records import Span

_NAMES: Final = (
    "a|abbr|article|b|blockquote|body|br|div|em|figcaption|figure|font|footer|h[1-6]|header|html|hr"
    "|i|iframe|img|li|main|ol|p|section|small|span|strong|sub|sup|table|tbody|td|tr|u|ul"
)
_BLOCKS: Final = re.compile(
    r"</?(?:p|div|br|li|ul|ol|h[1-6]|blockquote|section|tr|table|hr)\b", re.IGNORECASE
)
_TAG: Final = re.compile(rf"</?(?:{_NAMES})(?:\s[^<>]{{0,1000}})?/?>", re.IGNORECASE)
_LEAST_TAGS: Final = 2
_ENTITY: Final = re.compile(
    r"&(?:(?P<name>quot|amp|nbsp|apos|[lr][sd]quo|[mn]dash|hellip)|#(?P<number>\d{1,6}));"
)
_ENTITIES: Final = {
    "quot": '"', "amp": "&", "nbsp": " ", "apos": "'", "lsquo": "‘", "rsquo": "’", "ldquo": "“",
    "rdquo": "”", "mdash": "—", "ndash": "–", "hellip": "…",
}  # fmt: skip
_ESCAPE: Final = re.compile(r"\\(?:(?P<sign>[\"'/nrt\\])|u(?P<code>[0-9a-fA-F]{4}))")
_NO_WORDS: Final = " \n\"'“”‘’"
_SIGNS: Final = {"n": "\n", "r": " ", "t": " "}
_ESCAPED: Final = re.compile(r"\\[\"'].*\\[\"']|\\n\\n|\\u20[0-9a-fA-F]{2}|\\n[A-Z“\"]", re.DOTALL)


def blanked(text: str) -> tuple[str, tuple[Span, ...]]:
    """The text as it is to be read, of the same length, and the places that stand for nothing.

    Those places, in order and apart, are never the words of anybody.
    """
    places: list[Span] = []
    if "\\" in text and _ESCAPED.search(text):
        text = _replaced(_ESCAPE, _escaped, text, places)
    if "<" in text and len(_TAG.findall(text)) >= _LEAST_TAGS:
        text = _replaced(_TAG, _tag, text, places)
    if "&" in text and ";" in text:
        text = _replaced(_ENTITY, _entity, text, places)
    return text, tuple(sorted(places))


def without(spans: Sequence[Span], places: Sequence[Span], text: str) -> tuple[Span, ...]:
    """The spans of the text less the places, and less white space left at their edges."""
    found: list[Span] = []
    for start, end in spans:
        at = start
        for low, high in places[bisect_right(places, start, key=itemgetter(1)) :]:
            if low >= end:
                break
            found += _trimmed(text, at, low)
            at = high
        found += _trimmed(text, at, end)
    return tuple(found)


def _trimmed(text: str, start: int, end: int) -> list[Span]:
    words = text[start:end] if start < end else ""
    if not words.strip():
        return []
    start += len(words) - len(words.lstrip())
    return [(start, start + len(words.strip()))]


def _replaced(
    pattern: re.Pattern[str],
    meaning: Callable[[re.Match[str]], str],
    text: str,
    places: list[Span],
) -> str:
    """Put what each match means in its place, filled with spaces on the side away from words."""

    def filled(match: re.Match[str]) -> str:
        sign, (start, end) = meaning(match), match.span()
        if not sign.strip(_NO_WORDS):
            places.append((start, end))
        opens = text[end : end + 1].isalnum() and not text[max(0, start - 1) : start].isalnum()
        return sign.rjust(end - start) if opens and sign != "\n" else sign.ljust(end - start)

    return pattern.sub(filled, text)


def _escaped(match: re.Match[str]) -> str:
    if match["code"]:
        sign = chr(int(match["code"], 16))
        return sign if sign.isprintable() else " "
    return _SIGNS.get(match["sign"], match["sign"])


def _tag(match: re.Match[str]) -> str:
    return "\n" if _BLOCKS.match(match[0]) else ""


def _entity(match: re.Match[str]) -> str:
    if match["name"]:
        return _ENTITIES[match["name"]]
    number = int(match["number"])
    sign = chr(number) if 31 < number < 0x110000 else " "
    return sign if sign.isprintable() else " "
