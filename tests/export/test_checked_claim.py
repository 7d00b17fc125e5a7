from __future__ import annotations

from jsonschema import Draft202012Validator

from whoseword import export
from whoseword.export.checked_claim import claim_check
from whoseword.records import Article, Bearing
from whoseword.records.claim_check import ClaimCheck, NotRead, Passage

HARROW = Article(
    "h", "The dam cracked.\n\nIt was shut. Vane left.", title="Dam shut", outlet="Harrow Daily"
)
ORSAY = Article("o", "Nothing was said.", outlet="Orsay Gazette")
ANSWER = ClaimCheck(
    claim="The dam was shut.",
    articles=(HARROW, ORSAY),
    passages=(
        Passage("h", ((18, 30), (31, 41)), Bearing.STATES, 0.91666),
        Passage("h", ((0, 8),), Bearing.NEAR, 0.4, field="title"),
    ),
    not_read=(NotRead("article 3", "it is empty"),),
    first="2024-05-01",
    outside=2,
)


def test_passages_stand_under_what_they_do_with_their_words_and_places() -> None:
    found = claim_check(ANSWER)
    [states], [near] = found["states"], found["near"]
    assert found["denies"] == []
    assert states["text"] == "It was shut. … Vane left."
    assert states["spans"] == [[18, 30], [31, 41]]
    assert (near["field"], near["text"]) == ("title", "Dam shut")
    assert [article["bearing"] for article in found["articles"]] == [["states", "near"], []]


def test_what_was_not_read_or_lies_outside_is_told_and_the_schema_holds() -> None:
    found = claim_check(ANSWER)
    assert found["not_read"] == [{"input": "article 3", "problem": "it is empty"}]
    assert (found["from"], found["to"], found["outside"]) == ("2024-05-01", None, 2)
    assert found["ground"] is None
    defined = {"$defs": export.schema()["$defs"], "$ref": "#/$defs/claimCheck"}
    Draft202012Validator(defined).validate(found)
