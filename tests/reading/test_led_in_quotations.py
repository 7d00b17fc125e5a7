"""Quotations between what two people do."""

from __future__ import annotations

import pytest

from whoseword.inference.relations import Relation
from whoseword.language.lexicon import ENGLISH
from whoseword.reading.led_in_quotations import led_in
from whoseword.records import Span
from whoseword.text.quotations import quotations
from whoseword.text.sentences import sentences

SHIFT = 3
PEOPLE = ("Ada Vane", "Bo Ray")


def led(text: str, *read: tuple[str, str, str]) -> list[tuple[str, str, list[str]]]:
    def span(words: str) -> Span:
        start = text.index(words) + SHIFT
        return start, start + len(words)

    people = sorted((text.index(p), text.index(p) + len(p)) for p in PEOPLE if p in text)
    relations = [Relation((span(a),), (span(b),), (span(c),), 0.9) for a, b, c in read]
    found = led_in(text, relations, sentences(text), quotations(text), people, SHIFT, ENGLISH)

    def words(spans: tuple[Span, ...]) -> list[str]:
        return [text[a - SHIFT : b - SHIFT] for a, b in spans]

    return [(*words(r.source), *words(r.cue), words(r.content)) for r in found]  # type: ignore[misc]


WORDS = "“We will go on with it.”"


def test_anothers_reaction_is_no_attribution() -> None:
    text = f"Ada Vane shook her head. {WORDS} Bo Ray smiled."
    assert led(text, ("Bo Ray", "smiled", WORDS)) == [("Ada Vane", "shook her head", [WORDS])]


def test_a_name_right_before_leads_in_what_one_says_of_oneself() -> None:
    assert led(f"Mayor Ada Vane stood at the gate. {WORDS} It rained.") == [
        ("Ada Vane", "stood at the gate", [WORDS])
    ]
    assert led("Ada Vane read the sign. “Keep off the grass.” It rained.") == []


def test_a_name_behind_what_somebody_is_leads_in_too() -> None:
    assert led(f"The mayor, Ada Vane, was furious. {WORDS} Bo Ray smiled.") == [
        ("Ada Vane", "was furious", [WORDS])
    ]


def test_words_behind_a_reaction_are_not_taken_back_over_it() -> None:
    text = f"Ada Vane was blunt. {WORDS} Bo Ray frowned. “It is late,” he said."
    assert led(text, ("he", "said", WORDS))[-1] == ("Ada Vane", "was blunt", [WORDS])


def test_words_that_go_on_stay_with_their_speaker() -> None:
    text = f"“It is late,” said Ada Vane. {WORDS} Bo Ray smiled."
    first = ("Ada Vane", "said", "“It is late,”")
    assert led(text, first, ("Bo Ray", "smiled", WORDS)) == [
        ("Ada Vane", "said", ["“It is late,”", WORDS])
    ]


@pytest.mark.parametrize(
    ("text", "read"),
    [
        (f"It rained. {WORDS} Ada Vane said so.", ("Ada Vane", "said", WORDS)),
        (
            "It rained. “We will go on,” Ada Vane smiled.",
            ("Ada Vane", "smiled", "“We will go on,”"),
        ),
        (f"It rained. {WORDS} — Ada Vane", ("Ada Vane", "—", WORDS)),
        (f"Bo Ray: {WORDS} It rained.", ("Bo Ray", ":", WORDS)),
    ],
)
def test_what_is_handed_over_stays(text: str, read: tuple[str, str, str]) -> None:
    assert led(text, read) == [(read[0], read[1], [read[2]])]


def test_who_only_reacts_is_nobodys_speaker_though_no_other_is_known() -> None:
    assert led(f"It rained. {WORDS} Bo Ray smiled.", ("Bo Ray", "smiled", WORDS)) == []
