"""Phrases to outlets."""

import pytest

from tests.known import OUTLETS


def name(phrase: str, *context: str) -> str | None:
    outlet = OUTLETS.find(phrase, context)
    return outlet.name if outlet is not None else None


@pytest.mark.parametrize(
    ("phrase", "expected"),
    [
        ("the Journal", "The Wall Street Journal"),
        ("WSJ", "The Wall Street Journal"),
        ("the wall street journal", "The Wall Street Journal"),
        ("NEW YORK TIMES", "The New York Times"),
        ("The New York Times’s", "The New York Times"),
        ("the AP", "The Associated Press"),
        ("St Louis Post-Dispatch", "St. Louis Post-Dispatch"),
        ("Tampa Bay Times", "Tampa Bay Times"),
        ("The Hill", "The Hill"),
        ("Time", "Time"),
        ("the Guardian", "The Guardian"),
        ("Meet the Press", "NBC News"),
        ("WQXZ radio", "WQXZ"),
    ],
)
def test_names_aliases_and_spellings(phrase: str, expected: str) -> None:
    assert name(phrase) == expected


ORDINARY = (
    "|the|the hill|the Hill|time|people|People|the sun|the Sun|The News|the Post|the Times"
    "|the paper|fox|Daily|officials|WHAT|a name that goes on and on for ever"
)


@pytest.mark.parametrize("phrase", ORDINARY.split("|"))
def test_ordinary_words_and_open_short_forms_name_nothing(phrase: str) -> None:
    assert OUTLETS.find(phrase) is None


def test_short_forms_mean_the_outlet_met_last_that_fits() -> None:
    assert name("the Times", "Los Angeles Times", "The New York Times") == "The New York Times"
    assert name("the Times", "The New York Times", "Los Angeles Times") == "Los Angeles Times"
    assert name("the Post", "The Denver Post", "CNN") == "The Denver Post"
    assert name("the Journal", "The Providence Journal") == "The Providence Journal"
    assert name("the paper", "Politico", "The Denver Post") == "The Denver Post"
    assert name("the paper", "The Denver Post", "CNN") is None


def test_an_unlisted_outlet_in_the_context_is_known_by_full_name_and_short_form() -> None:
    context = ("The Saltmere Herald",)
    assert name("the Herald", *context) == "The Saltmere Herald"
    assert name("Saltmere Herald", *context) == "The Saltmere Herald"
    assert name("Saltmere Herald") is None
