from __future__ import annotations

import io
import sys
from dataclasses import replace

import docx
import pytest

from tests.report.story import bridge_report, bridge_story
from whoseword.errors import MissingExtra
from whoseword.records import Report
from whoseword.report.word_document import word_document
from whoseword.report.written_report import Heading, written_report


def test_python_docx_reads_every_block_back_in_its_style() -> None:
    report = bridge_report()
    paragraphs = docx.Document(io.BytesIO(word_document(report))).paragraphs
    blocks = written_report(report)
    assert [p.text for p in paragraphs] == [" ".join(block.text.split()) for block in blocks]
    for paragraph, block in zip(paragraphs, blocks, strict=True):
        assert paragraph.style is not None
        if isinstance(block, Heading):
            assert paragraph.style.name == f"Heading {block.level}"
        else:
            assert (paragraph.style.name == "List Bullet") == block.point


def test_the_same_answer_gives_the_same_bytes() -> None:
    assert word_document(bridge_report()) == word_document(bridge_report())


def test_characters_that_xml_has_no_place_for_are_shown_as_such() -> None:
    story = replace(bridge_story(), title="a\x00b\uffff\ud800c")
    [title, *_] = docx.Document(io.BytesIO(word_document(Report((story,))))).paragraphs
    assert title.text == "a\ufffdb\ufffd\ufffdc"


def test_without_python_docx_it_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "docx", None)
    with pytest.raises(MissingExtra, match=r"whoseword\[docx\]"):
        word_document(bridge_report())
