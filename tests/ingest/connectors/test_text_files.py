from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.ingest.connectors.test_factiva import CODED
from tests.ingest.connectors.test_nexis import EXPORT
from tests.ingest.reading import REPORT, held
from whoseword.errors import TooLarge, Unreadable
from whoseword.ingest.connectors import text_files
from whoseword.ingest.draft import Draft, Drafts
from whoseword.ingest.parsed import Clipping


def only(drafts: Drafts) -> Draft:
    (draft,) = drafts
    assert isinstance(draft, Draft)
    return draft


def test_a_text_is_one_article_named_by_its_file() -> None:
    draft = only(text_files.drafts(held(f"Bridge shut after cracks\n\n{REPORT}", "a/herald.txt")))
    assert (draft.title, draft.text, draft.stem) == ("Bridge shut after cracks", REPORT, "herald")


def test_only_markdown_has_headings() -> None:
    text = f"# Bridge shut\n{REPORT}"
    assert only(text_files.drafts(held(text, "a.md"))).title == "Bridge shut"
    assert only(text_files.drafts(held(text, "a.txt"))).title is None


@pytest.mark.parametrize("newline", ["\n", "\r\n"])
@pytest.mark.parametrize(("export", "date"), [(EXPORT, "2023-05-06"), (CODED, "2023-05-06")])
def test_exports_of_press_databases_are_read_from_text_and_clippings(
    export: str, date: str, newline: str
) -> None:
    text = export.replace("\n", newline)
    for drafts in (
        text_files.drafts(held(text, "a.txt")),
        text_files.drafts_of_clipping(Clipping(text), held("-", "a.pdf")),
    ):
        draft = only(drafts)
        assert draft.published is not None
        assert draft.published.startswith(date)
        assert "museum" not in draft.text


def test_a_clipping_keeps_the_title_that_its_document_marks() -> None:
    opened = held("-", "herald.docx")
    marked = only(text_files.drafts_of_clipping(Clipping(REPORT, "Bridge shut"), opened))
    assert (marked.title, marked.text, marked.stem) == ("Bridge shut", REPORT, "herald")
    found = only(text_files.drafts_of_clipping(Clipping(f"Bridge is shut\n\n{REPORT}"), opened))
    assert (found.title, found.text) == ("Bridge is shut", REPORT)


def test_empty_and_endless_texts_are_named() -> None:
    with pytest.raises(Unreadable, match="empty"):
        list(text_files.drafts(held(" \n ", "a.txt")))
    with pytest.raises(TooLarge):
        list(text_files.drafts(held(b"a" * 17_000_000, "a.txt")))


@given(st.text(max_size=200))
def test_the_words_of_any_text_come_back(text: str) -> None:
    draft = only(text_files.drafts_of_clipping(Clipping(text), held("-", "a.pdf")))
    assert f"{draft.title or ''} {draft.text}".split() == text.split()
