from __future__ import annotations

from tests.claims.told import Teller
from tests.known import OUTLETS
from whoseword.provenance.article_denials import denials_of
from whoseword.provenance.story_index import StoryIndex, index


def denying() -> StoryIndex:
    teller = Teller()
    vane, brek = teller.source("Ida Vane", "named"), teller.source("Ada Brek", "named")
    writer = teller.article("Harrow Daily").says("The bridge is safe", vane)
    writer.says("that cracks were found in the cables", brek, cue="denied", denial=True)
    writer.says("that the council knew of it", vane, cue="denied", denial=True)
    teller.article("Orsay Gazette").says("The bridge is shut", vane)
    return index(teller.story(), OUTLETS)


def test_denials_are_found_in_the_order_of_the_article_with_their_sentences() -> None:
    found = denials_of(denying(), "Harrow Daily").found
    assert [(d.sentence, d.attribution.speaker) for d in found] == [
        (1, "S-Ada Brek"),
        (2, "S-Ida Vane"),
    ]
    assert found[0].content == "that cracks were found in the cables"
    assert denials_of(denying(), "Orsay Gazette").found == ()


def test_an_article_is_looked_over_once() -> None:
    looked = denying()
    assert denials_of(looked, "Harrow Daily") is denials_of(looked, "Harrow Daily")


def test_a_report_is_denied_and_not_all_that_it_holds() -> None:
    teller = Teller()
    brek = teller.source("Ada Brek", "named")
    writer = teller.article("Harrow Daily")
    scorned = "an Orsay Gazette report which includes film of him saying that he had dived a smear"
    writer.says(scorned, brek, cue="called", denial=True)
    writer.says("the report that he had dived there", brek, cue="denied", denial=True)
    report, dived = denials_of(index(teller.story(), OUTLETS), "Harrow Daily").found
    assert (report.content, report.target) == (scorned, "an Orsay Gazette report")
    assert "dive" not in {word[:4] for word in report.said.words}
    assert dived.target == "the report that he had dived there"
