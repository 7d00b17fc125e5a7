"""Bytes to text: UTF-8 first, then what a byte order mark or the page says, then a guess."""

from __future__ import annotations

import codecs
import re
from contextlib import suppress

from whoseword.errors import Unreadable

_SAMPLE = 100_000
"""Bytes that the guess looks at; its cost grows faster than the text."""

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_KINDS = (
    (b"%PDF-", "a PDF file"),
    (b"PK\x03\x04", "a ZIP archive or an office document"),
    (b"\xd0\xcf\x11\xe0", "an old office document"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF8", "a picture"),
    (b"{\\rtf", "a rich text file"),
)
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")
_DECLARED = re.compile(
    rb"<(?:meta[^>]{0,200}?charset|\?xml[^>]{0,200}?encoding)\s*=\s*[\"']?\s*([\w.:-]{2,40})",
    re.IGNORECASE,
)
_ENCODINGS = re.compile(
    r"ascii|utf-(?:8|16|32)(?:-[bl]e)?|cp(?:125\d|437|85\d|86\d|874|932|949|950)|iso8859-\d{1,2}"
    r"|koi8-[rtu]|kz1048|mac-\w+|big5\w*|euc_\w+|gb\w+|hz|iso2022_\w+|shift_\w+|johab|tis-620"
)
"""Codecs that read a text; Python has others, such as "undefined" and "idna", that do not."""

_BEYOND_ASCII = re.compile(rb"[\x80-\xff]")
_FOREIGN_WORD = re.compile(rb"[\x80-\xff]{4}")
_RARE = 20
"""Of so many bytes fewer than one is an accented letter in English text with foreign names."""

_WESTERN = frozenset({"cp1250", "cp1252", "cp1254", "cp1258", "latin_1", "iso8859_15", "mac_roman"})


def decode(data: bytes, name: str, declared: str | None = None) -> str:
    """The text of the bytes, without a byte order mark; otherwise character for character.

    ``declared`` is the encoding that came with the bytes. Raises ``Unreadable`` where they are no
    text or no encoding fits.
    """
    for magic, kind in _KINDS:
        if data.startswith(magic):
            raise Unreadable(name, f"this is {kind}, not text", "Give its text as .txt or .html.")
    text = _decoded(data, name, declared)
    if len(_CONTROL.findall(text[:_SAMPLE])) > max(2, len(text[:_SAMPLE]) // 200):
        raise _binary(name)
    return text


def _binary(name: str) -> Unreadable:
    return Unreadable(name, "this is a binary file, not text", "Give its text as .txt or .html.")


def _decoded(data: bytes, name: str, declared: str | None) -> str:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _strict(data[len(mark) :], encoding, name)
    if b"\x00" in data[:_SAMPLE]:
        return _strict(data, _wide(data[:_SAMPLE], name), name)
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        pass
    named = (found.decode("ascii") for found in _DECLARED.findall(data[:4096]))
    for encoding in (declared or "", *named):
        try:
            return data.decode(_as_browsers(encoding))
        except (LookupError, ValueError):
            continue
    return _guessed(data, name)


def _as_browsers(label: str) -> str:
    """The codec of a declared encoding; raises ``LookupError`` where it is none of a text.

    Pages that say Latin-1 or ASCII mean Windows Western, those that say Latin-5 Windows Turkish,
    as the WHATWG's Encoding Standard has it.
    """
    codec = codecs.lookup(label).name
    if not _ENCODINGS.fullmatch(codec):
        raise LookupError(label)
    return {"iso8859-1": "cp1252", "ascii": "cp1252", "iso8859-9": "cp1254"}.get(codec, codec)


def _strict(data: bytes, encoding: str, name: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        problem = f"marked as {encoding.upper()}, but byte {error.start} is not"
        raise Unreadable(name, problem, "Save it as UTF-8.") from error


def _wide(sample: bytes, name: str) -> str:
    """UTF-16 without a mark shows in zero bytes at every other place; other zeros are binary."""
    even, odd = sample[::2].count(0), sample[1::2].count(0)
    half = len(sample) // 2
    if odd > half * 0.6 and even < half * 0.1:
        return "utf-16-le"
    if even > half * 0.6 and odd < half * 0.1:
        return "utf-16-be"
    raise _binary(name)


def _guessed(data: bytes, name: str) -> str:
    """Windows Western where accents are rare, as in English; otherwise by charset-normalizer.

    The detector takes a few accents for any code page that has letters in their places.
    """
    if len(_BEYOND_ASCII.findall(data)) * _RARE < len(data) and not _FOREIGN_WORD.search(data):
        with suppress(UnicodeDecodeError):
            return data.decode("cp1252")
    from charset_normalizer import from_bytes  # noqa: PLC0415 - nearly all texts are UTF-8

    best = from_bytes(data[:_SAMPLE]).best()
    if best is None:
        raise Unreadable(name, "its encoding cannot be told", "Save it as UTF-8.")
    likely = {best.encoding, *best.could_be_from_charset}
    encodings = ["cp1252", best.encoding] if likely & _WESTERN else [best.encoding]
    for encoding in encodings:
        try:
            return data.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise Unreadable(name, "its encoding cannot be told", "Save it as UTF-8.")
