"""The lines for a claim of one's own, from records."""

from __future__ import annotations

from whoseword.records import (
    Article,
    Bearing,
    ClaimCheck,
    Ground,
    NotRead,
    Origin,
    OriginKind,
    OriginRange,
    Passage,
    Source,
    SourceKind,
    Stance,
    because,
)
from whoseword.report import claim_answer

POST = Article("a", "The dam broke, Ida Vane said.", outlet="The Post")
NEWS = Article("b", "The dam held, Tomas Hale said.", outlet="Hill\x1b[31m News")
RADIO = Article("c", "It rained.", outlet="Fen Radio")
VANE = Source("S1", "Ida Vane", SourceKind.NAMED_PERSON)
HALE = Source("S2", "Tomas Hale", SourceKind.NAMED_PERSON)
CONTRARY = because("opposite_words", claimed="broke", told="held")
ANSWER = ClaimCheck(
    claim="The dam broke.",
    articles=(POST, NEWS, RADIO),
    passages=(
        Passage("a", ((0, 13),), Bearing.STATES, 0.9, speaker="S1", stance=Stance.HEDGED),
        Passage("b", ((0, 12),), Bearing.DENIES, 0.4, speaker="S2", reasons=(CONTRARY,)),
    ),
    sources=(VANE, HALE),
    origins=(Origin("S1", OriginKind.NAMED_PERSON, "Ida Vane", (("The Post", "S1"),)),),
    independent_origins=OriginRange(1, 1),
    ground=Ground.NAMED_PERSON,
    not_read=(NotRead("x.pdf", "it is empty"),),
    outside=2,
)


def test_it_says_who_states_and_denies_it_on_whose_word() -> None:
    assert list(claim_answer(ANSWER)) == [
        "Stated by one of three articles: The Post.",
        "One origin: Ida Vane (named person).",
        "– The Post: “The dam broke” (Ida Vane), hedged",
        "Denied by one of three articles: Hill�[31m News.",
        "– Hill�[31m News: “The dam held” (Tomas Hale): says “held”, the opposite of “broke”",
        "Two articles of other days left out.",
        "Not read: x.pdf: it is empty.",
    ]


def test_no_line_steers_the_terminal() -> None:
    assert "\x1b" not in "".join(claim_answer(ANSWER))


def test_that_nobody_states_it_is_said() -> None:
    lines = list(claim_answer(ClaimCheck("The dam broke.", (RADIO,))))
    assert lines == ["Stated by none of one article.", "Denied by none of one article."]
