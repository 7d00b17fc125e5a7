from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from tests.batch.invented import unread
from tests.known import RESOURCES
from tests.stories.articles import article, told
from whoseword import pipeline
from whoseword.batch import Setup
from whoseword.batch.layout import CLAIMS, COPIES, GATHERED, STORIES
from whoseword.batch.telling_stage import TellingStage
from whoseword.engine import BUCKET, SET_ASIDE, Parts, pa, run_part
from whoseword.errors import InputError
from whoseword.record_bytes import to_bytes

FIRST = article(told(1, 0).text, title="Ferry sinks", outlet="Skerry Post", published="2030-05-04")
COPY = replace(FIRST, id="copy", outlet="Vale Mirror", published="2030-05-05")
ALONE = article("A goat won the chess cup.", title="Goat", outlet="Brenn Herald")


@pytest.fixture
def stage(tmp_path: Path) -> TellingStage:
    setup = Setup()
    setup.__dict__["resources"] = RESOURCES  # models that are open already
    found = [(ALONE, 4), (COPY, 2), (FIRST, 2)]
    columns = {
        "article": [one.id for one, _ in found],
        "record": pa.array([to_bytes(unread(one)) for one, _ in found], pa.binary()),
        "story": [story for _, story in found],
        BUCKET: [0] * 3,
    }
    Parts(tmp_path / GATHERED).write(0, pa.table(columns))
    return TellingStage(tmp_path, setup)


def rows(root: Path, name: str) -> list[dict[str, object]]:
    found: list[dict[str, object]] = Parts(root / name).read(0).to_pylist()
    return found


def test_a_bucket_becomes_rows_of_stories_claims_and_copies(stage: TellingStage) -> None:
    run_part(stage, 0)
    ferry, goat = rows(stage.root, STORIES)
    assert ferry["articles"] == sorted([FIRST.id, COPY.id])
    assert (ferry["outlets"], ferry["first"]) == (["Skerry Post", "Vale Mirror"], "2030-05-04")
    assert (ferry["last"], goat["first"]) == ("2030-05-05", None)
    assert json.loads(str(goat["json"]))["id"] == goat["story"]
    (copy,) = rows(stage.root, COPIES)
    assert copy == {"story": ferry["story"], "article": "copy", "copy_of": FIRST.id}
    for claim in rows(stage.root, CLAIMS):
        assert json.loads(str(claim["json"]))["id"] == claim["claim"]


def test_units_are_whole_stories_called_by_their_articles(stage: TellingStage) -> None:
    units = list(stage.units(stage.taken(0)))
    assert [stage.called(unit) for unit in units] == [
        ", ".join(sorted([FIRST.id, COPY.id])),
        ALONE.id,
    ]


def test_what_breaks_a_story_is_set_aside_and_the_rest_told(
    stage: TellingStage, monkeypatch: pytest.MonkeyPatch
) -> None:
    derive = pipeline.derive

    def breaking(readings: object, resources: object, on_error: object) -> object:
        given = list(readings)  # type: ignore[call-overload]
        if len(given) == 1:
            on_error(InputError(ALONE.id, "breaks the stage", ""))  # type: ignore[operator]
            return None
        return derive(given, resources, on_error=on_error)  # type: ignore[arg-type]

    monkeypatch.setattr(pipeline, "derive", breaking)
    run_part(stage, 0)
    assert [story["title"] for story in rows(stage.root, STORIES)] == ["Ferry sinks"]
    (reason,) = rows(stage.root, f"{SET_ASIDE}/tell")
    assert (reason["article"], reason["problem"]) == (ALONE.id, "breaks the stage")


def test_an_empty_bucket_has_every_column(stage: TellingStage) -> None:
    none = stage.made(pa.table({"story": [], "record": [], "article": []}))
    some = stage.made(stage.taken(0))
    assert {name: table.schema for name, table in none.items()} == {
        name: table.schema for name, table in some.items()
    }
    assert len(some[STORIES]) == 2
