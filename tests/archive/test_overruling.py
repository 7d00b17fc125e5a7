"""Decisions about sources and claims, on one invented story that an archive keeps."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.archive.invented import GOAT, WELL
from whoseword import Archive
from whoseword.errors import NotInArchive
from whoseword.language import all_in_words
from whoseword.records import Claim, DecisionKind, Story


@pytest.fixture(scope="module")
def kept(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Archive]:
    with Archive(tmp_path_factory.mktemp("kept") / "desk.whoseword") as opened:
        list(opened.add([*WELL, GOAT]))
        yield opened


@pytest.fixture
def archive(kept: Archive) -> Iterator[Archive]:
    yield kept
    while kept.decisions():
        kept.undo(by="test")


def well(archive: Archive) -> Story:
    _, entry = archive.stories()
    (story,) = archive.story(entry.id).stories
    return story


def shared(story: Story) -> Claim:
    """Give the first claim that two articles tell."""
    return next(c for c in story.claims if len({m.article for m in c.mentions}) > 1)


def test_two_sources_are_one_at_once_and_apart_again_when_undone(archive: Archive) -> None:
    before = well(archive)
    one, other = before.sources[0], before.sources[-1]
    decision = archive.same_source(before.id, one.id, other.id, by="Ada", why="I know them")
    assert (decision.kind, decision.why) == (DecisionKind.SAME_SOURCE, "I know them")
    after = well(archive)
    assert len(after.sources) == len(before.sources) - 1
    (joined,) = [s for s in after.sources if set(one.mentions) <= set(s.mentions)]
    assert set(other.mentions) <= set(joined.mentions)
    assert joined.id in {one.id, other.id}
    assert "decided by Ada: one source" in all_in_words(joined.reasons)
    archive.undo(by="Ada")
    assert well(archive) == before


def test_a_decision_about_sources_holds_when_the_story_grows(tmp_path: Path) -> None:
    with Archive(tmp_path / "desk.whoseword") as archive:
        list(archive.add(WELL[:2]))
        (entry,) = archive.stories()
        (before,) = archive.story(entry.id).stories
        one, other = before.sources[0], before.sources[-1]
        archive.same_source(before.id, one.id, other.id, by="Ada")
        list(archive.add(WELL[2:]))
        (after,) = archive.story(archive.stories()[0].id).stories
    everywhere = {*one.mentions, *other.mentions}
    assert any(everywhere <= set(source.mentions) for source in after.sources)


def test_what_an_article_tells_is_another_claim(archive: Archive) -> None:
    before = well(archive)
    claim = shared(before)
    gone = claim.mentions[0].article
    archive.not_same_claim(before.id, claim.id, [gone], by="Ada")
    after = well(archive)
    spans = {m.spans for m in claim.mentions if m.article == gone}
    rest = {m.article for m in claim.mentions} - {gone}
    told = [c for c in after.claims if spans & {m.spans for m in c.mentions if m.article == gone}]
    assert told
    assert claim.id in {c.id for c in after.claims}
    kept = {(m.article, m.spans) for m in claim.mentions if m.article in rest}
    for other in told:
        assert not kept & {(m.article, m.spans) for m in other.mentions}
    archive.undo(by="Ada")
    assert well(archive) == before


def test_an_origin_that_is_wrong_no_longer_counts(archive: Archive) -> None:
    before = well(archive)
    claim = next(c for c in before.claims if any(o.source for o in c.origins))
    origin = next(o for o in claim.origins if o.source)
    archive.wrong_origin(before.id, claim.id, origin.name, by="Ada")
    after = next(c for c in well(archive).claims if c.id == claim.id)
    assert origin.source not in {o.source for o in after.origins}
    assert after.origins
    archive.undo(by="Ada")
    assert well(archive) == before


def test_decisions_hold_one_beside_the_other(archive: Archive) -> None:
    before = well(archive)
    claim = shared(before)
    archive.not_same_claim(before.id, claim.id, [claim.mentions[0].article], by="Ada")
    one, other = before.sources[0], before.sources[-1]
    archive.same_source(before.id, one.id, other.id, by="Bo")
    after = well(archive)
    assert len(after.sources) == len(before.sources) - 1
    assert [d.by for d in archive.decisions()] == ["Ada", "Bo"]
    archive.undo(by="Ada")
    assert len(well(archive).sources) == len(before.sources)


@pytest.mark.parametrize("sides", [("none", "none"), ("", "")])
def test_what_the_story_lacks_is_named(sides: tuple[str, str], archive: Archive) -> None:
    story = well(archive)
    claim = shared(story)
    with pytest.raises(NotInArchive, match="no source of the story"):
        archive.same_source(story.id, *sides, by="Ada")
    with pytest.raises(NotInArchive, match="no claim of the story"):
        archive.not_same_claim(story.id, sides[0], [], by="Ada")
    with pytest.raises(NotInArchive, match="does not tell the claim"):
        archive.not_same_claim(story.id, claim.id, ["A-none"], by="Ada")
    everyone = {m.article for m in claim.mentions}
    with pytest.raises(NotInArchive, match="some must not"):
        archive.not_same_claim(story.id, claim.id, everyone, by="Ada")
    with pytest.raises(NotInArchive, match="is no origin"):
        archive.wrong_origin(story.id, claim.id, sides[1], by="Ada")
    with pytest.raises(NotInArchive, match="itself"):
        archive.same_source(story.id, story.sources[0].id, story.sources[0].id, by="Ada")
    assert archive.decisions() == []
    assert well(archive) == story


def test_nothing_of_a_decision_is_left_when_its_articles_are_forgotten(tmp_path: Path) -> None:
    with Archive(tmp_path / "desk.whoseword") as archive:
        list(archive.add(WELL))
        (entry,) = archive.stories()
        (story,) = archive.story(entry.id).stories
        claim = shared(story)
        gone = claim.mentions[0].article
        archive.not_same_claim(story.id, claim.id, [gone], by="Ada")
        archive.forget([gone])
        (decision,) = archive.decisions()
    assert decision.anchors[0] == ()
    assert all(place.article != gone for places in decision.anchors for place in places)
    for file in tmp_path.iterdir():
        assert gone.encode() not in file.read_bytes()
