from __future__ import annotations

import pytest

from tests.known import RESOURCES
from whoseword import pipeline
from whoseword.reading import in_story, read
from whoseword.records import Article, Reading, SourceKind

TEXT = (
    "The bridge will stay shut until March, the Courier reported on Monday. "
    "“We need the time,” the mayor, Ida Vane, told the Courier."
)
RETOLD = Article("a", TEXT, title="Bridge shut until March", outlet="Pellgate Gazette")
OTHERS = ("The Caldmere Courier", "Pellgate Gazette")


@pytest.fixture(scope="module")
def alone() -> Reading:
    return read(RETOLD, RESOURCES)


def outlets(reading: Reading) -> set[str]:
    return {s.name for s in reading.sources if s.kind is SourceKind.OUTLET}


def test_a_short_form_means_an_outlet_of_the_story(alone: Reading) -> None:
    assert "The Caldmere Courier" not in outlets(alone)
    told = in_story(alone, OTHERS, RESOURCES)
    assert outlets(told) == {"The Caldmere Courier"}
    assert [credit.outlet for credit in told.credits] == ["The Caldmere Courier"]
    courier = next(s.id for s in told.sources if s.kind is SourceKind.OUTLET)
    assert [a.told for a in told.attributions if "mayor" in TEXT[slice(*a.source[0])]] == [courier]


def test_nothing_else_of_the_reading_changes(alone: Reading) -> None:
    told = in_story(alone, OTHERS, RESOURCES)
    places = [(a.id, a.source, a.cue, a.content, a.certainty) for a in told.attributions]
    assert places == [(a.id, a.source, a.cue, a.content, a.certainty) for a in alone.attributions]


def test_a_story_whose_outlets_are_not_spoken_of_leaves_the_reading_as_it_is(
    alone: Reading,
) -> None:
    assert in_story(alone, ("Orsay Post", "Pellgate Gazette"), RESOURCES) is alone
    assert in_story(alone, (), RESOURCES) is alone


def test_the_outlets_of_a_story_come_in_any_order(alone: Reading) -> None:
    assert in_story(alone, OTHERS, RESOURCES) == in_story(alone, OTHERS[::-1], RESOURCES)


def test_no_article_has_a_say_in_the_reading_of_another(alone: Reading) -> None:
    other = Article("b", "The mayor, Ida Vane, said it was safe.", outlet="The Caldmere Courier")
    beside: list[Reading] = []
    pipeline.compare([other, RETOLD], one_story=True, on_read=beside.append)
    assert alone in beside
    assert list(pipeline.readings([other, RETOLD], RESOURCES))[1] == alone == pipeline.read(RETOLD)
