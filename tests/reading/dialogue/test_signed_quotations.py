"""Quotations that a name signs or labels."""

import time

import pytest

from whoseword.reading.dialogue.signed_quotations import signed
from whoseword.text.quotations import quotations


def found(text: str, *people: str) -> list[tuple[str, str]]:
    named = sorted((text.index(name), text.index(name) + len(name)) for name in people)
    spans = signed(text, quotations(text), named)
    return [(text[slice(*who)], text[slice(*words)]) for who, _, words in spans]


@pytest.mark.parametrize(
    "text",
    [
        "It fell.\n\n“We all knew.” — Ada Vane, harbour master\n\nIt is old.",
        "It fell.\n\n“We all knew.”\n– Ada Vane, harbour master\n\nIt is old.",
        '"We all knew." -- Ada Vane, harbour master',
        "“We all knew.” (Ada Vane, harbour master)",
        "“We all knew.” [Ada Vane, harbour master]",
        "“We all knew.”\n\n— Ada Vane, harbour master\n\nIt is old.",
        "”We all knew.”\u00a0―\u00a0Ada Vane, harbour master",
        "Ada Vane, harbour master: “We all knew.” It is old.",
        "«We all knew.» — Ada Vane, harbour master",
        "• “We all knew.” – Ada Vane, harbour master\n• Nothing else.",
    ],
)
def test_a_name_signs_or_labels_a_quotation(text: str) -> None:
    ((who, words),) = found(text, "Ada Vane")
    assert who == "Ada Vane, harbour master"
    assert words[1:-1] == "We all knew."


def test_a_dash_and_a_full_name_are_enough() -> None:
    assert found("“We all knew.” — Ada Vane") == [("Ada Vane", "“We all knew.”")]
    assert found("“We all knew.” (Osk Press)") == []


@pytest.mark.parametrize(
    "text",
    [
        "She said: “We all knew.” — Ada Vane, harbour master",
        "“We all knew” — Ada Vane told them.",
        "“We all knew.” — and that was it",
        "“We all knew.”\n\n\n— Ada Vane",
        "“We all knew.”\n\n(Ada Vane)",
        "Photo: “We all knew.”",
        "Ada Vane, a vet, said: “We all knew.”",
    ],
)
def test_other_words_behind_a_quotation_sign_nothing(text: str) -> None:
    assert found(text) == []


def test_signatures_are_sought_in_linear_time() -> None:
    def cost(times: int) -> float:
        text = "“We knew.” — A\n" * times
        start = time.process_time()
        found(text)
        return time.process_time() - start

    assert cost(8_000) < 30 * max(cost(800), 0.002)
