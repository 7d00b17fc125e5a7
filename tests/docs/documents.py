"""The documents of the project, taken apart: files that they give, commands, snippets, outputs."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from textwrap import dedent
from typing import Final

ROOT: Final = Path(__file__).parents[2]
RUN: Final = (
    "README.md",
    "docs/tutorial.md",
    "docs/formats.md",
    "docs/outlets.md",
    "docs/checking.md",
    "docs/scale.md",
    *sorted(str(path.relative_to(ROOT)) for path in (ROOT / "docs/how-to").glob("*.md")),
)
"""The documents whose commands and snippets are run, in this order."""
_BLOCK: Final = re.compile(r"^( *)```(\w*)\n(.*?)^ *```$", re.MULTILINE | re.DOTALL)
_FILE: Final = re.compile(r"^`([\w.-]+)`:\n+\Z", re.MULTILINE)
_LINK: Final = re.compile(r"\]\((?!https?:)([^)#]*)(?:#([\w-]+))?\)")


@dataclass(frozen=True, slots=True)
class Block:
    """A fenced block; ``file`` is the name that the line before it gives, if it does."""

    language: str
    content: str
    file: str | None


def blocks(document: str) -> Iterator[Block]:
    text = (ROOT / document).read_text("utf-8")
    for found in _BLOCK.finditer(text):
        named = _FILE.search(text[: found.start()])
        yield Block(found[2], dedent(found[3]), named[1] if named else None)


def links(document: str) -> Iterator[tuple[Path, str]]:
    """Give the file and the heading that each inner link leads to."""
    path = ROOT / document
    for target, heading in _LINK.findall(path.read_text("utf-8")):
        yield (path.parent / target if target else path), heading


def headings(path: Path) -> set[str]:
    """Give the anchors of a document's headings, as GitHub makes them."""
    lines = path.read_text("utf-8").splitlines()
    titles = (line.lstrip("#").strip().lower() for line in lines if line.startswith("#"))
    return {re.sub(r"[^\w\- ]", "", title).replace(" ", "-") for title in titles}
