from __future__ import annotations

import pytest

from whoseword.records import (
    Article,
    DatedMention,
    EventStatus,
    Place,
    Story,
    StoryArticle,
    TimelineEntry,
)
from whoseword.report.anchors import Anchors
from whoseword.report.events import event_views, from_when, span_of_time

TOLD = "The well has been dry since late 2031, and was in the two weeks before."


@pytest.mark.parametrize(
    ("when", "words"),
    [
        ("2023-01/..", "from January 2023"),
        ("../2023-01", "until January 2023"),
        ("2023-01/2023-03", "January 2023 to March 2023"),
        ("/2023", "until 2023"),
        ("2023/", "from 2023"),
        ("2023", "2023"),
    ],
)
def test_a_stretch_of_time_is_written_as_people_write_it(when: str, words: str) -> None:
    assert span_of_time(when) == words


def story_of(words: str, when: str) -> Story:
    place = TOLD.index(words), TOLD.index(words) + len(words)
    dated = DatedMention("a1", (0, len(TOLD)), when, place)
    entry = TimelineEntry(when, "The well is dry", EventStatus.HAPPENED, (), (dated,))
    article = Article(id="a1", text=TOLD, outlet="Ostrel Courier")
    return Story(
        "T", "", (StoryArticle(article, ((0, len(TOLD)),)),), (), (), (), timeline=(entry,)
    )


@pytest.mark.parametrize(
    ("words", "when", "shown"),
    [
        ("late 2031", "2031-09/..", "from late 2031"),
        ("late 2031", "2031-09/2031-12", "late 2031"),
        ("late 2031", "../2031-12", "until late 2031"),
        ("two weeks", "2031-10-01/2031-10-14", "1 October 2031 to 14 October 2031"),
    ],
)
def test_a_stretch_is_told_in_the_words_that_name_its_year(
    words: str, when: str, shown: str
) -> None:
    story = story_of(words, when)
    [view] = event_views(story, Anchors(story))
    assert view.when == shown


@pytest.mark.parametrize(
    ("since", "article", "shown"),
    [
        ("2031-09", "a1", "from late 2031"),
        ("2031-10", "a1", "from October 2031"),  # no date of the sentence
        ("2031-09", "elsewhere", "from September 2031"),
    ],
)
def test_what_holds_since_then_is_told_as_its_sentence_does(
    since: str, article: str, shown: str
) -> None:
    story = story_of("late 2031", "2031-09/..")
    assert from_when(since, [Place(article, (4, 8))], story, Anchors(story)) == shown
