"""The annotated stories: articles rebuilt from their sentences, and what is gold about them."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from whoseword.records import Article, Span

OUTLETS = {"fox": "Fox News", "hpo": "HuffPost", "nyt": "The New York Times"}
HEADLINE = -1
"""Stands for ``t``, the headline, among sentence numbers."""

_HEAD = re.compile(r"=== (\w+)  published (\S+)")
_SENTENCE = re.compile(r"\[(\w+)\.(t|\d+)\] (.*)")
TOUCHING = 3

Place = tuple[str, int]
"""An outlet's key and a sentence number."""


@dataclass(frozen=True, slots=True)
class GoldText:
    """One rebuilt article; ``sentences`` maps each annotated number to its span in the text."""

    key: str
    article: Article
    sentences: Mapping[int, Span]

    def touched(self, spans: Iterable[Sequence[int]], field: str = "text") -> frozenset[int]:
        """Give the numbers of the sentences that spans reach into by 3 visible characters."""
        title = self.article.title or ""
        text = title if field == "title" else self.article.text
        places = {HEADLINE: (0, len(title))} if field == "title" else self.sentences
        reached: dict[int, int] = {}
        for start, end in spans:
            for number, (first, last) in places.items():
                common = text[max(start, first) : min(end, last)]
                visible = sum(not c.isspace() for c in common)
                reached[number] = reached.get(number, 0) + visible
        return frozenset(n for n, visible in reached.items() if visible >= TOUCHING)


@dataclass(frozen=True, slots=True)
class SourceView:
    """One source of one article: its name, its kind, the sentences attributed to it."""

    name: str
    kind: str
    sentences: frozenset[int]


@dataclass(frozen=True, slots=True)
class OriginView:
    """Who a claim rests on."""

    name: str
    kind: str


@dataclass(frozen=True, slots=True)
class ClaimView:
    """A claim that several outlets carry, in the annotation's terms.

    ``top`` where it is no part of another, ``sureness`` that two outlets carry it, 0 to 1;
    ``silent`` are the keys of the outlets that are said to leave it out.
    """

    places: frozenset[Place]
    origins: tuple[OriginView, ...]
    at_least: int
    at_most: int
    stance: Mapping[str, str]
    top: bool = True
    sureness: float = 1.0
    silent: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class StoryView:
    """A story as annotated or as predicted: both are scored in this form."""

    story: str
    credits: Mapping[str, frozenset[str]] = field(default_factory=dict)
    sources: Mapping[str, tuple[SourceView, ...]] = field(default_factory=dict)
    claims: tuple[ClaimView, ...] = ()


def read_texts(path: Path) -> dict[str, GoldText]:
    """Rebuild a story's articles: sentences joined by a space, paragraphs by an empty line."""
    heads: dict[str, str] = {}
    titles: dict[str, str] = {}
    texts: dict[str, str] = {}
    spans: dict[str, dict[int, Span]] = {}
    gap = ""
    for line in path.read_text(encoding="utf-8").split("\n"):
        if head := _HEAD.fullmatch(line):
            heads[head[1]], texts[head[1]], spans[head[1]] = head[2], "", {}
        elif sentence := _SENTENCE.fullmatch(line):
            key, number, words = sentence[1], sentence[2], sentence[3]
            if number == "t":
                titles[key] = words
                continue
            start = len(texts[key]) + len(gap) if texts[key] else 0
            texts[key] = texts[key] + gap + words if texts[key] else words
            spans[key][int(number)] = (start, start + len(words))
            gap = " "
        elif not line:
            gap = "\n\n"
    return {
        key: GoldText(key, _article(path.stem, key, titles.get(key), texts[key], heads[key]), s)
        for key, s in spans.items()
    }


def _article(story: str, key: str, title: str | None, text: str, published: str) -> Article:
    return Article(
        id=f"{story}.{key}",
        text=text,
        title=title,
        outlet=OUTLETS.get(key, key),
        published=published,
        language="en",
    )


def _number(sentence: int | str) -> int:
    return HEADLINE if sentence == "t" else int(sentence)


def _claim(claim: dict[str, Any], outlets: Iterable[str]) -> ClaimView:
    origins = tuple(OriginView(o["name"], o["kind"]) for o in claim["origins"])
    places = {(key, _number(n)) for key, numbers in claim["sentences"].items() for n in numbers}
    silent = frozenset(outlets) - {key for key, _ in places}
    known = len(origins), len(origins), dict(claim["stance"])
    return ClaimView(frozenset(places), origins, *known, silent=silent)


def read_gold(path: Path) -> StoryView:
    """Read one annotation file; the number of true origins is the number of entries."""
    gold = json.loads(path.read_text(encoding="utf-8"))
    articles = gold["articles"].items()
    return StoryView(
        story=gold["story"],
        credits={key: frozenset(article["credits"]) for key, article in articles},
        sources={
            key: tuple(
                SourceView(s["name"], s["kind"], frozenset(map(_number, s["sentences"])))
                for s in article["sources"]
            )
            for key, article in articles
        },
        claims=tuple(_claim(claim, gold["articles"]) for claim in gold["claims"]),
    )


def dev_stories(data: Path) -> list[Path]:
    """Give the annotation files of the dev stories, second readings left out, by name."""
    folder = data / "stories-gold" / "dev"
    return sorted(p for p in folder.glob("*.json") if not p.stem.endswith(".second"))


def text_of(data: Path, story: str) -> dict[str, GoldText]:
    """Rebuild the articles of one story by its name."""
    return read_texts(data / "stories-gold" / "text" / f"{story}.txt")
