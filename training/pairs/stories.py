"""Annotated stories as propositions (one a sentence) and the claims that join them."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path

from whoseword.records import Article, Proposition

_HEAD = re.compile(r"^=== (\w+)")
_LINE = re.compile(r"^\[(\w+)\.(t|\d+)\] ?(.*)$")
Key = tuple[str, int]  # outlet, sentence number; -1 is the headline


@dataclass(frozen=True)
class Story:
    """Sentences of all outlets, who speaks in them, and the shared claims' sentences."""

    id: str
    sentences: tuple[Proposition, ...]
    keys: tuple[Key, ...]
    claims: tuple[tuple[str, frozenset[int]], ...]  # gist, indices into sentences
    articles: tuple[Article, ...]

    def linked(self) -> set[tuple[int, int]]:
        """Pairs of sentences of different outlets that share a claim."""
        return {
            (a, b)
            for _, members in self.claims
            for a, b in combinations(sorted(members), 2)
            if self.keys[a][0] != self.keys[b][0]
        }

    def crossing(self) -> list[tuple[int, int]]:
        """All pairs of sentences of different outlets."""
        n = range(len(self.keys))
        return [(a, b) for a, b in combinations(n, 2) if self.keys[a][0] != self.keys[b][0]]


def _build(
    story: str,
    outlets: dict[str, tuple[str, list[tuple[str, str]]]],
    claims: list[tuple[str, dict[str, list[int | str]]]],
    speakers: dict[Key, str],
) -> Story:
    """``outlets``: headline and (separator, sentence) rows by outlet."""
    sentences, keys, articles = [], [], []
    for outlet, (title, rows) in outlets.items():
        article = f"{story}.{outlet}"
        text = ""
        if title:
            sentences.append(
                Proposition(f"{article}.t", article, ((0, len(title)),), title, -1, field="title")
            )
            keys.append((outlet, -1))
        for number, (gap, sentence) in enumerate(rows):
            text += gap if text else ""
            key = (outlet, number)
            speaker = speakers.get(key)
            span = (len(text), len(text) + len(sentence))
            sentences.append(
                Proposition(
                    f"{article}.{number}", article, (span,), sentence, number, None, speaker
                )
            )
            keys.append(key)
            text += sentence
        articles.append(Article(article, text, title or None, outlet))
    index = {key: i for i, key in enumerate(keys)}
    gold = []
    for gist, members in claims:
        found = {
            index.get((o, -1 if n == "t" else int(n))) for o, ns in members.items() for n in ns
        }
        gold.append((gist, frozenset(i for i in found if i is not None)))
    return Story(story, tuple(sentences), tuple(keys), tuple(gold), tuple(articles))


def _text(path: Path) -> dict[str, tuple[str, list[tuple[str, str]]]]:
    outlets: dict[str, tuple[str, list[tuple[str, str]]]] = {}
    gap = "\n\n"
    for line in path.read_text(encoding="utf-8").splitlines():
        if match := _LINE.match(line):
            outlet, number, sentence = match.groups()
            if number == "t":
                outlets[outlet] = (sentence.strip(), [])
            else:
                outlets.setdefault(outlet, ("", []))[1].append((gap, sentence))
            gap = " "
        elif not line.strip() or _HEAD.match(line):
            gap = "\n\n"
        else:
            raise ValueError(f"{path}: unexpected line {line[:60]!r}")
    return outlets


def gold_stories(data: Path, part: str) -> list[Story]:
    """Load the stories of stories-gold, ``part`` is train or dev."""
    stories = []
    for path in sorted((data / "stories-gold" / part).glob("*.json")):
        if path.name.count(".") > 1:
            continue
        record = json.loads(path.read_text(encoding="utf-8"))
        speakers: dict[Key, str] = {}
        for outlet, article in record["articles"].items():
            for source in article["sources"]:
                for n in source["sentences"]:
                    speakers.setdefault((outlet, -1 if n == "t" else int(n)), source["name"])
        claims = [(c["gist"], c["sentences"]) for c in record["claims"]]
        text = _text(data / "stories-gold" / "text" / f"{path.stem}.txt")
        stories.append(_build(path.stem, text, claims, speakers))
    return stories


def lead_stories(data: Path, part: str) -> list[Story]:
    """Load the stories of leads-gold."""
    return list(_leads(data / "leads-gold.jsonl", part))


def _leads(path: Path, part: str) -> Iterator[Story]:
    for line in path.read_text(encoding="utf-8").splitlines():
        record = json.loads(line)
        if record["part"] == part:
            outlets = {
                k: (v["title"], [(" ", s) for s in v["sentences"]])
                for k, v in record["outlets"].items()
            }
            claims = [(c["gist"], c["sentences"]) for c in record["claims"]]
            yield _build(f"lead{record['story']}", outlets, claims, {})
