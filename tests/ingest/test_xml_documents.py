from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from whoseword.errors import Refused, Unreadable
from whoseword.ingest.xml_documents import local_name, root_of, text_of, tree_of


@pytest.mark.parametrize(
    ("head", "root"),
    [
        (b"<rss version='2.0'>", "rss"),
        (b"\xef\xbb\xbf <?xml version='1.0'?><!-- a > b --><?x y?>\n<feed>", "feed"),
        (b"<rdf:RDF xmlns='x'>", "rdf"),
        ("<?xml version='1.0'?><opml>".encode("utf-16"), "opml"),
        (b"<!DOCTYPE html PUBLIC 'x' 'y'><html>", "html"),
        (b"<!DOCTYPE rss [<!ENTITY a 'b'>]><rss>", ""),
        (b"<?xml version='1.0'", ""),
        (b"<!-- <rss> ", ""),
        (b"plain text", ""),
        (b"", ""),
    ],
)
def test_a_document_is_told_by_its_root(head: bytes, root: str) -> None:
    assert root_of(head) == root


@given(st.binary(max_size=60))
def test_no_bytes_break_it(head: bytes) -> None:
    assert root_of(head) == root_of(head).lower()


@pytest.mark.parametrize(
    "data",
    [
        b"<!DOCTYPE x><x/>",
        b"<?xml version='1.0'?>\n<!-- c --><!doctype x SYSTEM 'file:///etc/passwd'><x/>",
        "<!DOCTYPE x><x/>".encode("utf-16"),
    ],
)
def test_a_document_type_is_refused(data: bytes) -> None:
    with pytest.raises(Refused):
        text_of(data, "a")


def test_what_is_whole_of_a_damaged_document_is_read() -> None:
    tree = tree_of(text_of(b"<a><b>1</b><b>2</b><c", "a"), "a")
    assert [element.text for element in tree.iter("b")] == ["1", "2"]
    with pytest.raises(Unreadable):
        tree_of("", "a")


def test_no_entity_is_resolved() -> None:
    tree = tree_of("<a>&amp;&unknown;</a>", "a")
    assert "&unknown" not in (tree.text or "").replace("&", "", 1)


def test_the_encoding_is_the_declared_one() -> None:
    told = "<?xml version='1.0' encoding='iso-8859-2'?><a>Łódź</a>".encode("iso-8859-2")
    assert text_of(told, "a") == "<a>Łódź</a>"


@pytest.mark.parametrize("space", ["https://quay.example/s", "{a}b", "a}b", ""])
def test_a_name_is_told_without_its_namespace(space: str) -> None:
    assert local_name(tree_of(f"<Loc xmlns='{space}'/>", "a")) == "loc"
