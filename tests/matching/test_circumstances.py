import pytest

from tests.matching.test_propositions import attribution, reading
from whoseword.matching.circumstances import only_circumstances
from whoseword.matching.propositions import propositions
from whoseword.records import Span


@pytest.mark.parametrize(
    "words",
    [
        "in an interview on Monday",
        "pointing at the quay",
        "Thursday at a dinner in Corrow",
        "when asked about the ferry",
    ],
)
def test_when_where_and_how_it_was_said_state_nothing(words: str) -> None:
    assert only_circumstances(words, [(0, len(words))], [])


@pytest.mark.parametrize(
    "words",
    [
        "the quay has been shut since May",
        "who sold the ferry to her brother",
        "after the ferry that had been bought by the county in May sank off the outer quay",
    ],
)
def test_what_could_be_checked_is_no_circumstance(words: str) -> None:
    assert not only_circumstances(words, [(0, len(words))], [])


def test_whom_a_saying_addresses_is_known_by_its_place_behind_the_cue() -> None:
    text = "told the harbour board"
    heard: list[Span] = [(5, len(text))]
    assert only_circumstances(text, heard, [(0, 4)])
    assert not only_circumstances(text, heard, [])


def test_what_is_left_of_a_sentence_around_a_saying_is_marked() -> None:
    text = (
        '"The quay is safe and dry," Ada Vane told the Gull Post in an interview published Sunday.'
    )
    said = attribution(text, "The quay is safe and dry", source="Ada Vane", cue="told")
    assert [p.circumstance for p in propositions(reading(text, [said]))] == [False, True]


def test_an_act_of_the_speaker_beside_the_saying_is_not() -> None:
    text = (
        "Ada Vane closed the outer quay on Sunday and said that the county would pay for all of it."
    )
    said = attribution(text, "the county would pay for all of it", source="Ada Vane", cue="said")
    found = propositions(reading(text, [said]))
    assert [p.circumstance for p in found] == [False, False]
    assert [p.frame for p in found] == [True, False]
