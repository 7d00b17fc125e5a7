from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from whoseword.archive.hit_facets import facets
from whoseword.records import (
    Article,
    Attribution,
    Claim,
    Decision,
    DecisionKind,
    Form,
    Found,
    Mention,
    OriginRange,
    Source,
    SourceKind,
    Stance,
    Story,
    StoryEntry,
)
from whoseword.store import KeptLogits, Store

NOW = "2030-05-04T00:00:00+00:00"
WELL = Article(
    "w", "The well is dry, Dorn said. It is wet.", outlet="Courier", published="2030-05-04"
)
HIT = Found("w", "T", (0, 27), "The well is dry, Dorn said.")


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    said = Attribution("A", "w", ((17, 21),), (), ((0, 15),), Form.INDIRECT, speaker="S")
    dorn = Source("S", "Ilka Dorn", SourceKind.NAMED_PERSON)
    mention = Mention("w", ((0, 15),), "A", Stance.ATTRIBUTED)
    claim = Claim("C", "Dry", (mention,), ("Courier",), (), (), OriginRange(1, 1))
    story = Story("T", "Dry", (), (said,), (dorn,), (claim,))
    with Store(tmp_path / "desk.whoseword") as opened:
        opened.facts.keep_article(WELL, NOW)
        opened.snapshots.put_members("T", ["w"], NOW)
        mark = opened.snapshots.stale("1")["T"]
        entry = StoryEntry("T", "Dry", ("w",), ("Courier",), None, None, None)
        opened.snapshots.put_story(story, entry, KeptLogits({}), "1", mark, NOW)
        yield opened


def test_a_hit_has_the_sources_and_stances_of_its_sentence(store: Store) -> None:
    first, second = facets(store, [HIT, Found("w", "T", (28, 38), "It is wet.")])
    assert (first.people, first.kinds, first.stances) == (
        ("Ilka Dorn",),
        ("named_person",),
        ("attributed",),
    )
    assert (second.people, second.kinds, second.stances) == ((), (), ())
    assert (first.outlet, first.published) == ("Courier", "2030-05-04")


def test_outlet_and_date_are_those_that_were_corrected(store: Store) -> None:
    changes = {"outlet": "Post"}
    store.facts.keep_decision(Decision(DecisionKind.CORRECT, ("T",), ("w",), changes=changes))
    (found,) = facets(store, [HIT])
    assert found.outlet == "Post"


def test_what_is_not_derived_or_not_there_has_none(store: Store) -> None:
    lost, elsewhere = facets(store, [Found("x", "T", (0, 1), "x"), Found("w", "U", (0, 1), "T")])
    assert (lost.outlet, lost.people) == (None, ())
    assert (elsewhere.outlet, elsewhere.people) == ("Courier", ())
