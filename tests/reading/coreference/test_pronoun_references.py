from __future__ import annotations

from tests.entities.peopled import read
from tests.reading.marking import Marked
from whoseword.records import Form


def meant(text: str, *, said: Marked | None = None) -> dict[str, list[str]]:
    """Give, by the name of each person, the pronouns that mean them."""
    relations = tuple(said.attributions) if said else ()
    reading = read(text, person=("Ilka Dorn", "Bo Ray"), said=relations)
    return {
        party.name: [text[slice(*place.span)] for place in party.references]
        for party in reading.parties
    }


def test_he_and_her_mean_whom_they_can_mean_wherever_they_stand() -> None:
    text = "Ms. Ilka Dorn met Mr. Bo Ray. Her cart broke. He mended it for her."
    found = meant(text)
    assert found["Ilka Dorn"] == ["Her", "her"]
    assert found["Bo Ray"] == ["He"]


def test_i_is_whoever_is_quoted() -> None:
    text = "“I am dry,” Ms. Ilka Dorn said. Mr. Bo Ray left."
    said = Marked(text).says("Ms. Ilka Dorn", "“I am dry,”", "said", Form.DIRECT)
    assert "I" in meant(text, said=said)["Ilka Dorn"]
    assert "I" not in meant(text)["Bo Ray"]


def test_a_pronoun_before_anybody_is_named_means_nobody() -> None:
    assert meant("He left. The well is dry.") == {}
