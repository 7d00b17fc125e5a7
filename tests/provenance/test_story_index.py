from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from tests.claims.told import Teller
from tests.known import OUTLETS
from whoseword.provenance.story_index import carrier, index, words
from whoseword.records import Article, CreditRole


def test_propositions_lead_to_carrier_speaker_and_attribution() -> None:
    teller = Teller()
    vane = teller.source("Ida Vane", "named")
    teller.article("Harrow Daily").says("The bridge is safe", vane, claim=True)
    looked = index(teller.story(), OUTLETS)
    (told,) = teller.propositions
    assert looked.carrier(told) == "Harrow Daily"
    assert looked.speaker(told) == teller.sources[vane]
    attribution = looked.attribution(told)
    assert attribution is not None
    assert looked.cue(attribution) == "said"
    assert looked.speaker(replace(told, speaker=None, attribution=None)) is None


def test_an_outlet_that_speaks_is_its_publisher_under_one_name() -> None:
    teller = Teller()
    gull, vane = teller.source("The Gull Post", "outlet"), teller.source("Ida Vane", "named")
    teller.article("Harrow Daily").says("The bridge is safe", gull)
    looked = index(teller.story(), OUTLETS)
    assert looked.publisher(gull) == "The Gull Post"
    assert looked.publisher(vane) is None
    assert looked.publisher(None) is None
    assert looked.canonical("WSJ") == "The Wall Street Journal"


def test_an_article_that_credits_one_outlet_from_the_top_retells_it() -> None:
    teller = Teller()
    gull = teller.source("The Gull Post", "outlet")
    writer = teller.article("Harrow Daily").says("The bridge is shut", gull)
    teller.article("Orsay Gazette").says("The bridge is shut", gull)
    writer.says("The cables are cracked", gull)
    looked = index(teller.story(), OUTLETS)
    assert looked.retold == {"Harrow Daily": "The Gull Post"}


def test_an_article_of_one_agencys_is_its_wire() -> None:
    teller = Teller()
    teller.article("Harrow Daily").says("It is shut").credits("Reuters", CreditRole.WIRE)
    both = teller.article("Orsay Gazette").says("It is shut")
    both.credits("Reuters", CreditRole.WIRE).credits("Vale Wire", CreditRole.WIRE)
    assert index(teller.story(), OUTLETS).wires == {"Harrow Daily": "Reuters"}


def test_words_are_counted_without_boilerplate() -> None:
    teller = Teller()
    teller.article("Harrow Daily").says("The old bridge is shut")
    read = teller.readings["Harrow Daily"]
    teller.readings["Harrow Daily"] = replace(
        read, article=replace(read.article, boilerplate=((4, 7),))
    )
    looked = index(teller.story(), OUTLETS)
    assert looked.length("Harrow Daily") == 4
    assert looked.words_before("Harrow Daily", 8) == 1


def test_contents_are_found_where_they_stand() -> None:
    teller = Teller()
    vane = teller.source("Ida Vane", "named")
    writer = teller.article("Harrow Daily")
    for _ in range(40):
        writer.says("The bridge over the harbour is safe and open to all", vane)
    looked = index(teller.story(), OUTLETS)
    for attribution in looked.attributions.values():
        start, end = attribution.content[0]
        for at in (start, end - 1):
            held = looked.contents_at("Harrow Daily", "text", at)
            assert attribution in [found for (low, high), found in held if low <= at < high]


def test_an_article_without_an_outlet_goes_by_what_tells_it() -> None:
    assert carrier(Article("a", "x", title="Bridge shut", outlet="Harrow Daily")) == "Harrow Daily"
    assert carrier(Article("a", "x", title="Bridge shut")) == "Bridge shut"
    assert carrier(Article("a", "x")) == "a"


@given(st.text(max_size=30), st.lists(st.tuples(st.integers(0, 30), st.integers(0, 30))))
def test_words_are_the_characters_at_the_spans(text: str, spans: list[tuple[int, int]]) -> None:
    article = Article("a", text, title="Bridge")
    assert words(article, "text", tuple(spans)).split(" … ") == " … ".join(
        text[start:end] for start, end in spans
    ).split(" … ")
