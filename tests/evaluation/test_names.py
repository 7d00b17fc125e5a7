from __future__ import annotations

import pytest

from evaluation.names import is_pronoun, likeness, words

PERSON, UNNAMED, BODY = "named_person", "unnamed_person", "organisation"


@pytest.mark.parametrize(
    ("a", "b", "kind"),
    [
        ("Anna Weber", "Ms. Weber", PERSON),
        ("Wébér", "Anna Weber", PERSON),
        ("Gov. A. Weber", "Anna Weber", PERSON),
        ("two harbour officials", "three officials", UNNAMED),
        ("the Harbour Board", "Harbour Board's", BODY),
        ("NHB", "National Harbour Board", BODY),
        ("N.H.B.", "the National Harbour Board", BODY),
        ("", "", "own_voice"),
    ],
)
def test_names_of_one_source(a: str, b: str, kind: str) -> None:
    assert likeness(a, kind, b, kind) > 0
    assert likeness(b, kind, a, kind) == likeness(a, kind, b, kind)


@pytest.mark.parametrize(
    ("a", "b", "kind"),
    [
        ("Anna Weber", "Karl Weber", PERSON),
        ("Anna Weber", "Anna Schulz", PERSON),
        ("two harbour officials", "a fisherman", UNNAMED),
        ("a person", "the two of them", UNNAMED),
        ("Harbour Board", "School Council", BODY),
        ("", "", BODY),
        ("she", "Anna Weber", PERSON),
    ],
)
def test_names_of_different_sources(a: str, b: str, kind: str) -> None:
    assert likeness(a, kind, b, kind) == 0


def test_own_voice_is_nobody_else() -> None:
    assert likeness("", "own_voice", "Anna Weber", PERSON) == 0


def test_the_fuller_name_is_the_closer_one() -> None:
    full = likeness("Anna Weber", PERSON, "Anna Weber", PERSON)
    assert full > likeness("Weber", PERSON, "Anna Weber", PERSON) > 0


def test_pronouns_are_known_in_any_case() -> None:
    assert is_pronoun("She")
    assert not is_pronoun("she-wolf")
    assert not is_pronoun("")


def test_words_lose_case_accents_and_articles() -> None:
    assert words("The Café’s U.N. envoy") == ("cafe", "un", "envoy")
