from __future__ import annotations

import pytest

from datasets.people_time_gold import AnnotatedStory, DatedEvent, annotated
from evaluation.timeline import ends, overlap, score


def event(sentence: int, when: str, status: str = "happened") -> DatedEvent:
    return DatedEvent("fox", sentence, when, status, "")


def story(*events: DatedEvent, reader: int = 1) -> AnnotatedStory:
    return AnnotatedStory("harbour", reader, events, (), ())


def test_times_agree_by_the_days_they_share() -> None:
    assert overlap("2031-03-07", "2031-03-07") == 1
    assert overlap("2031-03", "2031-03-01/2031-03-20") == pytest.approx(20 / 31)
    assert overlap("2031/..", "2031") == 0
    assert overlap("2031-01/..", "2031-02/..") > 0.9


def test_an_event_counts_once_and_only_in_its_sentence() -> None:
    gold = story(event(1, "2031-03-07"), event(2, "2031", "planned"))
    found = [event(1, "2031-03-07"), event(1, "2031-03-07/2031-03-08"), event(2, "2031")]
    figures = score([gold, story(event(1, "2031-03-07"), reader=2)], {"harbour": found})
    assert figures["event_precision"] == pytest.approx(2 / 3)
    assert figures["event_recall"] == 1
    assert figures["status_accuracy"] == 0.5
    assert figures["two_readers_f1"] == pytest.approx(2 / 3)


def test_every_annotated_time_is_valid() -> None:
    stories = annotated()
    assert sum(story.reader == 1 for story in stories) == 8
    for told in stories:
        for dated in told.events:
            first, last = ends(dated.when)
            assert first is None or last is None or first <= last
