"""Every door by which something comes in from outside, and what must hold whatever comes.

A check raises where it does not: nothing but the errors that a door promises may come out of it.
"""

from __future__ import annotations

import io
import json
import tempfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from functools import cache
from html import escape
from pathlib import Path
from typing import Any, Final

from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from tests.fuzz.inputs import SOUND, TEXTS, altered, files, news
from tests.ingest import documents
from tests.ingest.connectors import test_factiva
from tests.known import OUTLETS, RESOURCES
from tests.screening import lists
from whoseword import Archive, export, ingest, pipeline, screening
from whoseword.engine import pa
from whoseword.errors import BadList, BadRegistry, InputError, StageFailed, StoreError
from whoseword.export.comma_separated import comma_separated
from whoseword.export.loading import load
from whoseword.outlets import KnownOutlets
from whoseword.records import Article, Span
from whoseword.report.markdown import markdown

SECONDS: Final = 10
"""What takes longer hangs."""


@dataclass(frozen=True, slots=True)
class Door:
    """What comes in, and what must hold of it."""

    name: str
    inputs: st.SearchStrategy[Any]
    check: Callable[[Any], None]


@contextmanager
def _file(ending: str, content: bytes) -> Iterator[Path]:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / f"given{ending}"
        path.write_bytes(content)
        yield path


def _in_order(spans: Sequence[Span], text: str) -> None:
    """Hold spans to be in text order, inside the text, and apart."""
    borders = [0, *(border for span in spans for border in span), len(text)]
    assert borders == sorted(borders), spans
    assert all(start < end for start, end in spans), spans


def _sound(article: Article) -> None:
    assert article.text.strip()
    assert article.id
    _in_order(article.boilerplate, article.text)


def _text(text: str) -> None:
    """An article's text is kept character for character."""
    with suppress(InputError):
        article = ingest.from_text(text, OUTLETS)
        assert article.text == text
        _sound(article)


@cache
def _annotated() -> Draft202012Validator:
    shape = export.schema()
    return Draft202012Validator({"$defs": shape["$defs"], "$ref": "#/$defs/annotated"})


def _reading(text: str) -> None:
    """Whatever is read stands in the text, in order, and is what the schema says."""
    reading = pipeline.read(Article("a", text, title=text[:60], outlet=text[-12:]), RESOURCES)
    _in_order(reading.sentences, text)
    known = {source.id for source in reading.sources}
    for relation in reading.attributions:
        field = text if relation.field == "text" else text[:60]
        for spans in (relation.source, relation.cue, relation.content):
            _in_order(spans, field)
        assert {relation.speaker, relation.told} - {None} <= known
    line = export.dumps(export.annotated(reading))
    line.encode()
    _annotated().validate(json.loads(line))


def _articles_of(ending: str) -> Callable[[bytes], None]:
    def check(content: bytes) -> None:
        """Each article is sound, or the input is named; nothing breaks Whoseword itself."""
        refused: list[InputError] = []
        with _file(ending, content) as path:
            for article in ingest.articles([path], RESOURCES, on_error=refused.append):
                _sound(article)
        assert not [error for error in refused if isinstance(error, StageFailed)], refused

    return check


def _watch_list(content: bytes) -> None:
    for ending in (".csv", ".xml", ".json"):
        with _file(ending, content) as path, suppress(BadList):
            screening.read_lists([str(path)])


def _outlets(content: bytes) -> None:
    with _file(".tsv", content) as path, suppress(BadRegistry):
        KnownOutlets.of_file(path)


def _domain(domain: str) -> None:
    check = OUTLETS.check_domain(domain)
    assert check.reasons or check.verdict.value == "unknown"


def _answer(content: bytes) -> None:
    with suppress(InputError):
        answer = load(content, "answer")
        export.dumps(export.report(answer))
        comma_separated(answer)
        markdown(answer)


def _store(content: bytes) -> None:
    """A damaged archive says so, or works."""
    with _file(".whoseword", content) as path, suppress(StoreError), Archive(path) as archive:
        list(archive.search("well"))
        archive.decisions()


@cache
def _sound_store() -> bytes:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "a.whoseword"
        with Archive(path) as archive:
            archive.decisions()
        return path.read_bytes()


@cache
def _sound_answer() -> bytes:
    answer = pipeline.compare([SOUND["text"].decode()], resources=RESOURCES)
    return export.dumps(export.report(answer)).encode()


def _answers() -> st.SearchStrategy[bytes]:
    return files(_sound_answer()) | altered(_sound_answer())


def _sound_lists() -> list[bytes]:
    with tempfile.TemporaryDirectory() as folder:
        return [make(Path(folder)).read_bytes() for make in (lists.sdn, lists.alt, lists.un)]


def _documents() -> Iterator[tuple[str, str, bytes]]:
    """Give kinds of documents with their endings; none names an address that could be fetched."""
    text, page = SOUND["text"].decode(), SOUND["page"]
    lines = text.encode("ascii", "ignore").decode().splitlines()
    entry = f"<item><title>A</title><content:encoded>{escape(text * 3)}</content:encoded></item>"
    table = io.BytesIO()
    pa.parquet.write_table(pa.Table.from_pylist([{"text": text, "title": "A"}]), table)
    yield "PDF", ".pdf", documents.pdf([lines, lines])
    yield "Word", ".docx", documents.word(lines, "The well fell")
    yield "rich text", ".rtf", documents.rich(text)
    yield "saved pages", ".mhtml", documents.saved(page.decode())
    yield "web archives", ".warc", documents.record(page, "https://quay.example/well") * 2
    yield "feeds", ".xml", documents.rss([entry, entry])
    yield "Factiva exports", ".txt", test_factiva.CODED.encode()
    yield "Parquet", ".parquet", table.getvalue()


def doors() -> list[Door]:
    """List the doors; what takes long to make is made when it is asked for."""
    domains = TEXTS | st.from_regex(r"[a-z0-9.-]{1,30}\.(com|co\.uk|ltd|рф)", fullmatch=True)
    return [
        Door("domains", domains, _domain),
        Door("text", TEXTS | news(), _text),
        Door("plain files", files(SOUND["text"]), _articles_of(".txt")),
        Door("Nexis exports", files(SOUND["nexis"]), _articles_of(".txt")),
        Door("JSON", files(SOUND["json"]) | altered(SOUND["json"]), _articles_of(".json")),
        Door("JSON Lines", files(SOUND["jsonl"]), _articles_of(".jsonl")),
        Door("lists of outlets", files(SOUND["outlets"]), _outlets),
        Door("watch-lists", st.one_of([files(sound) for sound in _sound_lists()]), _watch_list),
        Door("answers", st.deferred(_answers), _answer),
        Door("archives", st.deferred(lambda: files(_sound_store())), _store),
        Door("pages", files(SOUND["page"]), _articles_of(".html")),
        *(Door(name, files(sound), _articles_of(ending)) for name, ending, sound in _documents()),
        Door("reading", news(), _reading),
    ]
