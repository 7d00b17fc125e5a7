"""The project's own annotations are laid over articles that stay where they are."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path

import pytest

from training.pairs.annotated import LABELS, annotated_stories

DATA = Path("../shared/data")


def _written(folder: Path, row: Mapping[str, object], articles: Mapping[str, object]) -> Path:
    for name, article in articles.items():
        (folder / name).write_text(json.dumps(article), encoding="utf-8")
    labels = folder / "labels.jsonl"
    labels.write_text(json.dumps(row) + "\n", encoding="utf-8")
    return labels


def test_sentences_are_numbered_through_all_paragraphs(tmp_path: Path) -> None:
    lake = {"title": "Lake rises", "body-paragraphs": [["It rose.", "It fell."], ["Boats sank."]]}
    port = {"title": "Port shut", "body-paragraphs": [["Boats went down.", "Nobody swam."]]}
    claim = {"gist": "boats sank", "sentences": {"lake": [2], "port": [0, "t"]}}
    row = {"story": "s", "articles": {"lake": "a.json", "port": "b.json"}, "claims": [claim]}
    labels = _written(tmp_path, row, {"a.json": lake, "b.json": port})
    (story,) = annotated_stories(tmp_path, labels)
    texts = [s.text for s in story.sentences]
    linked = {frozenset((texts[a], texts[b])) for a, b in story.linked()}
    assert linked == {
        frozenset(("Boats sank.", "Boats went down.")),
        frozenset(("Boats sank.", "Port shut")),
    }
    assert story.articles[0].text == "It rose. It fell.\n\nBoats sank."


def test_characters_cut_an_article_that_has_no_sentences_of_its_own(tmp_path: Path) -> None:
    lake = {"title": "Lake", "text": "It  rose.\n\nIt fell."}
    row = {
        "story": "s",
        "articles": {"lake": "a.json"},
        "cut": {"lake": [[0, 9], [11, 19]]},
        "claims": [],
    }
    (story,) = annotated_stories(tmp_path, _written(tmp_path, row, {"a.json": lake}))
    assert story.articles[0].text == "It rose.\n\nIt fell."


@pytest.mark.skipif(not DATA.exists(), reason="the annotated articles are not here")
def test_every_label_points_at_a_sentence_that_exists() -> None:
    labelled = [json.loads(line) for line in LABELS.read_text(encoding="utf-8").splitlines()]
    for row, story in zip(labelled, annotated_stories(DATA), strict=True):
        for claim, gold in zip(row["claims"], story.claims, strict=True):
            assert len(gold.members) == sum(len(set(n)) for n in claim["sentences"].values()), (
                story.id
            )
