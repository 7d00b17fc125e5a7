from __future__ import annotations

from dataclasses import replace

from tests.claims.told import Teller, assembled
from tests.known import OUTLETS
from whoseword.provenance.story_index import index

CRACKS = "Engineers found forty cracks in the cables of the bridge"


def origins(teller: Teller, scores: tuple[float, ...]) -> list[str]:
    group = replace(teller.group(), scores=scores)
    return [
        origin.name for origin in assembled(index(teller.story(), OUTLETS), group, "gist").origins
    ]


def side_remark(elsewhere: bool) -> Teller:
    teller = Teller()
    vane, brek = teller.source("Ida Vane", "named"), teller.source("Ada Brek", "named")
    writer = teller.article("Harrow Daily").says(CRACKS, vane, claim=True)
    writer = teller.article("Orsay Gazette") if elsewhere else writer
    writer.says("The bridge is old and needs money", brek, claim=True)
    return teller


def test_the_speaker_of_a_badly_fitting_side_remark_is_no_origin() -> None:
    assert origins(side_remark(elsewhere=False), (0.9, 0.3)) == ["Ida Vane"]


def test_a_lone_voice_that_fits_well_stays_beside_many() -> None:
    assert origins(side_remark(elsewhere=True), (0.9, 0.8)) == ["Ada Brek", "Ida Vane"]


def test_whoever_is_surest_always_stays() -> None:
    assert origins(side_remark(elsewhere=False), (0.0, 0.0)) == ["Ada Brek", "Ida Vane"]


def test_whoever_says_it_in_the_same_words_is_as_sure_as_the_surest() -> None:
    teller = Teller()
    vane, brek = teller.source("Ida Vane", "named"), teller.source("Ada Brek", "named")
    teller.article("Fen Radio").says("Bridge unsafe", claim=True)
    teller.article("Harrow Daily").says(CRACKS, vane, claim=True)
    other = "There are forty cracks in the cables of the bridge, engineers say"
    teller.article("Orsay Gazette").says(other, brek, claim=True)
    assert origins(teller, (0.95, 0.9, 0.3)) == ["Ada Brek", "Ida Vane"]
