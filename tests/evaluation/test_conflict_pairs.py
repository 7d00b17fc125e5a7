from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from evaluation import conflict_gold
from evaluation.conflict_pairs import both, reports, score
from tests.evaluation.conflict_labels import row, write

FIRST = "The ferry carried 214 passengers, of whom 12 drowned."
SECOND = "On board were 241 passengers; 20 drowned."


@pytest.fixture
def data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Two sentences in two documents, with three labels: a conflict, an open count, a date."""
    (tmp_path / "stories-gold" / "dev").mkdir(parents=True)
    for name, text in (("a.json", FIRST), ("b.json", SECOND)):
        told = {"text": text, "date_publish": "None"}
        (tmp_path / name).write_text(json.dumps(told), "utf-8")
    rows = [
        row("figure", "conflict", ("a.json", FIRST, "214"), ("b.json", SECOND, "241")),
        row("figure", "open", ("a.json", FIRST, "12"), ("b.json", SECOND, "20")),
        row("date", "none", ("a.json", FIRST, "214"), ("b.json", SECOND, "241")),
    ]
    monkeypatch.setattr(conflict_gold, "LABELS", write(tmp_path / "labels.tsv", rows))
    return tmp_path


def figure(first: str, second: str, kind: str = "figure") -> dict[str, Any]:
    why = {"code": "figures_differ", "first_outlet": "North Gazette", "first": first}
    why |= {"second_outlet": "South Courier", "second": second}
    return {"kind": kind, "why": f"{first}, {second}", "because": [why]}


def scored(data: Path, *conflicts: dict[str, Any]) -> dict[str, float]:
    (key,) = both(conflict_gold.pairs())
    return score(data, {key: conflicts})


def test_what_was_marked_counts_as_right_and_an_open_count_not_at_all(data: Path) -> None:
    figures = scored(data, figure("214 passenger", "241 passenger"), figure("12", "20"))
    assert figures["precision"] == figures["recall"] == figures["recall.figure"] == 1.0


def test_another_figure_or_kind_is_wrong(data: Path) -> None:
    figures = scored(data, figure("214 passenger", "20"), figure("214", "241", "date"))
    assert figures["precision"] == figures["recall"] == figures["precision.date"] == 0.0


def test_nothing_shown_is_nothing_found(data: Path) -> None:
    assert scored(data)["recall"] == 0.0


def test_a_text_that_has_changed_is_not_measured(data: Path) -> None:
    (data / "a.json").write_text(json.dumps({"text": SECOND, "date_publish": "None"}), "utf-8")
    conflict_gold.document.cache_clear()
    with pytest.raises(ValueError, match="not those that were labelled"):
        reports(data, conflict_gold.pairs()[0])
