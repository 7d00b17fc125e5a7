"""Sound inputs of every kind, invented, before somebody tampers with them."""

from __future__ import annotations

import io
import json
import sqlite3
import tempfile
import zipfile
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from html import escape
from pathlib import Path
from typing import Final

from tests.archive.invented import GOAT, WELL
from tests.batch.invented import event
from tests.ingest import documents
from tests.ingest.connectors import test_factiva, test_outlines, test_sitemaps
from tests.known import RESOURCES
from tests.screening import lists
from whoseword import Archive, export, pipeline
from whoseword.engine import pa

NEWS: Final = tuple(str(row["text"]) for topic in (1, 2, 3) for row in event(topic))


def _page() -> str:
    row = event(4)[0]
    data = json.dumps(
        {"@type": "NewsArticle", "headline": row["title"], "datePublished": "2030-05-04"}
    )
    paragraphs = "".join(f"<p>{row['text']}</p>" for row in event(4))
    return (
        "<!DOCTYPE html><html lang='en'><head><meta charset='utf-8'><title>The well fell</title>"
        f"<script type='application/ld+json'>{data}</script></head><body><nav><a href='/'>Home</a>"
        f"</nav><article><h1>{row['title']}</h1><p class='byline'>By Jo Vane</p>{paragraphs}"
        "<table><tr><td>1</td></tr></table></article><footer>Copyright 2030</footer></body></html>"
    )


_NEXIS: Final = f"""Well dry after fall

The Ostrel Herald (England)

May 6, 2030 Saturday

Copyright 2030 Ostrel Media Ltd. All Rights Reserved

Section: NEWS; Pg. 4
Length: 57 words
Byline: By JO VANE

Body

{NEWS[0]}

Classification
Language: ENGLISH
Load-Date: May 6, 2030

End of Document
"""
_LINES: Final = "\n".join(json.dumps(row) for row in event(5))
SOUND: Final[Mapping[str, bytes]] = {
    "text": "\n\n".join(("The well fell", "By Jo Vane", *NEWS[:2])).encode(),
    "page": _page().encode(),
    "json": json.dumps(event(6)).encode(),
    "jsonl": _LINES.encode(),
    "nexis": _NEXIS.encode(),
    "outlets": (
        b"name\taliases\tdomains\tmedium\tcountry\towner\n"
        b"The Harrow Gazetteer\tHarrow Gazetteer|?HG\tharrow.example\tpaper\tGB\tVane Media\n"
        b"Lodestar\t!Star\tlodestar.example\twire\n"
    ),
}
"""A sound file of each kind."""


@cache
def archive() -> bytes:
    """Give an archive of two stories with a note and a correction, in one file without a log."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "a.whoseword"
        with Archive(path, RESOURCES) as kept:
            list(kept.add([*WELL, GOAT]))
            first, *_ = kept.stories()
            kept.note(first.id, "Ask the clerk.", by="Jo Vane")
            kept.correct(first.id, {"title": "The well of Ostrel"}, by="Jo Vane")
            kept.stories()
        with sqlite3.connect(path) as database:
            database.execute("PRAGMA journal_mode = DELETE")
        database.close()
        return path.read_bytes()


@cache
def answer() -> bytes:
    """Give the answer of one report."""
    told = pipeline.compare([SOUND["text"].decode()], resources=RESOURCES)
    return export.dumps(export.report(told)).encode()


@cache
def watch_lists() -> tuple[bytes, ...]:
    """Give a watch-list in each layout."""
    with tempfile.TemporaryDirectory() as folder:
        made = (lists.sdn, lists.alt, lists.un)
        return tuple(make(Path(folder)).read_bytes() for make in made)


def _word(lines: Sequence[str]) -> bytes:
    """Give a Word document of these paragraphs and no more parts than one must have."""
    kind = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
    office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"
    paragraphs = "".join(f"<w:p><w:r><w:t>{escape(line)}</w:t></w:r></w:p>" for line in lines)
    parts = {
        "[Content_Types].xml": "<Types xmlns='http://schemas.openxmlformats.org/package/2006/"
        "content-types'><Default Extension='rels' ContentType='application/vnd.openxmlformats-"
        "package.relationships+xml'/><Override PartName='/word/document.xml'"
        f" ContentType='{kind}'/></Types>",
        "_rels/.rels": "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/"
        f"relationships'><Relationship Id='a' Type='{office}' Target='word/document.xml'/>"
        "</Relationships>",
        "word/document.xml": "<w:document xmlns:w='http://schemas.openxmlformats.org/"
        f"wordprocessingml/2006/main'><w:body>{paragraphs}</w:body></w:document>",
    }
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as made:
        for name, content in parts.items():
            made.writestr(zipfile.ZipInfo(name), content, zipfile.ZIP_DEFLATED)
    return out.getvalue()


def table() -> bytes:
    """Give a Parquet file of articles."""
    out = io.BytesIO()
    pa.parquet.write_table(pa.Table.from_pylist(event(7)), out)
    return out.getvalue()


def kinds() -> Iterator[tuple[str, str, bytes]]:
    """Give kinds of documents with their endings."""
    text, page = SOUND["text"].decode(), SOUND["page"]
    lines = text.encode("ascii", "ignore").decode().splitlines()
    entry = f"<item><title>A</title><content:encoded>{escape(text * 3)}</content:encoded></item>"
    yield "PDF", ".pdf", documents.pdf([lines, lines])
    yield "Word", ".docx", _word(lines)
    yield "rich text", ".rtf", documents.rich(text)
    yield "saved pages", ".mhtml", documents.saved(page.decode())
    yield "web archives", ".warc", documents.record(page, "https://quay.example/well") * 2
    yield "feeds", ".xml", documents.rss([entry, entry])
    yield "lists of feeds", ".opml", test_outlines.outline("https://quay.example/feed").encode()
    yield "sitemaps", ".xml", test_sitemaps.sitemap(test_sitemaps.listed("well")).encode()
    yield "Factiva exports", ".txt", test_factiva.CODED.encode()
    yield "Parquet", ".parquet", table()
