"""PolNeAR: articles with their attribution relations, from brat standoff."""

from __future__ import annotations

import json
import re
from collections import defaultdict
from dataclasses import dataclass
from pathlib import Path

Span = tuple[int, int]
ROLES = ("source", "cue", "content")
_ENTITY = re.compile(r"^(T\d+)\t(\S+) ([\d ;]+)\t")
_EVENT = re.compile(r"^E\d+\t(.+)$")


@dataclass(frozen=True, slots=True)
class GoldAttribution:
    """One annotated relation; any role may be empty or discontinuous."""

    source: tuple[Span, ...]
    cue: tuple[Span, ...]
    content: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class GoldArticle:
    """One article with one reading for each of its annotators."""

    name: str
    text: str
    annotations: tuple[tuple[GoldAttribution, ...], ...]


def _trimmed(span: Span, text: str) -> Span:
    start, end = span
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end


def _annotation(path: Path, text: str) -> tuple[GoldAttribution, ...]:
    entities: dict[str, tuple[str, tuple[Span, ...]]] = {}
    events: list[list[str]] = []
    for line in path.read_text(encoding="utf-8").splitlines():
        if match := _ENTITY.match(line):
            spans = tuple(
                _trimmed((int(a), int(b)), text)
                for a, b in (piece.split() for piece in match[3].split(";"))
            )
            entities[match[1]] = (match[2].lower(), spans)
        elif match := _EVENT.match(line):
            events.append([part.split(":")[1] for part in match[1].split()])
    relations = []
    for parts in events:
        roles: dict[str, list[Span]] = defaultdict(list)
        for part in parts:
            kind, spans = entities[part]
            if kind in ROLES:
                roles[kind] += spans
        if roles["content"] or roles["source"]:
            relations.append(GoldAttribution(*(tuple(sorted(roles[r])) for r in ROLES)))
    return tuple(relations)


def load(folder: Path) -> list[GoldArticle]:
    """Every article of ``folder`` (the ``train`` or ``dev`` folder of the data set), by name."""
    annotators: dict[str, list[Path]] = defaultdict(list)
    for path in sorted((folder / "attributions").glob("*.ann")):
        annotators[path.stem.rsplit("_", 1)[0]].append(path)
    articles = []
    for path in sorted((folder / "text").glob("*.txt")):
        with path.open(encoding="utf-8", newline="") as file:
            text = file.read()
        readings = tuple(_annotation(a, text) for a in annotators[path.stem])
        articles.append(GoldArticle(path.stem, text, readings))
    return articles


def tokens(path: Path) -> dict[str, list[list[Span]]]:
    """Machine-found tokens of each article, as spans, sentence by sentence."""
    found: dict[str, list[list[Span]]] = {}
    with path.open(encoding="utf-8") as file:
        for line in file:
            row = json.loads(line)
            found[row["name"]] = [[(t[0], t[1]) for t in s] for s in row["sentences"]]
    return found


def silver_names(path: Path) -> dict[str, list[tuple[int, int, str]]]:
    """Machine-tagged names of each article: (start, end, PERSON | ORGANIZATION | LOCATION)."""
    names: dict[str, list[tuple[int, int, str]]] = {}
    with path.open(encoding="utf-8") as file:
        for line in file:
            row = json.loads(line)
            found: list[tuple[int, int, str]] = []
            for sentence in row["sentences"]:
                previous = "O"
                for start, end, _, tag in sentence:
                    if tag in {"PERSON", "ORGANIZATION", "LOCATION"}:
                        if tag == previous:
                            found[-1] = (found[-1][0], end, tag)
                        else:
                            found.append((start, end, tag))
                    previous = tag
            names[row["name"]] = found
    return names
