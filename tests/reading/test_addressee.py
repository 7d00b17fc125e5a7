from __future__ import annotations

import pytest

from tests.known import OUTLETS
from whoseword.reading.addressee import addressee
from whoseword.reading.outlets_named import mentioned
from whoseword.records import Article, Attribution, Form

SAID = "the pier is shut"


def told(text: str) -> str | None:
    start = text.index(SAID)
    attribution = Attribution("A", "a", (), (), ((start, start + len(SAID)),), Form.INDIRECT)
    named = mentioned(Article("a", text), OUTLETS)["text"]
    found = addressee(text, attribution, (0, len(text)), named)
    return found[1].name if found else None


@pytest.mark.parametrize(
    "text",
    [
        "Dorn told Reuters that the pier is shut.",
        "“the pier is shut,” Dorn said in an interview with Reuters.",
        "In a statement to Reuters, Dorn said the pier is shut.",
        "Dorn confirmed to Reuters that the pier is shut.",
    ],
)
def test_the_outlet_that_was_told_is_found(text: str) -> None:
    assert told(text) == "Reuters"


@pytest.mark.parametrize(
    "text",
    [
        "Dorn said the pier is shut.",
        "Reuters saw how Dorn said the pier is shut.",
        "Dorn told the council, unlike Reuters, that the pier is shut.",
        "In a letter seen by Reuters, Dorn said the pier is shut.",
    ],
)
def test_an_outlet_that_is_named_otherwise_is_not_told(text: str) -> None:
    assert told(text) is None


def test_what_is_said_of_an_outlet_is_not_said_to_it() -> None:
    text = "Dorn said the pier is shut because he told Reuters to go."
    start = text.index(SAID)
    whole = ((start, len(text) - 1),)
    attribution = Attribution("A", "a", (), (), whole, Form.INDIRECT)
    named = mentioned(Article("a", text), OUTLETS)["text"]
    assert addressee(text, attribution, (0, len(text)), named) is None
