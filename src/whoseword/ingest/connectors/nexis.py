"""Texts as Nexis exports them: head lines, the body, and what stands below it, apart.

A document runs from its headline over outlet, date and fields ("Byline:") to "Body", and from there
to "Classification", "Load-Date:" or "End of Document". Corrections and captions below the body are
no part of the article.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from whoseword.ingest.draft import Draft
from whoseword.ingest.page_dates import written_day

_BODY = re.compile(r"^[ \t]*Body[ \t]*$", re.MULTILINE)
_SIGNS = re.compile(
    r"^[ \t]*(?:End of Document|Load-Date:.*|Copyright .{4,200}|Length:.*words)[ \t]*$",
    re.MULTILINE,
)
_END = re.compile(r"^[ \t]*End of Document[ \t]*$", re.MULTILINE)
_BELOW = re.compile(
    r"^[ \t]*(?:Corrections?(?:[ \t]+Appended)?|Correction-Date:.*|Graphic|Notes?|Classification"
    r"|Load-Date:.*|Language:.*|Publication-Type:.*|End of Document)[ \t]*$",
    re.MULTILINE,
)
_FIELD = re.compile(r"^[ \t]*(?P<name>[A-Z][A-Za-z-]{2,20}):[ \t]*(?P<value>.{1,300})$")
_DOUBLED = re.compile(r"(?<!')''(?!')")
_HEAD = 40
"""Lines above the body."""


def is_export(text: str) -> bool:
    """Tell whether the text comes from Nexis: a line "Body" and other lines that only it has."""
    return _BODY.search(text) is not None and _SIGNS.search(text) is not None


def drafts_of(text: str, name: str) -> Iterator[Draft]:
    """The articles of an export, one document after the other."""
    documents = [part for part in _END.split(text) if _BODY.search(part)]
    for number, document in enumerate(documents, start=1):
        place = name if len(documents) == 1 else f"{name}, document {number}"
        yield _draft(document, place)


def _draft(document: str, name: str) -> Draft:
    begin = _BODY.search(document)
    assert begin is not None, "only documents with a body are read"  # noqa: S101
    below = _BELOW.search(document, begin.end())
    body = document[begin.end() : below.start() if below else len(document)].strip()
    lines = [line.strip() for line in document[: begin.start()].splitlines()[:_HEAD]]
    lines = [line for line in lines if line]
    fields = {found["name"].lower(): found["value"] for found in map(_FIELD.match, lines) if found}
    plain = [line for line in lines if not _FIELD.match(line)]
    day = next((found for line in plain[1:] if (found := written_day(line))), None)
    return Draft(
        name,
        _DOUBLED.sub('"', body),
        title=plain[0] if plain else None,
        outlet=plain[1] if len(plain) > 1 and not written_day(plain[1]) else None,
        published=day,
        byline=fields.get("byline", "").removeprefix("By ").strip() or None,
    )
