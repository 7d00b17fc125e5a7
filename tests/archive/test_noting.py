from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from whoseword.archive.noting import note, notes, standing, withdraw
from whoseword.errors import NotInArchive
from whoseword.records import (
    Article,
    Claim,
    Mention,
    Note,
    OriginRange,
    Span,
    Stance,
    Story,
    StoryArticle,
)
from whoseword.store import Store

TEXT = "The well is dry. The mayor left."
WELL: Span = (0, 16)
LEFT: Span = (17, 32)


def claim(name: str, *places: tuple[str, Span]) -> Claim:
    mentions = tuple(Mention(article, (span,), None, Stance.ASSERTED) for article, span in places)
    return Claim(name, f"Of {name}", mentions, (), (), (), OriginRange(1, 1))


def story(*claims: Claim, articles: str = "ab") -> Story:
    told = tuple(StoryArticle(Article(name, TEXT), (WELL, LEFT)) for name in articles)
    return Story("T", "The well", told, (), (), claims)


BOTH = story(claim("C1", ("a", WELL), ("b", WELL)), claim("C2", ("b", LEFT)))


@pytest.fixture
def store() -> Iterator[Store]:
    with Store(Path(":memory:")) as opened:
        yield opened


def put(store: Store, *, claim: str | None = None, article: str | None = None) -> Note:
    return note(store, BOTH, " Ask again. ", (claim, article), "Ilka")


def test_notes_are_on_a_claim_an_article_or_the_story_with_who_and_when(store: Store) -> None:
    written = [put(store, claim="C1"), put(store, article="b"), put(store)]
    assert [one.text for one in written] == ["Ask again."] * 3
    assert [(one.claim, one.article) for one in written] == [
        ("C1", None),
        (None, "b"),
        (None, None),
    ]
    assert all(one.by == "Ilka" and one.at.endswith("+00:00") for one in written)
    assert notes(store, BOTH) == tuple(written)


def test_a_note_goes_with_the_words_of_its_claim_whatever_that_is_called_now(store: Store) -> None:
    put(store, claim="C1")
    derived = story(claim("D1", ("a", LEFT)), claim("D2", ("b", (4, 8)), ("a", (0, 10))))
    (found,) = notes(store, derived)
    assert found.claim == "D2"


def test_a_note_whose_claim_is_gone_stays_with_its_article(store: Store) -> None:
    put(store, claim="C2")
    (found,) = notes(store, story(claim("D1", ("a", WELL))))
    assert (found.claim, found.article) == (None, "b")
    assert notes(store, story(claim("D1", ("a", WELL)), articles="a")) == ()


def test_a_withdrawn_note_stands_no_longer_but_is_still_told(store: Store) -> None:
    kept = put(store)
    withdraw(store, kept.number, "Tam")
    (found,) = notes(store, BOTH)
    assert found.withdrawn_by == "Tam"
    assert standing((found, kept)) == (kept,)
    with pytest.raises(NotInArchive, match="no note of this number stands"):
        withdraw(store, kept.number, "Ilka")


def test_what_the_story_has_not_takes_no_note(store: Store) -> None:
    with pytest.raises(NotInArchive, match="no claim of the story T"):
        put(store, claim="C9")
    with pytest.raises(NotInArchive, match="no article of the story T"):
        put(store, article="z")
    with pytest.raises(ValueError, match="words"):
        note(store, BOTH, " \n", (None, None), "Ilka")
    assert notes(store, BOTH) == ()
