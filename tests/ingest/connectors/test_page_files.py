from __future__ import annotations

import pytest

from tests.ingest import documents
from tests.ingest.connectors.test_factiva import PAGE as EXPORTED
from tests.ingest.reading import REPORT, held
from whoseword.errors import Unreadable
from whoseword.ingest.connectors import page_files
from whoseword.ingest.draft import Draft


@pytest.mark.parametrize(
    "head",
    [
        "<!DOCTYPE html><html>",
        "\ufeff<!-- saved --><HTML lang='en'>",
        "<article><p>A well.</p></article>",
        "some words before\n<html >",
        "<h1>A well</h1><p>It is dry.</p>",
        "<title>A well</title>\n<p>It is dry.</p>",
        "<blockquote>It is dry.</blockquote>",
    ],
)
def test_a_page_is_told_by_its_first_element_whatever_its_name(head: str) -> None:
    assert page_files.recognises(held(head, "a.txt"))
    assert page_files.recognises(held(head.encode("utf-16"), "a.txt"))


def test_an_ending_tells_a_page_that_begins_otherwise() -> None:
    assert page_files.recognises(held("The well is dry.", "a.html"))
    assert not page_files.recognises(held("The well is dry.", "a.txt"))
    assert not page_files.recognises(held("x" * 2_000 + "<html>", "a.txt"))


def test_the_article_of_a_page_is_read_with_what_its_file_is_called() -> None:
    (draft,) = page_files.drafts(held(documents.page(), "folder/saltmere-herald.html"))
    assert isinstance(draft, Draft)
    assert (draft.text, draft.stem) == (REPORT, "saltmere-herald")


def test_an_export_of_a_press_database_as_a_page_is_its_documents() -> None:
    drafts = list(page_files.drafts(held(EXPORTED, "a.html")))
    assert all(isinstance(draft, Draft) and draft.outlet for draft in drafts)


@pytest.mark.parametrize("page", ["<html></html>", "<html><body><nav>Home</nav></body></html>"])
def test_a_page_without_an_article_is_named(page: str) -> None:
    with pytest.raises(Unreadable, match=r"^a\.html: "):
        list(page_files.drafts(held(page, "a.html")))
