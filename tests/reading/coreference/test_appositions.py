from __future__ import annotations

import pytest

from whoseword.reading.coreference.appositions import named
from whoseword.reading.coreference.nominals import nominals
from whoseword.records import Name, NameKind


def explained(text: str, name: str, kind: NameKind = NameKind.PERSON) -> list[tuple[str, str]]:
    start = text.index(name)
    names = [Name((start, start + len(name)), kind)]
    found = nominals(text, [n.span for n in names])
    return [(text[slice(*one.described.span)], one.rest) for one in named(text, found, names)]


@pytest.mark.parametrize(
    ("text", "described", "rest"),
    [
        ("the lawyer for the port, Bo Ray, said", "the lawyer", " for the port"),
        ("his spokesman, Bo Ray, said", "his spokesman", ""),
        ("the lawyer, Mr. Bo Ray, said", "the lawyer", ""),
        ("the mayor of Brenn, Bo Ray (63), said", "the mayor", " of brenn"),
    ],
)
def test_a_name_in_commas_explains_a_description(text: str, described: str, rest: str) -> None:
    assert explained(text, "Bo Ray") == [(described, rest)]


@pytest.mark.parametrize(
    "text",
    [
        "the lawyers, Bo Ray, said",
        "the lawyer and Bo Ray said",
        "the lawyer left. Bo Ray, said",
        "the lawyer, Bo Ray and Ann Lee left",
        "the man, Bo Ray Street, fell",
    ],
)
def test_another_name_explains_nothing(text: str) -> None:
    assert explained(text, "Bo Ray") == []


def test_the_name_of_a_body_explains_no_person() -> None:
    assert explained("the lawyer, Ostrel Water, said", "Ostrel Water", NameKind.ORGANISATION) == []
