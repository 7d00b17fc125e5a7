from __future__ import annotations

import json
from pathlib import Path

import pytest

from evaluation import conflict_gold
from evaluation.conflict_gold import HALVES, digest, document, pairs, sentence

SHARED = Path("../shared/data")


def test_labels_are_of_the_scheme_and_of_every_kind() -> None:
    labelled = pairs()
    assert len(labelled) >= 200
    assert {pair.label for pair in labelled} == {"conflict", "none", "open"}
    assert {pair.kind for pair in labelled} == {"figure", "date", "wording", "denial"}
    for pair in labelled:
        for told in (pair.first, pair.second):
            assert told.span[0] <= told.mark[0] < told.mark[1] <= told.span[1]


def test_an_event_stands_in_one_half_and_a_dev_story_apart() -> None:
    halves: dict[str, set[str]] = {}
    dev = frozenset({"f688c56d"})
    for pair in pairs():
        halves.setdefault(pair.event, set()).add(pair.half(dev))
    assert all(len(found) == 1 for found in halves.values())
    assert halves["sg-f688c56d"] == {HALVES[1]}
    assert set().union(*halves.values()) == set(HALVES)


def test_a_sentence_is_found_by_document_line_and_place(tmp_path: Path) -> None:
    (tmp_path / "told.jsonl").write_text(
        json.dumps({"text": "No.", "date": None})
        + "\n"
        + json.dumps({"text": "The lock broke. It leaked.", "date": "2031-03-10"}),
        "utf-8",
    )
    told = conflict_gold.Told("told.jsonl#1", (16, 26), (19, 25))
    assert sentence(tmp_path, told) == "It leaked."
    assert document(tmp_path, "told.jsonl#1")[1] == "2031-03-10"


@pytest.mark.skipif(not (SHARED / "giveme5w1h").is_dir(), reason="data sets are not beside")
def test_every_place_still_holds_what_was_labelled() -> None:
    for pair in pairs():
        assert digest(sentence(SHARED, pair.first), sentence(SHARED, pair.second)) == pair.digest
