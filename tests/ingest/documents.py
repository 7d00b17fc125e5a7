"""Documents of every kind that is read, written for the tests: none is anybody's."""

from __future__ import annotations

import io
from collections.abc import Sequence
from html import escape

import docx

from tests.ingest.reading import REPORT

PARAGRAPHS: tuple[str, ...] = tuple(REPORT.splitlines())
CLIPPING = (
    "The old bridge over the Salt was shut on Monday after engi-",
    "neers found cracks in two of its piers, the town said.",
    "",
    "Nobody was in danger, said Ada Moor, the town's engineer, who",
    "inspected it on Sunday. Traffic will be led over the new one.",
)
"""The lines of a clipping, as they are set in one column."""
LONG = "\n\n".join([*PARAGRAPHS] * 4)
"""As much as a feed's entry that is its whole article holds."""


def page(body: str = REPORT, title: str = "Bridge shut after cracks found") -> str:
    paragraphs = "".join(f"<p>{escape(line)}</p>" for line in body.splitlines() if line)
    return (
        f"<!DOCTYPE html><html lang='en'><head><title>{title}</title></head>"
        f"<body><article><h1>{title}</h1>{paragraphs}</article></body></html>"
    )


def pdf(pages: Sequence[Sequence[str]]) -> bytes:
    """A PDF file of these lines, page by page, in Helvetica; empty lines are gaps."""
    objects: list[bytes] = [
        b"",
        b"",
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
    ]
    kids = []
    for lines in pages:
        shown = "".join(
            f"1 0 0 1 50 {780 - 14 * row} Tm ({_escaped(line)}) Tj\n"
            for row, line in enumerate(lines)
            if line
        )
        content = f"BT /F1 10 Tf\n{shown}ET".encode("latin-1")
        objects.append(b"<< /Length %d >>\nstream\n%s\nendstream" % (len(content), content))
        objects.append(
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents %d 0 R"
            b" /Resources << /Font << /F1 3 0 R >> >> >>" % len(objects)
        )
        kids.append(b"%d 0 R" % len(objects))
    objects[0] = b"<< /Type /Catalog /Pages 2 0 R >>"
    objects[1] = b"<< /Type /Pages /Kids [%s] /Count %d >>" % (b" ".join(kids), len(kids))
    out, places = io.BytesIO(), []
    out.write(b"%PDF-1.4\n")
    for number, body in enumerate(objects, start=1):
        places.append(out.tell())
        out.write(b"%d 0 obj\n%s\nendobj\n" % (number, body))
    start = out.tell()
    out.write(b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1))
    out.write(b"".join(b"%010d 00000 n \n" % place for place in places))
    out.write(b"trailer << /Size %d /Root 1 0 R >>\n" % (len(objects) + 1))
    out.write(b"startxref\n%d\n%%%%EOF" % start)
    return out.getvalue()


def _escaped(line: str) -> str:
    return line.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)")


def word(paragraphs: Sequence[str], title: str | None = None) -> bytes:
    document = docx.Document()
    if title:
        document.add_paragraph(title, style="Title")
    for paragraph in paragraphs:
        document.add_paragraph(paragraph)
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def rich(text: str) -> bytes:
    written = "".join(char if char.isascii() else f"\\u{ord(char)}?" for char in text)
    return ("{\\rtf1\\ansi\\deff0 " + written.replace("\n", "\\par\n") + "}").encode("ascii")


def saved(html: str, address: str = "https://quay.example/bridge") -> bytes:
    return (
        "From: <Saved by a browser>\r\n"
        f"Snapshot-Content-Location: {address}\r\n"
        "Subject: Bridge\r\nMIME-Version: 1.0\r\n"
        'Content-Type: multipart/related; type="text/html"; boundary="----b"\r\n\r\n'
        "------b\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n\r\n"
        "iVBORw0KGgo=\r\n"
        "------b\r\nContent-Type: text/html; charset=utf-8\r\n"
        "Content-Transfer-Encoding: 8bit\r\n\r\n"
        f"{html}\r\n------b--\r\n"
    ).encode()


def record(
    body: bytes, address: str, *, kind: str = "text/html; charset=utf-8", headers: str = ""
) -> bytes:
    """One answer of a server as a WARC record."""
    answer = f"HTTP/1.1 200 OK\r\nContent-Type: {kind}\r\n{headers}\r\n".encode() + body
    return (
        (
            "WARC/1.0\r\nWARC-Type: response\r\n"
            f"WARC-Target-URI: {address}\r\nWARC-Date: 2030-05-06T10:00:00Z\r\n"
            "WARC-Record-ID: <urn:uuid:12345678-1234-1234-1234-123456789abc>\r\n"
            "Content-Type: application/http; msgtype=response\r\n"
            f"Content-Length: {len(answer)}\r\n\r\n"
        ).encode()
        + answer
        + b"\r\n\r\n"
    )


def rss(items: Sequence[str], title: str = "The Saltmere Herald", head: str = "") -> bytes:
    return (
        f'<?xml version="1.0" encoding="UTF-8"?>{head}\n<rss version="2.0"'
        ' xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>'
        f"<title>{title}</title>{''.join(items)}</channel></rss>"
    ).encode()


def item(
    title: str,
    link: str,
    *,
    body: str = "",
    date: str = "Mon, 06 May 2030 08:00:00 GMT",
    publisher: str = "",
) -> str:
    source = f'<source url="https://p.example">{publisher}</source>' if publisher else ""
    content = f"<content:encoded>{escape(body)}</content:encoded>" if body else ""
    return (
        f"<item><title>{title}</title><link>{link}</link><guid>{link}</guid>"
        f"<pubDate>{date}</pubDate>{source}{content}</item>"
    )
