"""Encodings."""

import contextlib

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.ingest.reading import REPORT
from whoseword.errors import Unreadable
from whoseword.ingest.charsets import decode

TEXT = REPORT + " Café owners said “no” – twice."
PLAIN = REPORT.replace("“", '"').replace("”", '"')


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


@pytest.mark.parametrize(
    "label",
    ["undefined", "idna", "punycode", "unicode_escape", "rot13", "hex", "zip", "", "\0", "."],
)
def test_what_reads_no_text_is_ignored_as_an_encoding(label: str) -> None:
    page = f'<meta charset="{label.strip(chr(0))}">{TEXT}'
    assert decode(page.encode("cp1252"), "a", label) == page


@pytest.mark.parametrize(
    ("label", "encoding"),
    [("iso-8859-9", "cp1254"), ("windows-1254", "cp1254"), ("windows-1250", "cp1250"),
     ("iso-8859-2", "iso8859-2"), ("latin1", "cp1252"), ("us-ascii", "cp1252"),
     ("Shift_JIS", "shift_jis"), ("gb2312", "gb2312"), ("euc-kr", "euc_kr")],
)  # fmt: skip
def test_what_a_page_says_of_its_encoding_holds(label: str, encoding: str) -> None:
    name = {"cp1254": "Ayşe Erdoğan", "cp1250": "Łódź", "iso8859-2": "Łódź", "cp1252": "“Zoë”",
            "shift_jis": "東京", "gb2312": "北京", "euc_kr": "서울"}[encoding]  # fmt: skip
    page = f'<html><head><meta charset="{label}"></head><body><p>{PLAIN} {name}</p>'
    assert decode(page.encode(encoding), "a") == page
    old = page.replace(f'<meta charset="{label}">', f'<META content="text/html; charset={label}">')
    assert decode(old.encode(encoding), "a") == old
    xhtml = f'<?xml version="1.0" encoding="{label}"?><html><body><p>{PLAIN} {name}</p></body>'
    assert decode(xhtml.encode(encoding), "a") == xhtml


@pytest.mark.parametrize("name", ["Müller", "Zoë", "José Muñoz", "Malmö", "£5", "20 °C", "“no”"])
def test_a_few_accents_that_nobody_declares_are_western(name: str) -> None:
    text = f"{PLAIN} {name} was there."
    assert decode(text.encode("cp1252"), "a") == text


def test_another_script_that_nobody_declares_is_left_to_the_detector() -> None:
    text = "Мост через реку закрыли в понедельник, сообщила мэрия города. " * 9
    assert decode(text.encode("cp1251"), "a") == text
