"""The same rows as ``read`` and ``annotate`` give, whatever parts, workers and interruptions."""

from __future__ import annotations

import importlib
import json
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import whoseword
from tests.batch.invented import event, lines
from tests.known import RESOURCES
from whoseword import export, pipeline
from whoseword.batch import Batch, Setup
from whoseword.engine import Engine, Parts, Processes, Stage, ThisProcess, run_part
from whoseword.engine.local import OnPart
from whoseword.errors import BatchError, InputError

SHARED_ID = [{**event(7)[0], "id": "same"}, {**event(8)[0], "id": "same"}]
REPRINT = {**event(1)[0], "outlet": "Vale Mirror", "published": "2030-01-07"}
BAD = [{"title": "no text"}, "no article"]
ROWS: list[object] = [*event(1), REPRINT, *BAD, *SHARED_ID, *event(2, 2), *event(1)[:1]]
TABLES = ("readings", "copies", "stories", "claims")

Found = dict[str, list[dict[str, Any]]]


class Known(NamedTuple):
    place: str
    setup: Setup
    rows: Found


def silent(*_: object) -> None:
    pass


def found_in(folder: Path) -> Found:
    """The rows of every table, in an order of their own."""
    found = {}
    for name in TABLES:
        rows = [row for table in Parts(folder / name).tables() for row in table.to_pylist()]
        found[name] = sorted(rows, key=repr)
    return found


def run(folder: Path, known: Known, engine: Engine, size: int) -> Found:
    batch = Batch(folder, known.setup, size)
    batch.begin([known.place])
    with batch.working():
        batch.run(engine, batch.take_in([known.place], silent), silent)
    return found_in(folder)


@pytest.fixture(scope="module")
def known(tmp_path_factory: pytest.TempPathFactory) -> Known:
    folder = tmp_path_factory.mktemp("batch")
    place = lines(folder / "given.jsonl", ROWS)
    setup = Setup()
    setup.__dict__["resources"] = RESOURCES  # models that are open already
    first = Known(place, setup, {})
    return first._replace(rows=run(folder / "out", first, ThisProcess(), 100))


class Shuffled:
    """Makes parts in another order."""

    def __init__(self, order: st.DataObject) -> None:
        self._order = order

    def run(self, stage: Stage, parts: Sequence[int], done: OnPart) -> None:
        for part in self._order.draw(st.permutations(parts)):
            run_part(stage, part)
            done(part)


class Stopped(Exception):
    """Whoever ran the batch has stopped it."""


class StoppedAfter:
    """Stops after so many parts, whatever the stage; notes all that it made."""

    def __init__(self, left: int, made: list[tuple[str, int]]) -> None:
        self._left, self._made = left, made

    def run(self, stage: Stage, parts: Sequence[int], done: OnPart) -> None:
        for part in parts:
            if not self._left:
                raise Stopped
            self._left -= 1
            run_part(stage, part)
            self._made.append((stage.name, part))
            done(part)


def test_stories_and_claims_are_those_of_read(known: Known) -> None:
    articles = pipeline.articles([known.place], RESOURCES, silent)
    answer = export.report(whoseword.compare(articles, resources=RESOURCES))["stories"]
    told = [json.loads(row["json"]) for row in known.rows["stories"]]
    assert sorted(told, key=repr) == sorted(answer, key=repr)
    claims = [json.loads(row["json"]) for row in known.rows["claims"]]
    assert sorted(claims, key=repr) == sorted((c for s in answer for c in s["claims"]), key=repr)
    copies = {(row["article"], row["copy_of"]) for row in known.rows["copies"]}
    assert copies == {
        (a["id"], a["copy_of"]) for s in answer for a in s["articles"] if a["copy_of"]
    }
    assert copies


def test_readings_are_the_lines_of_annotate(known: Known) -> None:
    articles = pipeline.articles([known.place], RESOURCES, silent)
    given = list(pipeline.readings(articles, RESOURCES))
    line = {(r.article.text, r.article.outlet): export.annotated(r) for r in given}
    for row in known.rows["readings"]:
        told = json.loads(row["json"])
        expected = line[told["article"]["text"], row["outlet"]]
        if row["article"] not in {"same", "same~2"}:
            assert told == expected
    assert {row["article"] for row in known.rows["readings"]} >= {"same", "same~2"}
    assert len(known.rows["readings"]) == len(line)


def test_every_stage_tells_how_far_it_is(known: Known, tmp_path: Path) -> None:
    told: dict[str, list[tuple[int, int]]] = {}
    batch = Batch(tmp_path / "out", known.setup, 4)
    batch.begin([known.place])
    with batch.working():
        parts = batch.take_in([known.place], silent)
        batch.run(
            ThisProcess(), parts, lambda stage, *made: told.setdefault(stage, []).append(made)
        )
    assert list(told) == ["read", "profile", "pair", "group", "gather", "tell"]
    for made in told.values():
        assert made == [(done, made[0][1]) for done in range(made[0][1] + 1)]


@settings(
    max_examples=5, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(size=st.integers(1, 9), order=st.data())
def test_the_rows_are_the_same_whatever_the_parts_and_their_order(
    size: int, order: st.DataObject, known: Known, tmp_path_factory: pytest.TempPathFactory
) -> None:
    folder = tmp_path_factory.mktemp("parts") / "out"
    assert run(folder, known, Shuffled(order), size) == known.rows


def test_the_rows_are_the_same_from_two_processes(known: Known, tmp_path: Path) -> None:
    assert run(tmp_path / "out", known, Processes(2), 4) == known.rows


@pytest.mark.parametrize("pace", [1, 3])
def test_stopped_at_any_part_it_goes_on_and_makes_none_twice(
    pace: int, known: Known, tmp_path: Path
) -> None:
    made: list[tuple[str, int]] = []

    def attempts() -> Iterator[Found | None]:
        for _ in range(100):
            try:
                yield run(tmp_path / "out", known, StoppedAfter(pace, made), 3)
            except Stopped:
                yield None

    assert next(found for found in attempts() if found is not None) == known.rows
    assert len(made) == len(set(made))
    assert {stage for stage, _ in made} == {"read", "profile", "pair", "gather", "tell"}


def test_what_is_no_article_is_told_and_set_aside(known: Known, tmp_path: Path) -> None:
    told: list[InputError] = []
    batch = Batch(tmp_path / "out", known.setup, 5)
    batch.begin([known.place])
    batch.take_in([known.place], told.append)
    (table,) = Parts(tmp_path / "out" / "set-aside" / "take-in").tables()
    assert table["article"].to_pylist() == [error.name for error in told]
    assert len(told) == len(BAD) + 1  # and one that came before


def test_an_article_that_breaks_reading_is_set_aside(
    known: Known, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    reader = importlib.import_module("whoseword.reading.reader")
    sound = reader.sentences

    def breaks(text: str, *words: object) -> object:
        if "Vale" in text or text == REPRINT["text"]:
            raise ZeroDivisionError
        return sound(text, *words)

    monkeypatch.setattr(reader, "sentences", breaks)
    found = run(tmp_path / "out", known, ThisProcess(), 4)
    assert len(found["readings"]) == len(known.rows["readings"]) - 2
    reasons = [t.to_pylist() for t in Parts(tmp_path / "out" / "set-aside" / "read").tables()]
    assert all("ZeroDivisionError" in row["problem"] for rows in reasons for row in rows)
    assert Batch(tmp_path / "out", known.setup, 4).tally().set_aside == 2 + len(BAD) + 1


def test_a_batch_of_which_nothing_can_be_read_ends_with_every_article_set_aside(
    known: Known, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def breaks(*_: object) -> object:
        raise ZeroDivisionError

    monkeypatch.setattr(importlib.import_module("whoseword.reading.reader"), "sentences", breaks)
    found = run(tmp_path / "out", known, ThisProcess(), 4)
    assert not any(found.values())
    told = Batch(tmp_path / "out", known.setup, 4).tally()
    assert told.set_aside == len(known.rows["readings"]) + len(BAD) + 1


def test_two_runs_do_not_work_in_one_folder(known: Known, tmp_path: Path) -> None:
    batches = [Batch(tmp_path / "out", known.setup, 5) for _ in range(2)]
    for batch in batches:
        batch.begin([known.place])
    problem = "another run works in it"
    with batches[0].working(), pytest.raises(BatchError, match=problem), batches[1].working():
        pass
    with batches[1].working():
        pass


def test_another_run_is_not_mixed_into_a_folder(known: Known, tmp_path: Path) -> None:
    Batch(tmp_path / "out", known.setup, 5).begin([known.place])
    with pytest.raises(BatchError, match="other inputs"):
        Batch(tmp_path / "out", known.setup, 6).begin([known.place])
    (tmp_path / "full").mkdir()
    (tmp_path / "full" / "mine.txt").touch()
    with pytest.raises(BatchError, match="not empty"):
        Batch(tmp_path / "full", known.setup, 5).begin([known.place])
