"""Encodings."""

import contextlib

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.ingest.reading import REPORT
from whoseword.errors import Unreadable
from whoseword.ingest.charsets import decode

TEXT = REPORT + " Café owners said “no” – twice."


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"])
def test_unicode_encodings(encoding: str) -> None:
    assert decode(TEXT.encode(encoding), "a") == TEXT


def test_utf_32_with_its_mark() -> None:
    assert decode(TEXT.encode("utf-32"), "a") == TEXT


def test_windows_western_is_detected() -> None:
    assert decode(TEXT.encode("cp1252"), "a") == TEXT


def test_a_declared_encoding_is_used() -> None:
    russian = "Мост закрыт. " * 3
    page = f'<html><head><meta charset="koi8-r"></head>{russian}'
    assert decode(page.encode("koi8-r"), "a") == page
    assert decode(russian.encode("cp1251"), "a", "windows-1251") == russian


def test_an_unknown_declared_encoding_is_ignored() -> None:
    assert decode(TEXT.encode("cp1252"), "a", "no-such-code") == TEXT


@pytest.mark.parametrize(
    "data",
    [b"\x7fELF\x02\x01\x01" + bytes(50), b"PK\x03\x04x", b"\x1f\x8b\x08x", bytes(range(32)) * 9],
)
def test_binary_files_are_told_from_text(data: bytes) -> None:
    with pytest.raises(Unreadable, match=r"^name: "):
        decode(data, "name")


@settings(deadline=None)
@given(st.text(alphabet=st.characters(exclude_categories=["Cs", "Cc"]), max_size=200))
def test_utf_8_survives(text: str) -> None:
    assert decode(b"\xef\xbb\xbf" + text.encode(), "a") == text


@settings(deadline=None)
@given(st.binary(max_size=300))
def test_any_bytes_give_text_or_a_clear_refusal(data: bytes) -> None:
    with contextlib.suppress(Unreadable):
        assert len(decode(data, "a")) <= len(data)
