from __future__ import annotations

import json
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from tests.archive.invented import WELL
from whoseword import Archive, export
from whoseword.cli.app import run
from whoseword.records import Story


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Path:
    place = tmp_path_factory.mktemp("desk") / "desk.whoseword"
    with Archive(place) as archive:
        list(archive.add(WELL))
        archive.refresh()
    return place


@pytest.fixture
def story(place: Path, monkeypatch: pytest.MonkeyPatch) -> Story:
    monkeypatch.setenv("WHOSEWORD_STORE", str(place))
    with Archive(place) as archive:
        (entry,) = archive.stories()
        (story,) = archive.story(entry.id).stories
    return story


def decided(command: list[str], capsys: pytest.CaptureFixture[str]) -> dict[str, object]:
    """Run a correction, take it back, and give its line, checked against the schema."""
    assert run(["correct", *command, "--by", "Ada", "--why", "I asked", "--json", "-"]) == 0
    line: dict[str, object] = json.loads(capsys.readouterr().out)
    defined = {"$defs": export.schema()["$defs"], "$ref": "#/$defs/decision"}
    Draft202012Validator(defined).validate(line)
    assert (line["by"], line["why"], line["undone"]) == ("Ada", "I asked", False)
    assert run(["undo", "--by", "Ada"]) == 0
    capsys.readouterr()
    return line


def test_two_sources_are_one(story: Story, capsys: pytest.CaptureFixture[str]) -> None:
    both = story.sources[0].id, story.sources[-1].id
    line = decided([story.id, "--same-source", *both], capsys)
    assert line["kind"] == "same_source"
    mentions = [
        [{"article": m.article, "span": list(m.span)} for m in source.mentions]
        for source in (story.sources[0], story.sources[-1])
    ]
    assert line["anchors"] == mentions


def test_a_claim_is_corrected(story: Story, capsys: pytest.CaptureFixture[str]) -> None:
    claim = next(c for c in story.claims if len({m.article for m in c.mentions}) > 1)
    told = claim.mentions[0].article
    line = decided([story.id, "--claim", claim.id, "--not-told-by", told], capsys)
    assert line["kind"] == "not_same_claim"
    claim = next(c for c in story.claims if any(o.source for o in c.origins))
    name = next(o.name for o in claim.origins if o.source)
    line = decided([story.id, "--claim", claim.id, "--not-origin", name], capsys)
    assert line["kind"] == "wrong_origin"


@pytest.mark.parametrize(
    ("wanted", "named"),
    [
        ([], "what is to be corrected"),
        (["--outlet", "x"], "Name the article with --article"),
        (["--published", "soon"], "--published soon"),
        (["--claim", "C1"], "what is to be corrected"),
        (["--claim", "C1", "--title", "x"], "--claim goes with"),
        (["--not-origin", "x"], "--claim goes with"),
        (["--not-told-by", "x"], "--claim goes with"),
        (["--title", "x", "--same-source", "a", "b"], "one thing at a time"),
        (["--claim", "C1", "--not-origin", "x", "--not-told-by", "y"], "one thing at a time"),
    ],
)
def test_what_says_not_one_thing_is_refused(
    wanted: list[str], named: str, story: Story, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["correct", story.id, *wanted]) == 2
    assert named in " ".join(capsys.readouterr().err.split())


def test_what_the_story_lacks_is_named(story: Story, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["correct", story.id, "--same-source", "x", "y", "--by", "Ada"]) == 1
    assert "x: no source of the story" in capsys.readouterr().err


def test_a_title_is_corrected(story: Story, capsys: pytest.CaptureFixture[str]) -> None:
    line = decided([story.id, "--title", "The dry well"], capsys)
    assert (line["kind"], line["changes"]) == ("correct", {"title": "The dry well"})
