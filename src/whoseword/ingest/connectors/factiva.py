"""Texts as Factiva exports them, with its two-letter fields or without them.

With fields ("full article plus indexing") a document runs from ``HD`` over ``BY``, ``WC``, ``PD``,
``SN`` and others to ``LP`` and ``TD``, its text, and from there over codes to ``AN``. Without them
("full article") it is its headline, byline, "543 words", date, outlet, code, language, copyright,
text, and a last line "Document" with the accession number. Captions (``ART``), corrections (``CX``)
and contacts (``CT``) are no part of the article.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from whoseword.ingest.draft import Draft
from whoseword.ingest.page_dates import written_day

_NUMBER = r"[A-Z][A-Z0-9]{3,11}(?:00)?20\d{6}[a-z0-9]{5,12}"
_END = re.compile(rf"^[ \t]*(?:AN[ \t]+)?Document[ \t]+{_NUMBER}[ \t]*$", re.MULTILINE)
_FIELD = re.compile(
    r"^[ \t]*(?P<code>SE|HD|CR|WC|PD|ET|SN|SC|ED|PG|VOL|LA|CY|LP|TD|CX|CT|ART|BY|CLM|RF|CO|IN|NS|RE"
    r"|IPC|IPD|PUB|AN|DJIC|GC|DE|CN)(?:[ \t]+(?P<value>\S.*)|[ \t]*)$",
    re.MULTILINE,
)
_WORDS = re.compile(r"^[ \t]*[\d,.]{1,7} words[ \t]*$", re.MULTILINE)
_COPYRIGHT = re.compile(r"^[ \t]*(?:\(c\)|©|Copyright\b|All Rights Reserved)", re.IGNORECASE)
_BYLINE = re.compile(r"^[ \t]*by[ \t]+", re.IGNORECASE)
_HEAD = 14
"""Lines from the count of words to the copyright line and the text."""
_CELL = re.compile(r">\s*(?:HD|LP|TD)\s*<")


def is_export(text: str) -> bool:
    """Tell whether the text comes from Factiva: its accession numbers and its heads."""
    if _END.search(text) is None:
        return False
    codes = {found["code"] for found in _FIELD.finditer(text)}
    return {"HD", "SN"} <= codes or _WORDS.search(text) is not None


def is_page(page: str) -> bool:
    """Tell whether a page is an export: articles marked as Factiva marks them."""
    return "enArticle" in page and ("article_" in page or _CELL.search(page) is not None)


def text_of_page(page: str) -> str:
    """The text of an exported page, laid out as the exports in text are."""
    from lxml import html  # noqa: PLC0415 - most exports, and all other texts, are no pages

    tree = html.fromstring(page)
    for part in tree.iter("p", "div", "tr", "br", "h1", "h2", "h3", "li", "td"):
        part.tail = ("\t" if part.tag == "td" else "\n") + (part.tail or "")
    rows = (" ".join(line.split()) for line in tree.text_content().splitlines())
    return "\n".join(rows)


def drafts_of(text: str, name: str) -> Iterator[Draft]:
    """The articles of an export, one document after the other."""
    found = []
    start = 0
    for end in _END.finditer(text):
        found.append(text[start : end.start()])
        start = end.end()
    for number, document in enumerate(found, start=1):
        place = name if len(found) == 1 else f"{name}, document {number}"
        fields = _fields(document)
        if "HD" in fields and ("LP" in fields or "TD" in fields):
            yield _with_fields(fields, place)
        else:
            yield _without_fields(document, place)


def _fields(document: str) -> dict[str, str]:
    """What stands behind each code, its first place alone."""
    marks = list(_FIELD.finditer(document))
    starts = [mark.start() for mark in marks]
    found: dict[str, str] = {}
    for mark, end in zip(marks, [*starts[1:], len(document)], strict=False):
        value = f"{mark['value'] or ''}{document[mark.end() : end]}".strip()
        found.setdefault(mark["code"], value)
    return found


def _with_fields(fields: dict[str, str], name: str) -> Draft:
    parts = (_paragraphs(fields.get(code, "")) for code in ("LP", "TD"))
    return Draft(
        name,
        "\n\n".join(part for part in parts if part),
        title=_line(fields["HD"]),
        outlet=_line(fields.get("SN", "")),
        published=written_day(fields.get("PD", "")),
        byline=_line(_BYLINE.sub("", fields.get("BY", ""))),
    )


def _without_fields(document: str, name: str) -> Draft:
    lines = document.strip().splitlines()
    count = next((n for n, line in enumerate(lines) if _WORDS.match(line)), 0)
    above = [line.strip() for line in lines[:count] if line.strip()]
    below = lines[count + 1 : count + _HEAD]
    rights = [n for n, line in enumerate(below) if _COPYRIGHT.match(line)]
    body = count + 2 + rights[-1] if rights else count + 1
    head = [line.strip() for line in below[: rights[-1] if rights else 0] if line.strip()]
    dated = next((n for n, line in enumerate(head) if written_day(line)), None)
    outlet = None if dated is None else next(filter(_is_name, head[dated + 1 :]), None)
    bylines = [line for line in above[1:] if _BYLINE.match(line)]
    return Draft(
        name,
        _paragraphs("\n".join(lines[body:])),
        title=above[0] if above else None,
        outlet=outlet,
        published=written_day(head[dated]) if dated is not None else None,
        byline=_BYLINE.sub("", bylines[0]) if bylines else None,
    )


def _is_name(line: str) -> bool:
    """Tell a name from a time of day."""
    return any(map(str.isalpha, line))


def _paragraphs(text: str) -> str:
    lines = (line.strip() for line in text.splitlines())
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip()


def _line(value: str) -> str | None:
    return " ".join(value.split()) or None
