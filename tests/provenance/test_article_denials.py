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
