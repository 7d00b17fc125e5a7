from __future__ import annotations

import pytest

from tests.entities.peopled import called, known, read
from whoseword.entities.tie_grounds import grounded, in_passing
from whoseword.entities.ties import article_candidates
from whoseword.records import Attribution, Form, TieKind

PEOPLE = ("Bo Ray", "Ann Lee", "Ida Vane")
BODIES = ("Port Times", "Harbour Party")


def shown(
    text: str, kind: TieKind, said: tuple[Attribution, ...] = ()
) -> set[tuple[str | None, str | None]]:
    """The pairs of a text that may be told of as tied so."""
    reading = read(text, person=PEOPLE, body=BODIES, said=said)
    who = known(reading)
    return {
        (called(who, c.pair[0].entity), called(who, c.pair[1].entity))
        for c in article_candidates(reading, who)
        if grounded(c, kind)
    }


def test_opposition_needs_a_word_of_it() -> None:
    assert shown("Bo Ray criticized Ann Lee.", TieKind.OPPOSITION)
    assert not shown("Bo Ray highlights Ann Lee.", TieKind.OPPOSITION)
    assert not shown("Bo Ray accepted a post from Ann Lee.", TieKind.OPPOSITION)


def test_opposition_of_another_clause_is_not_theirs() -> None:
    text = "Bo Ray talks, and as Ann Lee has announced a rival, the port waits."
    assert not shown(text, TieKind.OPPOSITION)


def test_who_is_told_something_is_not_tied_to_whom_it_is_about() -> None:
    text = "Bo Ray told the Port Times that Ann Lee is good."
    said = Attribution("A", "article", ((0, 6),), ((7, 11),), ((32, 47),), Form.INDIRECT)
    reading = read(text, person=PEOPLE, body=BODIES, said=(said,))
    pairs = shown(text, TieKind.EMPLOYMENT, (reading.attributions[0],))
    assert ("Port Times", "Ann Lee") not in pairs
    assert ("Bo Ray", "Port Times") in pairs


@pytest.mark.parametrize("kind", [TieKind.EMPLOYMENT, TieKind.MEMBERSHIP])
def test_a_post_is_not_that_of_somebody_beyond_another(kind: TieKind) -> None:
    pairs = shown("The Harbour Party’s chair Bo Ray saw Ann Lee.", kind)
    assert ("Harbour Party", "Bo Ray") in pairs
    assert ("Harbour Party", "Ann Lee") not in pairs


def test_a_voter_of_a_party_makes_nobody_a_member() -> None:
    text = "Bo Ray leads among voters of the Harbour Party."
    assert not shown(text, TieKind.MEMBERSHIP)
    assert shown("Bo Ray of the Harbour Party left.", TieKind.MEMBERSHIP)


def test_a_title_is_told_in_passing() -> None:
    reading = read("Harbour Party chairman Bo Ray left.", person=PEOPLE, body=BODIES)
    (candidate,) = article_candidates(reading, known(reading))
    assert in_passing(candidate, TieKind.EMPLOYMENT)
    assert not in_passing(candidate, TieKind.CONTACT)


def test_support_is_no_opposition_though_a_rival_is_named_too() -> None:
    text = "Bo Ray is supporting Ann Lee against the mayor."
    assert not shown(text, TieKind.OPPOSITION)


def test_contact_needs_its_word_between_the_two() -> None:
    assert shown("Bo Ray phoned Ann Lee.", TieKind.CONTACT)
    assert not shown("Bo Ray shut the port as a favour to Ann Lee.", TieKind.CONTACT)


def test_an_alliance_needs_its_word_between_the_two_or_behind_both() -> None:
    assert shown("Bo Ray helped Ann Lee.", TieKind.ALLIANCE)
    assert shown("Bo Ray and Ann Lee cooperated.", TieKind.ALLIANCE)
    assert not shown("Bo Ray, who sees Ann Lee often, praised the port.", TieKind.ALLIANCE)


@pytest.mark.parametrize(
    ("text", "tied"),
    [
        ("Bo Ray, the U.S.-based trader, left.", False),
        ("Bo Ray was made head of a Russian site.", False),
        ("Bo Ray was made Russian minister.", True),
    ],
)
def test_where_something_is_from_employs_nobody(text: str, *, tied: bool) -> None:
    reading = read(text, person=PEOPLE, place=("U.S.",))
    pairs = article_candidates(reading, known(reading))
    assert any(grounded(c, TieKind.EMPLOYMENT) for c in pairs) is tied


def test_what_holds_beyond_the_kinds_is_told_outright_or_not_at_all() -> None:
    assert not shown("Bo Ray likes Ann Lee.", TieKind.OTHER)
