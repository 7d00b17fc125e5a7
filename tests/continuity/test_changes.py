"""What somebody who watches a story hears of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest

from whoseword.continuity import changes
from whoseword.records import (
    AlertKind,
    Article,
    Claim,
    Conflict,
    ConflictKind,
    Denier,
    Origin,
    OriginKind,
    OriginRange,
    Reason,
    Source,
    SourceKind,
    Story,
    StoryArticle,
)
from whoseword.report.alert_words import alert_words

ADA, BOB = (Source(f"S{n}", name, SourceKind.NAMED_PERSON) for n, name in ((1, "Ada"), (2, "Bob")))


def origin(source: Source) -> Origin:
    return Origin(source.id, OriginKind.NAMED_PERSON, source.name, ((source.id,),))


def claim(most: int = 1, *, least: int = 1, sources: Sequence[Source] = (ADA,)) -> Claim:
    origins = tuple(map(origin, sources))
    return Claim("C1", "The well is dry", (), (), (), origins, OriginRange(least, most))


def story(outlets: Sequence[str | None], told: Claim | None = None) -> Story:
    articles = tuple(
        StoryArticle(Article(f"A{n}", "x", outlet=name), ()) for n, name in enumerate(outlets)
    )
    return Story("T1", "Well dry", articles, (), (ADA, BOB), (told or claim(),))


def lines(before: Story | None, now: Story) -> list[tuple[AlertKind, str]]:
    return [(change.kind, alert_words(change)) for change in changes(before, now)]


def test_a_story_that_was_not_there_is_new() -> None:
    assert lines(None, story("AB")) == [
        (AlertKind.NEW_STORY, "new: Well dry (two outlets, one origin)")
    ]
    told = lines(None, story(["A"], claim(2)))
    assert told == [(AlertKind.NEW_STORY, "new: Well dry (one outlet, one origin, at most two)")]


def test_more_outlets_over_one_origin_are_an_echo() -> None:
    names = [f"Outlet {n}" for n in range(41)]
    found = lines(story(names[:2]), story(names))
    assert found == [(AlertKind.ECHO, "Well dry: 41 outlets, still one origin")]
    unsure = lines(story(names[:2]), story(names, claim(2)))
    assert unsure == [(AlertKind.ECHO, "Well dry: 41 outlets, still one origin, at most two")]


@pytest.mark.parametrize(
    ("before", "now"),
    [
        (story("ABC"), story("ABC")),
        (story("A"), story("AB")),
        (story("ABC"), story("ABCA")),
        (story("ABC"), story([*"ABC", None])),
        (story("AB"), replace(story("ABC"), claims=())),
    ],
    ids=["nothing new", "two are no chorus", "one outlet again", "an unnamed one", "no claim"],
)
def test_nothing_else_is_an_echo(before: Story, now: Story) -> None:
    assert lines(before, now) == []


def test_another_origin_is_told_and_is_no_echo() -> None:
    perhaps = lines(story("AB"), story("ABC", claim(2, sources=(ADA, BOB))))
    assert perhaps == [
        (AlertKind.NEW_ORIGIN, "Bob: perhaps an independent origin of “The well is dry”")
    ]
    ((_, words),) = lines(story("AB"), story("ABC", claim(2, least=2, sources=(ADA, BOB))))
    assert words.startswith("Bob: an independent origin")


def test_a_source_that_adds_no_origin_is_none() -> None:
    assert lines(story("AB"), story("AB", claim(1, sources=(ADA, BOB)))) == []


def test_who_denies_is_told_once_each() -> None:
    denied = replace(claim(), deniers=(Denier("S2", "A0", (0, 1)),))
    twice = replace(claim(), deniers=(*denied.deniers, Denier("S2", "A1", (0, 1))))
    expected = [(AlertKind.DENIAL, "Bob denies “The well is dry”")]
    assert lines(story("AB"), story("AB", denied)) == expected
    assert lines(story("AB", denied), story("AB", twice)) == []
    assert lines(None, story("AB", denied))[1:] == expected


def test_a_conflict_of_a_kind_that_was_not_there_is_told() -> None:
    reason = Reason("figures_differ", (("first", "9"), ("second", "12")))
    figures = Conflict(ConflictKind.FIGURE, (0, 1), reason)
    denial = Conflict(ConflictKind.DENIAL, (0, 1), reason)
    one = replace(claim(), conflicts=(figures, denial))
    two = replace(claim(), conflicts=(figures, replace(figures, between=(0, 2))))
    assert [kind for kind, _ in found_kinds(None, one)] == [AlertKind.CONFLICT]
    assert found_kinds(one, two) == []


def found_kinds(before: Claim | None, now: Claim) -> list[tuple[AlertKind, Claim | None]]:
    found = changes(story("AB", before), story("AB", now))
    return [(change.kind, change.claim) for change in found]


def test_details_of_a_claim_raise_no_alert() -> None:
    detail = replace(claim(), part_of="C0", deniers=(Denier("S2", "A0", (0, 1)),))
    assert lines(story("AB"), story("AB", detail)) == []
