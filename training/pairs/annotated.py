"""Stories that language models annotated for this project, beside the ones that come with the data.

``training/annotations/stories.jsonl`` names the articles by their files in the data folder and the
sentences by number: BASIL's own through all paragraphs, those of ECB+ and NewsWCL50 as they come,
else by the characters in ``cut``.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from training.pairs.stories import Outlets, Story, build
from training.pairs.tokenised import tokenised_sentences

LABELS = Path(__file__).parent.parent / "annotations" / "stories.jsonl"


def annotated_stories(data: Path, labels: Path = LABELS) -> list[Story]:
    """Build every annotated story from the articles in ``data``."""
    found = []
    for line in labels.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        cuts = row.get("cut", {})
        outlets: Outlets = {
            outlet: _article(data, file, cuts.get(outlet))
            for outlet, file in row["articles"].items()
        }
        found.append(build(row["story"], outlets, row["claims"], {}))
    return found


def _article(
    data: Path, file: str, cut: list[tuple[int, int]] | None
) -> tuple[str, list[tuple[str, str]]]:
    """Headline and sentences; articles that come as tokens have their headline among these."""
    if not file.endswith(".json"):
        return "", [(" ", sentence) for sentence in tokenised_sentences(data, file)]
    article = json.loads((data / file).read_text(encoding="utf-8"))
    return article["title"], _sentences(article, cut)


def _sentences(
    article: Mapping[str, Any], cut: list[tuple[int, int]] | None
) -> list[tuple[str, str]]:
    """Pairs of what stands before a sentence and the sentence itself."""
    if cut is None:
        return [
            ("\n\n" if first else " ", sentence)
            for paragraph in article["body-paragraphs"]
            for first, sentence in ((k == 0, s) for k, s in enumerate(paragraph))
        ]
    text = article["text"]
    ends = [0, *(end for _, end in cut)]
    return [
        ("\n\n" if "\n" in text[before:start] else " ", " ".join(text[start:end].split()))
        for before, (start, end) in zip(ends, cut, strict=False)
    ]
