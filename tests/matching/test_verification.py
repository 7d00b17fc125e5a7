from __future__ import annotations

import pytest

from tests.known import MODELS
from tests.matching.claims_beside_sentences import reading
from whoseword.inference.pairs import Kept
from whoseword.matching.propositions import propositions
from whoseword.matching.verification import Verified, verify
from whoseword.records import Bearing

DAM = "Orla Venn closed the dam at Dunmarrow after 40 cracks were found in its wall."


def held(claim: str, text: str, kept: Kept | None = None) -> list[Verified]:
    article = reading(text)
    return verify(reading(claim), propositions(article), [article], {}, MODELS, kept)


@pytest.mark.parametrize(
    ("claim", "bearing"),
    [
        ("Orla Venn closed the dam at Dunmarrow after 40 cracks were found.", Bearing.STATES),
        (
            "Orla Venn closed the dam at Dunmarrow after 14 cracks were found in its wall.",
            Bearing.DENIES,
        ),
        ("Tomas Hale closed the dam at Dunmarrow after 40 cracks were found.", Bearing.NEAR),
        ("Orla Venn opened the dam at Dunmarrow after 40 cracks were found.", Bearing.NEAR),
    ],
)
def test_what_is_other_in_a_claim_is_never_stated(claim: str, bearing: Bearing) -> None:
    [found] = held(claim, DAM)
    assert found.bearing is bearing
    assert found.reasons
    assert 0 <= found.score <= 1


def test_sentences_that_do_nothing_with_the_claim_are_left_out() -> None:
    assert held("Orla Venn closed the dam at Dunmarrow.", "A parade passed the market.") == []


def test_what_the_model_said_is_kept_and_not_asked_again() -> None:
    kept: Kept = {}
    first = held(DAM, DAM, kept)
    asked = dict(kept)
    assert asked
    assert held(DAM, DAM, kept) == first
    assert kept == asked


def test_who_and_when_alone_state_nothing() -> None:
    [found] = held(
        "Orla Venn was made harbour master in 1997.",
        "Orla Venn took her first post with the dam board in 1997.",
    )
    assert found.bearing is Bearing.NEAR
