"""Text that says nothing of its kind: an export of a press database, else one article."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from whoseword.ingest.charsets import decode
from whoseword.ingest.connectors import factiva, nexis, plain
from whoseword.ingest.draft import Draft, Drafts
from whoseword.ingest.opened import Opened
from whoseword.ingest.parsed import Clipping


def drafts(opened: Opened) -> Drafts:
    """The articles of a text file."""
    text = decode(opened.data(), opened.name, opened.charset)
    exported = _exported(text, opened.name)
    if exported is not None:
        yield from exported
        return
    draft = plain.draft_of(text, opened.name, markdown=opened.ending == ".md")
    yield replace(draft, stem=opened.stem, url=opened.url)


def drafts_of_clipping(clipping: Clipping, opened: Opened) -> Drafts:
    """The articles of a text that a library took out of a document."""
    exported = _exported(clipping.text, opened.name)
    if exported is not None:
        yield from exported
        return
    draft = plain.draft_of(clipping.text, opened.name)
    if clipping.title:
        draft = Draft(opened.name, clipping.text, title=clipping.title)
    yield replace(draft, stem=opened.stem, url=opened.url)


def _exported(text: str, name: str) -> Iterator[Draft] | None:
    """What a press database put into a text; None where it comes from none."""
    text = text.replace("\r\n", "\n")
    if nexis.is_export(text):
        return nexis.drafts_of(text, name)
    if factiva.is_export(text):
        return factiva.drafts_of(text, name)
    return None
