"""What of a claim a sentence bears out, on invented sentences that need no model."""

from __future__ import annotations

import pytest

from tests.matching.claims_beside_sentences import claim, reading, sentence
from whoseword.matching.claim_and_sentence import told
from whoseword.matching.claim_support import (
    clashing_dates,
    clashing_figures,
    other_speaker,
    unsupported_dates,
    unsupported_figures,
    unsupported_names,
)
from whoseword.matching.sentence_context import Unit
from whoseword.records import NameKind, Party, Place, Proposition, Reading


@pytest.mark.parametrize(
    ("text", "missing"),
    [
        ("The dam lost 40 metres of its wall.", ()),
        ("The dam lost about forty metres of its wall.", ()),
        ("The dam lost 14 metres of its wall.", ("40",)),
        ("The dam lost part of its wall.", ("40",)),
    ],
)
def test_a_figure_has_to_stand_in_the_sentence(text: str, missing: tuple[str, ...]) -> None:
    asked_for = claim("The wall of the dam lost 40 metres.")
    assert unsupported_figures(asked_for, sentence(text)) == missing


def test_the_number_of_a_thing_has_to_stand_in_the_sentence_too() -> None:
    asked_for = claim("The 14th bay was shut.")
    assert unsupported_figures(asked_for, sentence("The 84th bay was shut.")) == ("14th",)
    assert not unsupported_figures(asked_for, sentence("The 14th bay was shut."))


def test_more_than_one_figure_is_not_more_than_another() -> None:
    asked_for = claim("It lost more than 5,000 tiles.")
    assert unsupported_figures(asked_for, sentence("It lost more than 1,000 tiles.")) == ("5,000",)
    assert not unsupported_figures(asked_for, sentence("It lost more than 5,200 tiles."))


def test_seven_days_are_not_seven_weeks() -> None:
    asked_for = claim("They were warned seven days before.")
    assert unsupported_figures(asked_for, sentence("They were warned seven weeks before."))
    assert not unsupported_figures(asked_for, sentence("Seven days before, they were warned."))


def test_another_figure_of_the_same_thing_is_named_beside_the_claimed_one() -> None:
    asked_for = claim("There were 214 passengers on board.")
    assert clashing_figures(asked_for, sentence("The ship had 241 passengers.")) == ("214", "241")
    assert clashing_figures(asked_for, sentence("The ship had 31 cabins.")) is None


def test_a_date_is_read_against_the_day_on_which_the_article_appeared() -> None:
    asked_for = claim("The dam broke on May 18.")
    assert not unsupported_dates(asked_for, sentence("The dam broke on 18 May 2024."))
    assert unsupported_dates(asked_for, sentence("The dam broke on May 8.")) == ("May 18",)
    assert clashing_dates(asked_for, sentence("The dam broke on May 8.")) == ("May 18", "May 8")


def test_a_weekday_in_the_same_words_is_the_same_day() -> None:
    asked_for = claim("Ferries will run from Wednesday.")
    assert not unsupported_dates(asked_for, sentence("The ferries run again on Wednesday."))


def test_a_name_that_the_sentence_lacks_is_missing() -> None:
    asked_for = claim("Orla Venn closed the dam.")
    assert unsupported_names(asked_for, sentence("Tomas Hale closed the dam.")) == ("Orla Venn",)
    assert not unsupported_names(asked_for, sentence("Ms Venn closed the dam."))


def test_a_pronoun_bears_out_the_name_that_it_stands_for() -> None:
    text = "She closed the dam."
    whole = reading(text)
    party = Party(
        "E", "Orla Venn", NameKind.PERSON, ("Orla Venn",), references=(Place("a", (0, 3)),)
    )
    known = Reading(whole.article, whole.sentences, (), (), (), (), (party,))
    part = Proposition("P", "a", ((0, len(text)),), text, 0)
    asked_for = claim("Orla Venn closed the dam.")
    assert not unsupported_names(asked_for, told(known, Unit(part, (0,)), []))
    assert unsupported_names(asked_for, told(whole, Unit(part, (0,)), []))


def test_a_name_from_the_headline_holds_unless_another_of_its_kind_stands_there() -> None:
    asked_for = claim("The dam at Dunmarrow was closed.")
    title = "Dunmarrow in fear"
    assert not unsupported_names(asked_for, sentence("The dam was closed.", title=title))
    near = sentence("The dam at Calder Bay was closed.", title=title)
    assert unsupported_names(asked_for, near) == ("Dunmarrow",)


def test_what_somebody_is_to_have_said_must_be_theirs() -> None:
    asked_for = claim("Orla Venn said the dam was safe.", said_by="Orla Venn")
    here = sentence("The dam is safe.")
    assert other_speaker(asked_for, here, "Tomas Hale")
    assert other_speaker(asked_for, here, "")
    assert not other_speaker(asked_for, here, "Orla Venn")
