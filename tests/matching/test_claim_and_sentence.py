from __future__ import annotations

from tests.matching.claims_beside_sentences import claim, sentence
from whoseword.matching.claim_and_sentence import core


def test_names_figures_and_dates_are_no_part_of_what_a_claim_tells() -> None:
    telling = core(claim("Orla Venn closed 40 bridges in Dunmarrow on May 18."))
    assert telling == {"clos", "bridg"}


def test_a_claim_knows_its_names_figures_and_to_whom_it_ascribes_them() -> None:
    asked_for = claim("Orla Venn said 40 bridges in Dunmarrow shut.", said_by="Orla Venn")
    assert [name.text for name in asked_for.names] == ["Orla Venn", "Dunmarrow"]
    assert len(asked_for.figures) == 1
    assert len(asked_for.speakers) == 1
    assert claim("The bridges shut.").speakers == ()


def test_a_sentence_is_told_with_what_stands_around_it_and_who_speaks() -> None:
    text = "The ferry sank. The bridge shut."
    second = sentence(text, 1, title="Dunmarrow in fear", speaker="Tomas Hale")
    assert second.text == "The bridge shut."
    assert "sank" in second.around
    assert "dunmarrow" in second.around
    assert any(word.startswith("toma") for word in second.meant)
