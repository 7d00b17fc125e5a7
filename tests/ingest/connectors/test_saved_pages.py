from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.ingest import documents
from tests.ingest.reading import REPORT, held, read, write
from whoseword.errors import Unreadable
from whoseword.ingest.connectors import saved_pages
from whoseword.ingest.draft import Draft

WHOLE = documents.saved(documents.page())


def test_a_saved_page_is_told_by_its_fields() -> None:
    assert saved_pages.recognises(held(WHOLE, "page"))
    assert not saved_pages.recognises(held(documents.page(), "a.mhtml"))
    assert not saved_pages.recognises(held("Content-Type: text/plain\n\nA letter.", "a.mhtml"))
    in_text = "A letter.\n\nContent-Type: multipart/related\n"
    assert not saved_pages.recognises(held(in_text, "a.mhtml"))


def test_a_saved_page_is_the_page_at_its_address(tmp_path: Path) -> None:
    for name in ("a.mhtml", "page"):
        (article,), problems = read(write(tmp_path / name, WHOLE))
        assert problems == []
        assert (article.text, article.url) == (REPORT, "https://quay.example/bridge")


@pytest.mark.parametrize("address", ["file:///home/ada/bridge.html", "javascript:alert(1)", ""])
def test_an_address_that_is_not_of_the_web_is_none(address: str) -> None:
    (draft,) = saved_pages.drafts(held(documents.saved(documents.page(), address), "a.mhtml"))
    assert isinstance(draft, Draft)
    assert draft.url is None


@pytest.mark.parametrize(
    "data",
    [
        documents.saved(""),
        b"MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=x\r\n\r\n",
        WHOLE.partition(b"Content-Type: text/html")[0],
    ],
    ids=["empty page", "no parts", "cut before the page"],
)
def test_a_saved_page_without_a_page_is_named(data: bytes) -> None:
    with pytest.raises(Unreadable, match=r"^a\.mhtml: "):
        list(saved_pages.drafts(held(data, "a.mhtml")))


@given(st.binary(max_size=300))
def test_any_bytes_are_told_or_not(data: bytes) -> None:
    assert saved_pages.recognises(held(data)) in (True, False)
