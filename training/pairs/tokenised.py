"""Articles that come as tokens (ECB+, NewsWCL50), as sentences of running text."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path
from xml.etree import ElementTree

_OPEN = re.compile(r"([(\[$£€“‘#]) ")
_CLOSE = re.compile(r" ([)\],.;:?!%”’]|n't\b|'(?:s|re|ve|ll|d|m)\b|’(?:s|re|ve|ll|d|m|t)\b)")
_JOINED = re.compile(r"(?<=\w) - (?=\w)|(?<=\d[,:.]) (?=\d)|(?<=\b[a-zA-Z]\.) (?=[a-zA-Z]\.)")
_QUOTED = re.compile(r'"\s*([^"]*?)\s*"')


def running(tokens: Sequence[str]) -> str:
    """Write tokens as running text: no space inside brackets and quotes or before points."""
    text = " ".join(t for t in tokens if t.strip("\\n")).replace("``", '"').replace("''", '"')
    text = _QUOTED.sub(r'"\1"', text)
    text = _CLOSE.sub(r"\1", _OPEN.sub(r"\1", text))
    return _JOINED.sub(lambda m: m[0].strip(), text).strip()


def tokenised_sentences(data: Path, name: str) -> list[str]:
    """Sentences of ``folder/file.xml`` (ECB+) or ``folder/file.conll#document`` (CoNLL 2012)."""
    file, _, document = name.partition("#")
    found = _conll(data / file)[document] if document else _ecb(data / file)
    return [text for tokens in found if (text := running(tokens))]


@cache
def _conll(path: Path) -> dict[str, list[list[str]]]:
    documents: dict[str, list[list[str]]] = defaultdict(lambda: [[]])
    name = ""
    for line in path.read_text(encoding="utf-8").splitlines():
        columns = line.split("\t")
        if len(columns) > 3:
            name = columns[0].rsplit("/", 1)[-1]
            documents[name][-1].append(columns[3])
        elif name and documents[name][-1]:
            documents[name].append([])
    return {key: [s for s in sentences if s] for key, sentences in documents.items()}


def _ecb(path: Path) -> list[list[str]]:
    rows: dict[int, list[str]] = defaultdict(list)
    for token in _tokens(path):
        rows[int(token.attrib["sentence"])].append(token.text or "")
    # a web page's first row is its address
    return [row for _, row in sorted(rows.items()) if row and row[0] not in ("http", "https")]


def _tokens(path: Path) -> Iterator[ElementTree.Element]:
    return ElementTree.parse(path).iter("token")  # noqa: S314  # a data set's own file
