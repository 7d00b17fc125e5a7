"""The invented story, set once for all tests."""

from __future__ import annotations

import pytest

from tests.report.document import Document
from tests.report.story import bridge_report
from whoseword.records import Report
from whoseword.report import html
from whoseword.report.page_content import story as assemble_story
from whoseword.report.page_view import StoryView


@pytest.fixture(scope="session")
def report() -> Report:
    return bridge_report()


@pytest.fixture(scope="session")
def page(report: Report) -> str:
    return html(report)


@pytest.fixture(scope="session")
def document(page: str) -> Document:
    return Document.of(page)


@pytest.fixture(scope="session")
def view(report: Report) -> StoryView:
    return assemble_story(report.stories[0], "s1")
