from __future__ import annotations

import random
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.known import MODELS
from tests.screening import lists
from whoseword.records import Article, Entity, NameKind, Place
from whoseword.screening import Listed, NameIndex, WatchList, read_lists, screen

TEXT = "Ilka Dorn, 62, runs the waterworks."
ARTICLE = Article("a1", TEXT, published="2031-05-02")


def entity(name: str, kind: NameKind = NameKind.PERSON, *aliases: str) -> Entity:
    return Entity(f"E-{name}", name, kind, aliases, None, (Place("a1", (0, 9)),))


STORY = (
    entity("Ilka Dorn"),
    entity("Vladimir Putin", NameKind.PERSON, "Putin", "Mr. Putin"),
    entity("Sergei Kiriyenko", NameKind.PERSON, "Kiriyenko"),
    entity("Sergei Lavrin"),
    entity("Vladimir Kirin"),
    entity("Putin"),
    entity("Ostrel Waterworks", NameKind.ORGANISATION),
    entity("Ostrel", NameKind.PLACE),
    entity("Vale Waterworks", NameKind.ORGANISATION),
)


@pytest.mark.parametrize("layout", lists.LAYOUTS)
def test_the_listed_are_found_in_every_layout_and_nobody_else(
    layout: Callable[[Path], Path], tmp_path: Path
) -> None:
    index = NameIndex(read_lists([str(layout(tmp_path))]))
    unaged = Article("a1", "x" * 60, published="2031-05-02")
    found = screen(STORY, [unaged], index, MODELS)
    assert {match.entity for match in found} == {
        "E-Ilka Dorn",
        "E-Vladimir Putin",
        "E-Sergei Kiriyenko",
        "E-Ostrel Waterworks",
    }
    assert all(match.score >= 0.65 and match.reasons for match in found)


def test_a_birth_year_that_does_not_fit_rules_out_and_one_that_fits_is_named() -> None:
    def listed(year: int) -> NameIndex:
        entry = Listed("1", ("DORN, Ilka",), NameKind.PERSON, frozenset({year}))
        return NameIndex([WatchList("list", (entry,))])

    [match] = screen([STORY[0]], [ARTICLE], listed(1969), MODELS)
    assert "listed_birth_year" in {reason.code for reason in match.reasons}
    assert screen([STORY[0]], [ARTICLE], listed(1950), MODELS) == ()


def test_another_script_and_an_alias_are_found_and_told() -> None:
    entry = Listed("1", ("Someone Else", "Илка Дорн"), NameKind.PERSON)
    [match] = screen([STORY[0]], [ARTICLE], NameIndex([WatchList("list", (entry,))]), MODELS)
    assert match.name == "Илка Дорн"
    assert match.score == 1.0
    assert {reason.code for reason in match.reasons} >= {"listed_words_same", "listed_under_alias"}


def test_two_people_of_one_name_are_both_given_for_checking() -> None:
    entries = tuple(Listed(str(n), ("Ilka Dorn",), NameKind.PERSON) for n in range(2))
    found = screen([STORY[0]], [ARTICLE], NameIndex([WatchList("list", entries)]), MODELS)
    assert [match.entry for match in found] == ["0", "1"]


def test_among_fifty_thousand_names_the_one_is_found() -> None:
    draw = random.Random(3)  # noqa: S311 - names, no secrets
    letters = "bdfgklmnprstvz"

    def word() -> str:
        return "".join(draw.choice(letters) + draw.choice("aeiou") for _ in range(3))

    entries = [
        Listed(str(n), (f"{word()}, {word()} {word()}",), NameKind.PERSON) for n in range(50_000)
    ]
    entries[31_415] = Listed("31415", ("DORN, Ilka Petrovna",), NameKind.PERSON)
    index = NameIndex([WatchList("many", tuple(entries))])
    found = screen([entity("Ilka Dorn")], [ARTICLE], index, MODELS)
    assert [match.entry for match in found] == ["31415"]
