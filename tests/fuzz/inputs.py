"""Hostile inputs: anything at all, and files that were sound before they were tampered with."""

from __future__ import annotations

import json
from typing import Any, Final

from hypothesis import strategies as st

from tests.fuzz.sound import NEWS

TEXTS: Final = st.text(st.characters(codec="utf-8"), max_size=400)
SIGNS: Final = tuple("“”\"'‘’()[]<>&%;:,.—\n\t\r\x00\x1b\u202e\u200b\ufeff\u2028\U0001f600é")
PIECES: Final = (
    *(
        "said",
        "“No,” he said.",
        "according to",
        "told the Post",
        "\n\n",
        "(Reuters) -",
        "U.S.",
        "&amp;",
    ),
    *(
        "<b>",
        "2030-05-04",
        "May 4",
        "9,999.99",
        "$5m",
        "a" * 3000,
        "((((((((",
        "'''''",
        "Q:",
        "http://x",
    ),
)
BYTES: Final = (
    *(
        b"\x00",
        b"\xff\xfe",
        b"\xef\xbb\xbf",
        b"\xed\xa0\x80",
        b"<",
        b">",
        b"{",
        b"}",
        b'"',
        b"\\u",
        b"&#x0;",
    ),
    *(b"<!--", b"]]>", b"<!DOCTYPE x [<!ENTITY a 'b'>]>", b"<div>" * 300, b"[" * 3000, b"9" * 5000),
    *(
        b",",
        b"\t",
        b"\n",
        b"\r\n",
        b"null",
        b"-1",
        b"1e999",
        b"\x1f\x8b\x08",
        b"PK\x03\x04",
        b"SQLite format 3",
    ),
)


@st.composite
def news(draw: st.DrawFn) -> str:
    """Draw a report that somebody has cut, stuffed and turned round."""
    text = draw(st.sampled_from(NEWS))
    pieces = st.sampled_from(SIGNS) | st.sampled_from(PIECES) | TEXTS
    for _ in range(draw(st.integers(0, 6))):
        start = draw(st.integers(0, len(text)))
        end = min(len(text), start + draw(st.integers(0, 60)))
        text = text[:start] + draw(pieces) + text[end:]
    return text


@st.composite
def tampered(draw: st.DrawFn, sound: bytes) -> bytes:
    """Draw a file of which parts are gone, doubled, or something else."""
    content = sound
    for _ in range(draw(st.integers(1, 8))):
        start = draw(st.integers(0, len(content)))
        end = min(len(content), start + draw(st.integers(0, 80)))
        pieces = st.sampled_from(BYTES) | st.binary(max_size=12) | st.just(content[start:end] * 2)
        content = content[:start] + draw(pieces) + content[end:]
    return content


_VALUES: Final = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**63), 2**63) | st.floats() | TEXTS,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(TEXTS, inner, max_size=3),
    max_leaves=4,
)


@st.composite
def altered(draw: st.DrawFn, sound: bytes) -> bytes:
    """Draw JSON that is well-formed, and in a few places not what it was."""
    value = json.loads(sound)
    for _ in range(draw(st.integers(1, 3))):
        holder = value
        for _ in range(draw(st.integers(0, 5))):
            inner = [held for held in _held(holder) if isinstance(held, dict | list) and held]
            holder = draw(st.sampled_from(inner)) if inner else holder
        if isinstance(holder, dict) and holder and draw(st.booleans()):
            del holder[draw(st.sampled_from(sorted(holder)))]
        elif holder:
            keys = sorted(holder) if isinstance(holder, dict) else range(len(holder))
            holder[draw(st.sampled_from(keys))] = draw(_VALUES)
    return json.dumps(value).encode("utf-8", "surrogatepass")


def _held(value: Any) -> list[Any]:  # noqa: ANN401 - any JSON
    return list(value.values()) if isinstance(value, dict) else value


def files(sound: bytes) -> st.SearchStrategy[bytes]:
    """Files of one kind, and any bytes under its ending."""
    return tampered(sound) | st.binary(max_size=300)
