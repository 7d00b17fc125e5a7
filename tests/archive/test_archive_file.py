from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

import whoseword
from tests.archive.invented import GOAT, WELL, many
from tests.known import RESOURCES
from whoseword import Archive, export, pipeline
from whoseword.errors import NotInArchive
from whoseword.inference.loaded_models import Models
from whoseword.records import Report, Story


@pytest.fixture
def place(tmp_path: Path) -> Path:
    return tmp_path / "desk.whoseword"


@pytest.fixture
def archive(place: Path) -> Iterator[Archive]:
    with Archive(place) as opened:
        yield opened


def shape(archive: Archive) -> set[frozenset[str]]:
    return {frozenset(entry.articles) for entry in archive.stories()}


def only(report: Report) -> Story:
    (story,) = report.stories
    return story


def test_an_article_is_kept_in_its_story_and_twice_changes_nothing(archive: Archive) -> None:
    first = list(archive.add([*WELL, GOAT]))
    assert [added.new for added in first] == [True] * 4
    before = archive.stories()
    again = list(archive.add([GOAT, *WELL]))
    assert [added.new for added in again] == [False] * 4
    homes = {name: entry.id for entry in before for name in entry.articles}
    assert {added.article: added.story for added in again} == homes
    assert archive.refresh() == []
    assert archive.stories() == before


def test_the_answer_is_that_of_compare_but_for_ids_that_last(archive: Archive) -> None:
    for article in WELL:
        list(archive.add([article]))
    (entry,) = archive.stories()
    found = only(archive.story(entry.id))
    afresh = only(whoseword.compare(WELL, one_story=True))
    assert export.dumps(export.report(Report((found,)))).replace(found.id, afresh.id) == (
        export.dumps(export.report(Report((afresh,))))
    )


def test_ids_last_when_a_story_grows(archive: Archive) -> None:
    list(archive.add(WELL[:2]))
    (before,) = archive.stories()
    old = only(archive.story(before.id))
    list(archive.add(WELL[2:]))
    (after,) = archive.stories()
    new = only(archive.story(after.id))
    assert after.id == before.id
    assert len(after.articles) == 3
    assert len({s.id for s in old.sources} & {s.id for s in new.sources}) >= len(old.sources) - 1
    assert len({c.id for c in old.claims} & {c.id for c in new.claims}) >= len(old.claims) - 1


def test_a_story_that_grew_asks_the_pair_model_only_what_is_new(
    archive: Archive, monkeypatch: pytest.MonkeyPatch
) -> None:
    list(archive.add(WELL))
    archive.refresh()
    monkeypatch.setattr(Models, "session", None)
    assert archive.decisions() == []
    (entry,) = archive.stories()
    archive.correct(entry.id, {"title": "The well"}, by="test")
    assert archive.refresh() == [entry.id]


def test_what_newer_models_tell_stands_beside_what_the_older_ones_told(
    archive: Archive, monkeypatch: pytest.MonkeyPatch
) -> None:
    list(archive.add(WELL[:2]))
    (entry,) = archive.stories()
    monkeypatch.setattr(pipeline, "answer_version", lambda: "newer models")
    assert archive.refresh() == [entry.id]
    assert archive.refresh() == []
    monkeypatch.undo()
    assert archive.refresh() == []


def test_stories_come_newest_first(archive: Archive) -> None:
    list(archive.add([*WELL, GOAT]))
    entries = archive.stories()
    assert [entry.title for entry in entries] == [GOAT["title"], WELL[0]["title"]]
    assert entries[1].first == "2030-05-04"
    assert entries[1].last == "2030-05-05"
    assert entries[1].outlets == ("Ostrel Courier", "Radio Brenn", "Vale Post")


def test_a_search_gives_the_sentence_with_most_of_the_words(archive: Archive) -> None:
    list(archive.add([*WELL, GOAT]))
    (hit,) = archive.search("goat cup owner")
    assert hit.text == GOAT["text"].split(".")[0] + "."
    assert GOAT["text"][slice(*hit.span)] == hit.text
    (title,) = archive.search("wins")[:1]
    assert title.text == GOAT["text"][slice(*title.span)] if title.field == "text" else title.text


def test_what_is_split_by_hand_stays_split_whatever_comes(archive: Archive) -> None:
    first, second, _ = (added.article for added in archive.add(WELL))
    (entry,) = archive.stories()
    decision = archive.split(entry.id, [second], by="Ada", why="another well")
    assert (decision.by, decision.why, decision.number) == ("Ada", "another well", 1)
    parted = shape(archive)
    assert frozenset({second}) in parted
    list(archive.add([GOAT, {**WELL[0], "outlet": "Skerry Log"}]))
    assert not any({first, second} <= story for story in shape(archive))
    assert archive.undo(by="Ada") == decision
    assert any({first, second} <= story for story in shape(archive))


def test_what_is_merged_by_hand_stays_merged_under_the_larger_id(archive: Archive) -> None:
    list(archive.add([*WELL, GOAT]))
    goat, well = archive.stories()
    archive.merge(goat.id, well.id, by="Ada")
    (entry,) = archive.stories()
    assert entry.id == well.id
    assert len(entry.articles) == 4
    list(archive.add(many(3)))
    assert any(set(entry.articles) <= story for story in shape(archive))
    archive.undo(by="Ada")
    assert {entry.id for entry in archive.stories()} > {well.id}


def test_the_last_decision_about_a_pair_holds(archive: Archive) -> None:
    list(archive.add(WELL))
    (entry,) = archive.stories()
    archive.split(entry.id, entry.articles[:1], by="Ada")
    one, other = archive.stories()
    archive.merge(one.id, other.id, by="Ada")
    assert len(shape(archive)) == 1
    archive.undo(by="Ada")
    assert len(shape(archive)) == 2


def test_a_correction_shows_everywhere_and_renames_nothing(archive: Archive) -> None:
    article = next(archive.add(WELL)).article
    list(archive.add(WELL))
    (entry,) = archive.stories()
    changes = {"outlet": "The Quay Gazette", "published": "2030-05-01"}
    archive.correct(entry.id, changes, article=article, by="Ada")
    archive.correct(entry.id, {"title": "The dry well"}, by="Ada")
    (after,) = archive.stories()
    assert (after.id, after.articles) == (entry.id, entry.articles)
    assert after.title == "The dry well"
    assert "The Quay Gazette" in after.outlets
    assert after.first == "2030-05-01"
    told = {t.article.id: t.article.outlet for t in only(archive.story(entry.id)).articles}
    assert told[article] == "The Quay Gazette"
    archive.undo(by="Ada")
    archive.undo(by="Ada")
    assert archive.stories() == [entry]


def test_what_the_archive_does_not_hold_is_named(archive: Archive) -> None:
    list(archive.add(WELL))
    (entry,) = archive.stories()
    with pytest.raises(NotInArchive, match="T-none"):
        archive.story("T-none")
    with pytest.raises(NotInArchive, match="A-none"):
        archive.split(entry.id, ["A-none"], by="Ada")
    with pytest.raises(NotInArchive, match="no article would stay"):
        archive.split(entry.id, entry.articles, by="Ada")
    with pytest.raises(NotInArchive, match="A-none"):
        archive.forget(["A-none", entry.articles[0]])
    with pytest.raises(NotInArchive, match="no decision"):
        archive.undo(by="Ada")
    with pytest.raises(ValueError, match="text cannot be corrected"):
        archive.correct(entry.id, {"text": "x"}, article=entry.articles[0], by="Ada")
    assert archive.stories() == [entry]


def test_what_is_forgotten_is_nowhere_in_the_file(archive: Archive, place: Path) -> None:
    secret = {**WELL[1], "text": WELL[1]["text"] + " Zanzibarquux hid the bucket, Dorn said."}
    ids = [added.article for added in archive.add([WELL[0], secret, WELL[2]])]
    (entry,) = archive.stories()
    archive.split(entry.id, [ids[1]], by="Ada")
    archive.undo(by="Ada")
    assert len(archive.stories()) == 1
    claims = {claim.id for claim in only(archive.story(entry.id)).claims}

    def in_files(words: bytes) -> bool:
        files = place.parent.glob(f"{place.name}*")
        return any(words.lower() in file.read_bytes().lower() for file in files)

    assert in_files(b"zanzibarquux")
    archive.forget([ids[1]])
    for words in (b"zanzibarquux", ids[1].encode(), b"Nine days of water left"):
        assert not in_files(words)
    assert archive.search("bucket") == []
    (after,) = archive.stories()
    assert after.id == entry.id
    assert set(after.articles) == {ids[0], ids[2]}
    assert claims & {claim.id for claim in only(archive.story(after.id)).claims}


def test_an_unfinished_forgetting_is_finished_at_the_next_opening(
    place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with Archive(place) as archive:
        ids = [
            a.article for a in archive.add([{**GOAT, "text": GOAT["text"] + " Quuxbar."}, *WELL])
        ]
        monkeypatch.setattr("whoseword.store.Store.scrub", lambda _: None)
        archive.forget(ids[:1])
    monkeypatch.undo()
    Archive(place).close()
    assert not any(b"quuxbar" in f.read_bytes().lower() for f in place.parent.iterdir())


def test_two_processes_add_at_once(place: Path, tmp_path: Path) -> None:
    every = list(many(12))
    halves = []
    for number, part in enumerate((every[:8], every[4:])):
        lines = tmp_path / f"{number}.jsonl"
        lines.write_text("\n".join(map(json.dumps, part)), encoding="utf-8")
        halves.append(lines)
    command = [sys.executable, "-m", "whoseword.cli", "add", "--quiet", "--store", str(place)]
    running = [
        subprocess.Popen([*command, str(half)], stderr=subprocess.PIPE)  # noqa: S603 - our own
        for half in halves
    ]
    for process in running:
        _, errors = process.communicate()
        assert (process.returncode, errors) == (0, b"")
    with Archive(place) as archive:
        assert archive.stale() == 0
        found = shape(archive)
        assert sorted(name for story in found for name in story) == sorted(
            pipeline.taken(article, RESOURCES).id for article in every
        )


def test_an_article_that_cannot_be_read_costs_no_other(archive: Archive) -> None:
    heard: list[str] = []
    given = [{"title": "no text"}, *WELL, WELL[0]]
    added = list(archive.add(given, lambda error: heard.append(error.name)))
    assert sorted(one.new for one in added) == [False, True, True, True]
    assert len(heard) == 1
