"""Sources that within one claim are one: an invented claim, told by two outlets in two ways."""

from __future__ import annotations

import pytest

from tests.claims.told import Teller, assembled
from tests.known import OUTLETS
from whoseword.provenance.story_index import index

CRACKS = "Engineers found forty cracks in the cables of the bridge"
NAMED, BODY, SOMEBODY, PAPER = "named", "body", "unnamed", "document"


def origins(*sources: tuple[str, str]) -> tuple[set[str], tuple[int, int]]:
    teller = Teller()
    for number, (name, kind) in enumerate(sources):
        teller.article(f"Paper {number}").says(CRACKS, teller.source(name, kind), claim=True)
    found = assembled(index(teller.story(), OUTLETS), teller.group(), "gist")
    spread = found.independent_origins
    return {origin.name for origin in found.origins}, (spread.at_least, spread.at_most)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (("Vicento Vane", NAMED), ("Vincento Vane", NAMED)),
        (("Ida Vane", NAMED), ("they", SOMEBODY)),
        (("Harbour Guild", BODY), ("They", SOMEBODY)),
        (("Ida Vane", NAMED), ("the statement", PAPER)),
        (("the harbour lawsuit", PAPER), ("The suit", PAPER)),
        (("the lawsuit", PAPER), ("the suit", PAPER)),
    ],
)
def test_one_source_told_in_two_ways_is_one(one: tuple[str, str], other: tuple[str, str]) -> None:
    names, spread = origins(one, other)
    assert names <= {one[0], other[0]}
    assert len(names) == 1
    assert spread == (1, 1)
    assert origins(other, one) == (names, spread)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (("Ida Vane", NAMED), ("Ina Vane", NAMED)),
        (("Vicento Vane", NAMED), ("Vincento Brek", NAMED)),
        (("Ida Vane", NAMED), ("the memo", PAPER)),
        (("Ida Vane", NAMED), ("a statement of the port", PAPER)),
        (("the harbour lawsuit", PAPER), ("the audit of the port", PAPER)),
        (("insiders", SOMEBODY), ("the statement", PAPER)),
    ],
)
def test_what_may_be_another_source_stays_one_of_two(
    one: tuple[str, str], other: tuple[str, str]
) -> None:
    assert origins(one, other)[0] == {one[0], other[0]}


def test_a_statement_beside_two_who_speak_is_not_given_to_either() -> None:
    names, _ = origins(("Ida Vane", NAMED), ("Ada Brek", NAMED), ("the statement", PAPER))
    assert names == {"Ida Vane", "Ada Brek", "the statement"}


def test_a_pronoun_alone_stays_as_all_that_is_told() -> None:
    assert origins(("they", SOMEBODY))[0] == {"they"}
