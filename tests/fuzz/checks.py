"""What must hold at each door, whatever comes in.

A check raises where it does not: nothing but the errors that a door promises may come out of it.
"""

from __future__ import annotations

import atexit
import json
import tempfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from functools import cache
from pathlib import Path
from typing import Any

from jsonschema import Draft202012Validator

from tests.known import OUTLETS, RESOURCES
from whoseword import Archive, export, ingest, pipeline, screening
from whoseword.errors import BadList, BadRegistry, InputError, NotInArchive, StageFailed, StoreError
from whoseword.export.comma_separated import comma_separated
from whoseword.export.loading import load
from whoseword.outlets import KnownOutlets
from whoseword.records import Article, Span
from whoseword.report import html
from whoseword.report.markdown import markdown

HEADLINE = 60
"""Characters of a text that are its headline too."""


@cache
def _folder() -> Path:
    made = tempfile.TemporaryDirectory()
    atexit.register(made.cleanup)
    return Path(made.name)


@contextmanager
def _file(ending: str, content: bytes) -> Iterator[Path]:
    path = _folder() / f"given{ending}"
    path.write_bytes(content)
    try:
        yield path
    finally:
        for left in _folder().iterdir():
            left.unlink()


def _in_order(spans: Sequence[Span], text: str) -> None:
    """Hold spans to be in text order, inside the text, and apart."""
    borders = [0, *(border for span in spans for border in span), len(text)]
    assert borders == sorted(borders), spans
    assert all(start < end for start, end in spans), spans


def _sound(article: Article) -> None:
    assert article.text.strip()
    assert article.id
    _in_order(article.boilerplate, article.text)


def text(given: str) -> None:
    """An article's text is kept character for character."""
    with suppress(InputError):
        article = ingest.from_text(given, OUTLETS)
        assert article.text == given
        _sound(article)


@cache
def _shape(name: str) -> Draft202012Validator:
    shape = export.schema()
    return Draft202012Validator(
        shape if name == "answer" else {"$defs": shape["$defs"], "$ref": f"#/$defs/{name}"}
    )


def _of_the_shape(name: str, line: str) -> Any:  # noqa: ANN401 - any JSON
    line.encode()
    value = json.loads(line)
    _shape(name).validate(value)
    return value


def reading(given: str) -> None:
    """Whatever is read stands in the text, in order, and is what the schema says."""
    article = Article("a", given, title=given[:HEADLINE], outlet=given[-12:])
    read = pipeline.read(article, RESOURCES)
    _in_order(read.sentences, given)
    known = {source.id for source in read.sources}
    for relation in read.attributions:
        field = given if relation.field == "text" else given[:HEADLINE]
        for spans in (relation.source, relation.cue, relation.content):
            _in_order(spans, field)
        assert {relation.speaker, relation.told} - {None} <= known
    _of_the_shape("annotated", export.dumps(export.annotated(read)))


def story(given: tuple[str, ...]) -> None:
    """An answer is of its shape, the same in any order, and every span of it stands in its text."""
    articles = [
        Article(str(number), text, title=text[:HEADLINE], outlet=f"Outlet {number}")
        for number, text in enumerate(given)
    ]
    answer = pipeline.compare(articles, resources=RESOURCES)
    line = export.dumps(export.report(answer))
    turned = pipeline.compare(articles[::-1], resources=RESOURCES)
    assert export.dumps(export.report(turned)) == line
    _spans_stand(_of_the_shape("answer", line), {one.id: one for one in articles})
    html(answer)
    markdown(answer)


def _spans_stand(value: Any, articles: dict[str, Article]) -> None:  # noqa: ANN401 - any JSON
    if isinstance(value, list):
        for inner in value:
            _spans_stand(inner, articles)
    elif isinstance(value, dict):
        found = [value["span"]] if value.get("span") else value.get("spans") or []
        if found and value.get("article") in articles:
            article = articles[value["article"]]
            field = article.title if value.get("field") == "title" else article.text
            _in_order([(start, end) for start, end in found], field or "")
        for inner in value.values():
            _spans_stand(inner, articles)


def _taken_in(inputs: Sequence[str | Path]) -> None:
    refused: list[InputError] = []
    for article in ingest.articles(inputs, RESOURCES, on_error=refused.append):
        _sound(article)
    assert not [error for error in refused if isinstance(error, StageFailed)], refused


def articles_of(ending: str) -> Callable[[bytes], None]:
    """Give the check of a kind of file."""

    def check(content: bytes) -> None:
        """Each article is sound, or the input is named; nothing breaks Whoseword itself."""
        with _file(ending, content) as path:
            _taken_in([path])

    return check


def address(rest: str) -> None:
    """What cannot be fetched is named."""
    _taken_in([f"https://{rest}"])


def watch_list(content: bytes) -> None:
    """A list is read in its layout, or refused."""
    for ending in (".csv", ".xml", ".json"):
        with _file(ending, content) as path, suppress(BadList):
            screening.read_lists([str(path)])


def outlets(content: bytes) -> None:
    """A list of outlets is read, or refused."""
    with _file(".tsv", content) as path, suppress(BadRegistry):
        KnownOutlets.of_file(path)


def domain(given: str) -> None:
    """A verdict has its reasons."""
    check = OUTLETS.check_domain(given)
    assert check.reasons or check.verdict.value == "unknown"


def answer(content: bytes) -> None:
    """An answer that was tampered with is refused, or can be shown and given again."""
    with suppress(InputError):
        loaded = load(content, "answer")
        export.dumps(export.report(loaded))
        comma_separated(loaded)
        markdown(loaded)


def archive(content: bytes) -> None:
    """A damaged archive says so, or works; it may have lost what it still lists."""
    with _file(".whoseword", content) as path, suppress(StoreError), Archive(path, RESOURCES) as it:
        list(it.search("well"))
        it.history()
        it.alerts()
        for entry in it.stories():
            with suppress(NotInArchive):
                it.story(entry.id)
                it.notes(entry.id)
