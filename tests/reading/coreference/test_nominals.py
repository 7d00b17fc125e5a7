from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from whoseword.reading.coreference.nominals import nominals


def found(text: str, *names: str) -> list[tuple[str, str, bool]]:
    spans = [(text.index(name), text.index(name) + len(name)) for name in names]
    return [(text[slice(*n.span)], n.head, n.plural) for n in nominals(text, spans)]


@pytest.mark.parametrize(
    ("text", "nominal"),
    [
        ("It fell, the mayor said.", ("the mayor", "mayor", False)),
        ("Two harbour officials came.", ("Two harbour officials", "official", True)),
        ("Critics say so.", ("Critics", "critic", True)),
        ("Her lawyer came.", ("Her lawyer", "lawyer", False)),
        ("the police officer came", ("the police officer", "officer", False)),
        ("a report of the board", ("a report", "report", False)),
    ],
)
def test_a_noun_for_somebody_is_found_up_to_its_noun(
    text: str, nominal: tuple[str, str, bool]
) -> None:
    assert found(text)[0] == nominal


def test_a_title_before_a_name_is_no_description() -> None:
    assert found("the mayor Bo Ray said", "Bo Ray") == []
    assert found("the Harbour Department said", "Harbour Department") == []


def test_a_noun_for_a_thing_is_none() -> None:
    assert found("the pier fell into the harbour") == []


@given(st.text(max_size=80))
def test_nominals_stand_in_order_and_do_not_overlap(text: str) -> None:
    spans = [n.span for n in nominals(text, [])]
    assert all(a[1] <= b[0] for a, b in pairwise(spans))
