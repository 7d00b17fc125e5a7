"""BASIL's stories: the same event told by three outlets, dated."""

from __future__ import annotations

import json
from pathlib import Path

from datasets.cluster_gold import Labelled
from whoseword.records import Article


def basil(data: Path) -> Labelled:
    """Read the articles; the three files of a story differ in their last character."""
    found: Labelled = []
    for path in sorted((data / "basil" / "articles").glob("*/*.json")):
        row = json.loads(path.read_text("utf-8"))
        text = "\n".join(" ".join(paragraph) for paragraph in row["body-paragraphs"])
        article = Article(path.stem, text, row["title"], row["source"], published=row["date"])
        found.append((article, path.stem.rpartition("_")[0]))
    return found
