"""Every command and snippet of the documents runs, and writes what it is said to write."""

from __future__ import annotations

import contextlib
import io
import json
import re
import shlex
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Any, Final

import pytest
import typer

from tests.archive.invented import GOAT, WELL
from tests.archive.test_watching import feed
from tests.docs.documents import ROOT, RUN, Block, blocks, headings, links
from tests.screening.lists import sdn
from whoseword.cli.app import app, run

UNENDING: Final = ("serve", "mcp")
"""Commands that run until they are ended: what they are given is checked, no more."""
ELSEWHERE: Final = ("--every", "--workers", "--engine")
"""Options of commands that go on for ever, or want more machine than a test has: likewise."""
_SETTING: Final = re.compile(r"[A-Z_]+=")
EVERY: Final = sorted(str(path.relative_to(ROOT)) for path in (ROOT / "docs").rglob("*.md"))


class Frame:
    """Stands for Spark's table: runs what is mapped over it, and holds it to its schema."""

    def mapInArrow(  # noqa: N802 - Spark's own name
        self, over: Callable[[Iterable[Any]], Iterable[Any]], schema: str
    ) -> None:
        arrow = pytest.importorskip("pyarrow")
        texts = arrow.RecordBatch.from_pydict({"text": [article["text"] for article in WELL]})
        rows = [row for batch in over([texts]) for row in batch.to_pylist()]
        assert len(rows) == len(WELL)
        columns = [column.split() for column in schema.split(", ")]
        kinds = {"string": (str, type(None)), "binary": (bytes,)}
        for row in rows:
            assert list(row) == [name for name, _ in columns]
            assert all(isinstance(row[name], kinds[kind]) for name, kind in columns)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What a reader of the documents has: reports, a feed and a watch-list."""
    folder = tmp_path_factory.mktemp("reader")
    for name in ("story", "reports"):
        (folder / name).mkdir()
        for article in WELL:
            path = folder / name / f"{article['outlet']}.json"
            path.write_text(json.dumps(article), "utf-8")
    lines = "\n".join(map(json.dumps, WELL))
    (folder / "articles.jsonl").write_text(lines, "utf-8")
    (folder / "feed.xml").write_bytes(feed(GOAT))
    (folder / "my-outlets.tsv").write_text("The Osk Tiller\tOsk Tiller\n", "utf-8")
    sdn(folder)
    return folder


@pytest.mark.parametrize("document", RUN)
def test_commands_and_snippets_do_what_the_document_says(
    document: str, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(folder)
    monkeypatch.setenv("WHOSEWORD_STORE", str(folder / "own.whoseword"))
    written = ""
    ran = 0
    for block in blocks(document):
        if block.file is not None:
            (folder / block.file).write_text(block.content, "utf-8")
        elif block.language == "sh":
            written = "".join(_written(line) for line in _lines(block))
            ran += 1
        elif block.language == "text":
            assert [line for line in block.content.splitlines() if line not in written] == []
        elif block.language == "python":
            names = {"articles": list(WELL), "frame": Frame()}
            exec(block.content, names)  # noqa: S102 - our own documents
            ran += 1
    assert ran > 0


def _lines(block: Block) -> list[list[str]]:
    every = (shlex.split(line, comments=True) for line in block.content.splitlines())
    commands = []
    for words in every:
        settings = [word for word in words[:1] if _SETTING.match(word)]
        if words[len(settings) :][:1] == ["whoseword"]:
            commands.append([*settings, *words[len(settings) + 1 :]])
        elif words[:2] == ["python", "-c"]:
            commands.append(words)
        else:
            assert not words or words[0] == "make", words
    return commands


def _written(command: Sequence[str]) -> str:
    """Run one command and give what it wrote to standard output."""
    if command[0] == "python":
        with contextlib.redirect_stdout(io.StringIO()) as told:
            exec(command[2], {})  # noqa: S102 - our own documents
        return told.getvalue()
    if _SETTING.match(command[0]):
        name, _, value = command[0].partition("=")
        with pytest.MonkeyPatch.context() as environment:
            environment.setenv(name, value)
            return _written(command[1:])
    if command[0] in UNENDING or not set(ELSEWHERE).isdisjoint(command):
        _parsed(command)
        return ""
    stream = io.TextIOWrapper(io.BytesIO(), "utf-8", write_through=True)
    with contextlib.redirect_stdout(stream):
        status = run(list(command))
    assert status == 0, command
    stream.seek(0)
    return stream.read()


def _parsed(command: Sequence[str]) -> None:
    group: Any = typer.main.get_command(app)
    with group.make_context("whoseword", ["--", *command]) as context:
        _, found, rest = group.resolve_command(context, list(command))
        found.make_context(command[0], rest, parent=context)


@pytest.mark.parametrize("document", ["README.md", *EVERY])
def test_inner_links_lead_somewhere(document: str) -> None:
    for path, heading in links(document):
        assert path.exists(), path
        assert not heading or heading in headings(path), (path, heading)


def test_every_document_is_in_the_list_of_documents() -> None:
    listed = {path.resolve() for path, _ in links("docs/README.md")}
    missing = [name for name in EVERY if (ROOT / name) not in listed and "models/" not in name]
    assert missing == ["docs/README.md"]
