from __future__ import annotations

import io
from dataclasses import replace

import pytest
from rich.console import Console

from tests.report.articles import HARROW, KESTREL, NINE, WIRE
from tests.report.document import Document, Element
from tests.report.story import bridge_story
from whoseword.records import MEANT_FROM, Report, Story
from whoseword.report import html, terminal
from whoseword.report.page_content import page, story
from whoseword.report.page_view import StoryView
from whoseword.report.sureness import how_sure


def doubted() -> Story:
    """The bridge story; of its second claim two mentions, all of its fifth and sixth are unsure."""
    whole = bridge_story()
    claims = list(whole.claims)
    mentions = list(claims[1].mentions)
    mentions[4] = replace(mentions[4], score=MEANT_FROM - 0.01)
    kestrel_again = replace(claims[0].mentions[0], score=0.2)
    claims[1] = replace(claims[1], mentions=(*mentions, kestrel_again))
    claims[4] = replace(claims[4], sureness=0.31)
    claims[5] = replace(claims[5], sureness=0.49)
    return replace(whole, claims=tuple(claims))


@pytest.fixture(scope="module")
def view() -> StoryView:
    return story(doubted(), "s1")


@pytest.fixture(scope="module")
def document() -> Document:
    return Document.of(html(Report((doubted(),))))


def flat(element: Element) -> str:
    return " ".join(element.text.split())


def test_an_unsure_claim_stands_between_the_shared_and_the_single(view: StoryView) -> None:
    claims = bridge_story().claims
    assert [c.gist for c in view.unsure] == [claims[4].gist, claims[5].gist]
    assert [c.number for c in view.shared] == [1, 2, 3, 4, 5, 6]
    assert [c.number for c in view.unsure] == [7, 8]
    assert [c.number for c in view.single] == [9, 10, 11]


def test_a_claim_is_shared_from_the_very_threshold_on() -> None:
    whole = bridge_story()
    for sureness, shared in ((MEANT_FROM, 1), (MEANT_FROM - 0.001, 0)):
        held = replace(whole, claims=(replace(whole.claims[0], sureness=sureness),))
        shown = story(held, "s1")
        assert (len(shown.shared), len(shown.unsure)) == (shared, 1 - shared)


def test_a_claim_of_one_outlet_is_single_however_unsure() -> None:
    whole = bridge_story()
    held = replace(whole, claims=(replace(whole.claims[8], sureness=0.1),))
    assert len(story(held, "s1").single) == 1


def test_unsure_claims_are_told_apart_from_those_counted(view: StoryView) -> None:
    assert view.lede == (
        "Seven outlets. Six shared claims; four rest on one origin, one more may,"
        " one has two or more behind it. Two further matches are unsure."
    )
    assert "six shared claims" in page(Report((doubted(),))).dateline


def test_one_unsure_match_and_no_shared_claim_is_said_so() -> None:
    whole = bridge_story()
    held = replace(whole, claims=(replace(whole.claims[0], sureness=0.2),))
    assert story(held, "s1").lede == (
        "Seven outlets. No claim of one was surely found in another. One further match is unsure."
    )


def test_an_outlet_carries_only_by_a_mention_that_is_sure(view: StoryView) -> None:
    claim = view.shared[1]
    carriers = {k.outlet: k for k in claim.carriers}
    assert [o for o, k in carriers.items() if not k.sure] == [NINE]
    assert claim.carriers[-1].outlet == NINE
    assert len(carriers[KESTREL].stances[0].links) == 1
    assert claim.count_words == "five of seven outlets, perhaps one more"


def test_an_origin_that_only_a_doubted_outlet_names_is_perhaps_one(
    view: StoryView, document: Document
) -> None:
    origins = view.shared[1].origins
    assert [(o.kind, o.sure) for o in origins if o.kind == "own_voice"] == [("own_voice", False)]
    assert all(o.sure for o in origins if o.kind != "own_voice")
    why = document.by_id("why-c-claim-2")
    assert "Own voice, nobody named perhaps" in flat(why)
    assert all(o.sure for o in view.shared[0].origins)


def test_an_unsure_match_is_dashed_and_says_perhaps(document: Document) -> None:
    (link,) = document.by_id("c-claim-2").cells("perhaps hedged")
    drawer = document.by_id(link.attributes["href"][1:])
    assert "not quite sure (0.49)" in flat(drawer)
    assert not document.by_id("c-claim-1").cells("perhaps hedged")


def test_every_link_lands_where_matches_are_unsure(document: Document) -> None:
    ids = [e.attributes["id"] for e in document.find() if "id" in e.attributes]
    assert len(ids) == len(set(ids))
    hrefs = (e.attributes.get("href", "") for e in document.find())
    assert {h[1:] for h in hrefs if h.startswith("#")} <= set(ids)


def test_an_article_marks_unsure_words_as_quietly_as_those_of_one_outlet(
    document: Document,
) -> None:
    links = document.by_id("a-a-nine").find("a")
    markers = [link for link in links if link.attributes["href"].startswith("#c-")]
    loud = {m.text: m.attributes.get("class") == "shared" for m in markers}
    assert loud["1"] is True
    assert loud["2"] is False


def test_the_page_and_the_footer_say_how_much_is_unsure(document: Document) -> None:
    footer = " ".join(document.find("footer")[0].text.split())
    assert "One claim of six shared claims on this page is in outlets that only perhaps" in footer


def test_the_terminal_counts_and_names_what_is_unsure() -> None:
    out = io.StringIO()
    terminal(Report((doubted(),)), Console(file=out, width=100))
    text = " ".join(out.getvalue().split())
    assert "Two further matches are unsure." in text
    assert f"Perhaps also {NINE}, unsure." in text
    assert "And two matches that are unsure and three claims carried by a single outlet." in text
    assert "No report was held back" not in text
    stances = text.split("Attributed by")[2].split("Perhaps also")[0]
    assert NINE not in stances
    assert all(outlet in stances for outlet in (KESTREL, HARROW, WIRE))


@pytest.mark.parametrize(
    ("score", "words"),
    [
        (1.0, "sure (1.00)"),
        (0.5, "sure enough (0.50)"),
        (0.499, "not quite sure (0.49)"),
        (0.3, "doubtful (0.30)"),
        (0.0, "very doubtful (0.00)"),
    ],
)
def test_a_score_is_put_in_words(score: float, words: str) -> None:
    assert how_sure(score) == words
