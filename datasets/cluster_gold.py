"""Articles whose story is known: leads of AllSides, the events of Giveme5W1H, ECB+ by sub-topic.

A sub-topic of ECB+ is one of the two like events of a topic; its articles are put together from
their tokens and have no headline, outlet or date of their own.
"""

from __future__ import annotations

import ast
import json
import re
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

from whoseword.records import Article

ECB_DEV = frozenset({2, 5, 12, 18, 21, 23, 34, 35})
_OPENING = re.compile(r"([(\[$#]) ")
_CLOSING = re.compile(r" ([.,;:!?%)\]]|'s|n't)")

Labelled = list[tuple[Article, str]]
"""Articles with the name of their story."""


def allsides(data: Path) -> Labelled:
    """Read the dated leads, three outlets to a story."""
    lines = (data / "allsides" / "articles.jsonl").read_text("utf-8").splitlines()
    rows = [json.loads(line) for line in lines]
    return [
        (
            Article(
                id=f"allsides-{number:04d}",
                text=row["text"],
                title=row["title"],
                outlet=row["outlet"],
                published=row["date"],
            ),
            str(row["story"]),
        )
        for number, row in enumerate(rows)
    ]


def giveme(data: Path) -> Labelled:
    """Read the full articles of named events."""
    found: Labelled = []
    for path in sorted((data / "giveme5w1h" / "news_cluster").glob("*.json")):
        row = json.loads(path.read_text("utf-8"))
        event = row["newsCluster"]
        named: Mapping[str, Any] = ast.literal_eval(event) if isinstance(event, str) else event
        article = Article(
            id=row["dId"],
            text=_known(row["text"]) or row["title"],
            title=row["title"],
            outlet=row["source_domain"],
            published=_known(row["date_publish"]),
            url=row["url"],
        )
        found.append((article, str(named["EventId"])))
    return found


def _known(value: str | None) -> str | None:
    return None if value in {None, "", "None"} else value


def ecb_train(data: Path) -> Labelled:
    """Read ECB+'s topics for training."""
    return _ecb(data, lambda topic: topic not in ECB_DEV)


def ecb_dev(data: Path) -> Labelled:
    """Read ECB+'s topics for choosing."""
    return _ecb(data, lambda topic: topic in ECB_DEV)


def _ecb(data: Path, wanted: Callable[[int], bool]) -> Labelled:
    topics = sorted(int(p.name) for p in (data / "ecbplus").iterdir() if p.name.isdigit())
    return [
        (Article(id=path.name, text=_text(path)), f"{topic} {path.stem.endswith('plus')}")
        for topic in topics
        if wanted(topic)
        for path in sorted((data / "ecbplus" / str(topic)).glob("*.xml"))
    ]


def _text(path: Path) -> str:
    sentences: dict[str, list[str]] = {}
    for token in ElementTree.parse(path).iter("token"):  # noqa: S314 - as above
        sentences.setdefault(token.get("sentence", ""), []).append(token.text or "")
    text = "\n".join(" ".join(words) for words in sentences.values())
    return _CLOSING.sub(r"\1", _OPENING.sub(r"\1", text))
