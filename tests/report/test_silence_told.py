from __future__ import annotations

from whoseword.language import all_in_words
from whoseword.records import because
from whoseword.report.silence_told import together

OPENING = because("told_in_opening", outlets=2)


def test_outlets_of_one_kind_of_silence_stand_in_one_line_where_the_first_stood() -> None:
    told = together(
        (
            because("leaves_out", outlet="Courier", length=300, told=4, depth=20),
            because("leaves_out", outlet="Post", length=410, told=4, depth=20),
            because("little_room", outlet="Herald", length=60),
            because("little_room", outlet="Echo", length=70),
            OPENING,
            because("tells_near", outlet="Gazette", match=0.4),
            because("tells_near", outlet="Nine", match=0.71),
        )
    )
    assert all_in_words(told) == (
        "Courier (in 300 words) and Post (in 410 words) leave it out;"
        " 4 outlets tell it, typically within their first 20 words",
        "Herald (at 60 words) and Echo (at 70 words) do not carry it, but had little room for it",
        "2 of them tell it in the headline or the first two sentences",
        "Gazette (0.4) and Nine (0.71) tell something near it, but not surely this",
    )


def test_an_outlet_alone_and_other_reasons_stay_as_they_are() -> None:
    reasons = (OPENING, because("tells_near", outlet="Gazette", match=0.4))
    assert together(reasons) == reasons
    assert together(()) == ()
