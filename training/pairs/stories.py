"""Annotated stories as propositions (one a sentence) and the claims that join them."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import combinations
from pathlib import Path
from typing import Any

from whoseword.records import Article, Proposition

_HEAD = re.compile(r"^=== (\w+)")
_LINE = re.compile(r"^\[(\w+)\.(t|\d+)\] ?(.*)$")
_ATTRIBUTED = {"asserted": 0.0, "attributed": 1.0, "hedged": 1.0, "disputed": 1.0}
Key = tuple[str, int]  # outlet, sentence number; -1 is the headline
Outlets = dict[str, tuple[str, list[tuple[str, str]]]]
"""By outlet: the headline, and each sentence after what stands before it."""


@dataclass(frozen=True, slots=True)
class GoldClaim:
    """``members`` index the story's sentences; ``attributed`` says of each outlet how it stands.

    1 where the outlet hands the claim on to a source, 0 where it asserts it; empty if unknown.
    """

    gist: str
    members: frozenset[int]
    attributed: Mapping[str, float] = field(default_factory=dict)


@dataclass(frozen=True)
class Story:
    """Sentences of all outlets, who speaks in them, and the shared claims' sentences."""

    id: str
    sentences: tuple[Proposition, ...]
    keys: tuple[Key, ...]
    claims: tuple[GoldClaim, ...]
    articles: tuple[Article, ...]

    def linked(self) -> set[tuple[int, int]]:
        """Pairs of sentences of different outlets that share a claim."""
        return {
            (a, b)
            for claim in self.claims
            for a, b in combinations(sorted(claim.members), 2)
            if self.keys[a][0] != self.keys[b][0]
        }

    def crossing(self) -> list[tuple[int, int]]:
        """All pairs of sentences of different outlets."""
        n = range(len(self.keys))
        return [(a, b) for a, b in combinations(n, 2) if self.keys[a][0] != self.keys[b][0]]


def build(
    story: str,
    outlets: Outlets,
    claims: Sequence[Mapping[str, Any]],
    speakers: dict[Key, str],
) -> Story:
    """Put a story together; claims are as in the annotation files."""
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
    for claim in claims:
        found = {
            index.get((o, -1 if n == "t" else int(n)))
            for o, ns in claim["sentences"].items()
            for n in ns
        }
        members = frozenset(i for i in found if i is not None)
        stances = claim.get("stance", {}).items()
        gold.append(GoldClaim(claim["gist"], members, {o: _ATTRIBUTED[s] for o, s in stances}))
    return Story(story, tuple(sentences), tuple(keys), tuple(gold), tuple(articles))


def _text(path: Path) -> Outlets:
    outlets: Outlets = {}
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
        text = _text(data / "stories-gold" / "text" / f"{path.stem}.txt")
        stories.append(build(path.stem, text, record["claims"], speakers))
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
            yield build(f"lead{record['story']}", outlets, record["claims"], {})
