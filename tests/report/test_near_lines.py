from __future__ import annotations

from dataclasses import replace

from tests.report.test_path_lines import EVIDENCE, HELD, MET, STORY
from whoseword.records import NearListed
from whoseword.report.near_lines import near_lines


def test_who_is_near_a_listed_name_is_told_with_the_way_its_kinds_and_the_word() -> None:
    near = (
        NearListed("E1", "E3", ("E2",), hedged=True, on_whose_word=("S1",), evidence=EVIDENCE),
        NearListed("E2", "E3", evidence=EVIDENCE),
    )
    far, next_to = near_lines(replace(STORY, near_listed=near, ties=(MET,), posts=(HELD,)))
    assert far == (
        "Ilka Dorn is two ties away from Well Guild over Tam Ruel (contact, then keeper): hedged,"
        " on the word of an aide (unnamed) through Courier"
    )
    assert (
        next_to == "Tam Ruel is one tie away from Well Guild (keeper): in the own voice of Courier"
    )
