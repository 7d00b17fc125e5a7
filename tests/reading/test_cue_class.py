"""What kind of act a cue tells of."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from whoseword.language.lexicon import ENGLISH
from whoseword.reading.cue_class import cue_class
from whoseword.records import Attribution, CueClass, Form


def told(text: str, cue: str, source: str = "") -> CueClass:
    """The class of ``cue`` in ``text``; without a cue where it is empty."""

    def places(words: str) -> tuple[tuple[int, int], ...]:
        return ((text.index(words), text.index(words) + len(words)),) if words else ()

    attribution = Attribution(
        "A", "a", places(source), places(cue), ((0, len(text)),), Form.INDIRECT
    )
    return cue_class(text, attribution, ENGLISH)


@pytest.mark.parametrize(
    ("text", "cue", "expected"),
    [
        ("The mayor said the bridge is safe.", "said", CueClass.SAYS),
        ("According to the mayor, it is safe.", "According to", CueClass.SAYS),
        ("The mayor told aides he felt ill.", "told aides he felt", CueClass.SAYS),
        ("The mayor believes it is safe.", "believes", CueClass.THINKS),
        ("The mayor still felt it was safe.", "still felt", CueClass.THINKS),
        ("The mayor knew it was unsafe.", "knew", CueClass.RECEIVES),
        ("The mayor was reportedly told of it.", "was reportedly told", CueClass.RECEIVES),
        ("The mayor became aware of it.", "became aware", CueClass.RECEIVES),
        ("The mayor made it known.", "made it known", CueClass.ACTS),
        ("The mayor appointed Ida Vane.", "appointed", CueClass.ACTS),
        ("“It is safe.”", "", CueClass.SAYS),
    ],
)
def test_a_cue_says_thinks_receives_or_acts(text: str, cue: str, expected: CueClass) -> None:
    assert told(text, cue) is expected


def test_who_was_told_by_somebody_behind_the_cue_hears_what_that_one_says() -> None:
    text = "Reporters were told by Ida Vane that the bridge is unsafe."
    assert told(text, "were told", "Ida Vane") is CueClass.SAYS
    assert told(text, "were told", "Reporters") is CueClass.RECEIVES


def test_who_gives_no_comment_refuses() -> None:
    text = "The mayor said nothing."
    silent = Attribution("A", "a", (), ((10, 14),), ((15, 22),), Form.INDIRECT, no_comment=True)
    assert cue_class(text, silent, ENGLISH) is CueClass.REFUSES
    assert cue_class(text, replace(silent, no_comment=False), ENGLISH) is CueClass.SAYS


@given(st.text(max_size=60))
def test_any_words_are_of_one_class(text: str) -> None:
    attribution = Attribution("A", "a", (), ((0, len(text)),), ((0, len(text)),), Form.INDIRECT)
    assert cue_class(text, attribution, ENGLISH) in CueClass
