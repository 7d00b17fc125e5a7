from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from whoseword.text.role_phrases import role_head, role_phrases


def found(text: str) -> list[tuple[str, str, bool]]:
    return [(text[slice(*p.core)], p.head, p.plural) for p in role_phrases(text, (0, len(text)))]


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("Dorn, mayor of Port Osk, left.", ("mayor", "mayor", False)),
        ("former prime minister Ilka Dorn", ("former prime minister", "minister", False)),
        ("the secretary of state said", ("secretary of state", "secretary", False)),
        ("The ministers left.", ("ministers", "minister", True)),
    ],
)
def test_a_role_is_its_head_with_what_belongs_to_it(text: str, role: tuple[str, str, bool]) -> None:
    assert role in found(text)


def test_a_word_that_is_no_role_has_no_head() -> None:
    assert role_head("harbour") is None
    assert role_head("mayor") == "mayor"
    assert found("The well of the town is dry.") == []


def test_what_is_cut_short_owns_no_role() -> None:
    assert [core for core, _, _ in found("He's backing former mayor Bo Ray.")] == ["former mayor"]


def test_a_rank_before_a_noun_is_an_adjective() -> None:
    assert found("Bo Ray was a major supporter of it.") == []
    assert [core for core, _, _ in found("Bo Ray, a major in the army, left.")] == ["major"]


@given(st.text(max_size=60), st.sampled_from(["mayor", "port minister", "the president of Brenn"]))
def test_phrases_lie_within_their_sentence_and_hold_their_core(before: str, role: str) -> None:
    text = f"{before} {role}"
    for phrase in role_phrases(text, (0, len(text))):
        start, end = phrase.core
        assert 0 <= phrase.start <= start < end <= phrase.end <= len(text)
