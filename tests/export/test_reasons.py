from __future__ import annotations

import msgspec

from whoseword.export.reasons import all_with_codes, from_codes, with_codes
from whoseword.records import Place, Reason, because

OWNED = because("one_owner", outlets=("The A", "The B"), owner="C")
SUPPOSED = because("rests_on", one=because("called_by_name", name="Ida Vane"), other=OWNED)


def test_words_stand_beside_codes() -> None:
    assert all_with_codes([OWNED]) == {
        "reasons": ["The A and The B have one owner, C"],
        "because": [{"code": "one_owner", "outlets": ["The A", "The B"], "owner": "C"}],
    }


def test_a_reason_may_name_another() -> None:
    coded = with_codes("suppose", SUPPOSED)
    assert coded["because"][0]["one"] == {"code": "called_by_name", "name": "Ida Vane"}
    assert coded["suppose"] == "Ida Vane rests on The A and The B have one owner, C"


def test_several_reasons_may_share_one_string() -> None:
    assert with_codes("reason", because("in_byline"), because("in_dateline"))["reason"] == (
        "named in the byline; in the dateline"
    )
    assert with_codes("reason") == {"reason": "", "because": []}


def test_codes_are_taken_before_words() -> None:
    held = {"claims": [{"why": "other words", "because": [{"code": "party", "n": 1}]}]}
    [claim] = from_codes(held)["claims"]
    assert claim == {"why": {"code": "party", "parameters": [["n", 1]]}}


def test_words_without_codes_are_kept_as_written() -> None:
    assert from_codes({"reasons": ["so"]})["reasons"] == [
        {"code": "as_written", "parameters": [["words", "so"]]}
    ]


def test_the_places_of_a_reason_come_back_as_they_were() -> None:
    place = Place("Harrow Daily", (4, 9), "title")
    entry = all_with_codes([because("credits_itself", place, outlet="Harrow Daily")])
    assert entry["because"][0]["places"] == [
        {"article": "Harrow Daily", "field": "title", "span": [4, 9]}
    ]
    [decoded] = from_codes({"claims": [entry]})["claims"][0]["reasons"]
    assert msgspec.convert(decoded, Reason).places == (place,)
