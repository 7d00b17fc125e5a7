"""Outlets in running text."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.known import OUTLETS


def named(text: str, *context: str) -> list[tuple[str, str]]:
    return [
        (text[start:end], outlet.name) for (start, end), outlet in OUTLETS.mentions(text, context)
    ]


def test_short_forms_follow_the_fuller_name_before_them() -> None:
    text = (
        "The Denver Post broke the news. A clerk told the Post that it was true, the paper said. "
        "On Monday The Washington Post confirmed it, and the Post printed the letter."
    )
    assert named(text) == [
        ("The Denver Post", "The Denver Post"),
        ("the Post", "The Denver Post"),
        ("the paper", "The Denver Post"),
        ("The Washington Post", "The Washington Post"),
        ("the Post", "The Washington Post"),
    ]


def test_a_short_form_before_the_full_name_is_resolved_by_it() -> None:
    text = "She told the Times so. The Seattle Times printed it."
    assert named(text)[0] == ("the Times", "The Seattle Times")


@pytest.mark.parametrize(
    "text",
    [
        "He went up the hill. The Hill School opened. It was about time.",
        "Mayor Bloomberg spoke. According to Bloomberg, taxes fall.",
        "Vicente Fox laughed. Fox reported a theft to the police.",
        "People reported feeling ill, and fortune smiled on them.",
        "The sun rose. The Sun rises over the Atlantic, the Independent senator said.",
        "NOT FOR THE FIRST TIME reported figures were wrong.",
        "She wrote The Age of Marvels. The AGE group was told.",
        "The post was empty and the times were hard. The paper was torn.",
        "Daily news of the record travelled. The News was bad, the Leader said.",
        "write to editor@nytimes.com",
    ],
)
def test_ordinary_words_are_no_outlets(text: str) -> None:
    assert named(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("She told The Hill that it rained.", "The Hill"),
        ("The story appeared in The Independent on Friday.", "The Independent"),
        ("According to the Guardian, it rained.", "The Guardian"),
        ("The minister told Time magazine so.", "Time"),
        ("Bloomberg reported a fall in prices.", "Bloomberg News"),
        ("PARIS (AP) - It rained.", "The Associated Press"),
        ("A reader told the Tampa Bay Times so.", "Tampa Bay Times"),
        ("The mayor told KTVI so.", "KTVI"),
        ("The mayor told radio station WQXZ so.", "WQXZ"),
        ("The mayor spoke on WQXZ-TV.", "WQXZ"),
        ("Reuters contributed to this report.", "Reuters"),
        ("© 2021 Newsmax. All rights reserved.", "Newsmax"),
    ],
)
def test_names_with_what_shows_them_to_be_outlets(text: str, expected: str) -> None:
    assert [outlet for _, outlet in named(text)] == [expected]


def test_a_listed_name_inside_a_longer_one_is_another_outlet() -> None:
    assert named("The Hanford Sentinel Tribune is sold.") == []
    assert named("She told the Hanford Sentinel Tribune so.") == [
        ("Hanford Sentinel Tribune", "Hanford Sentinel Tribune")
    ]


def test_the_article_s_own_unlisted_outlet_is_found() -> None:
    text = "The letter was given to the Saltmere Herald. The Herald printed it."
    assert [outlet for _, outlet in named(text, "The Saltmere Herald")] == [
        "The Saltmere Herald",
        "The Saltmere Herald",
    ]


OTHERS = ("Lodestar News Agency", "The Saltmere Herald", "Pellgate Times")


def test_the_batch_says_what_a_short_form_means() -> None:
    assert named("A clerk told the Herald that it rained.") == []
    assert hinted("A clerk told the Herald that it rained.", *OTHERS) == ["The Saltmere Herald"]
    assert hinted("HARBOUR (Lodestar) - It rained.", *OTHERS) == ["Lodestar News Agency"]
    assert hinted("It rained, Saltmere Herald wrote.", *OTHERS) == ["The Saltmere Herald"]


def test_the_batch_says_nothing_where_two_may_be_meant_or_no_cue_stands() -> None:
    text = "A clerk told the Herald that it rained."
    assert hinted(text, *OTHERS, "The Tallis Herald") == []
    assert hinted("He was the Herald of spring, and the Times were hard.", *OTHERS) == []
    assert hinted("A clerk told the paper so. The newspaper said no.", *OTHERS) == []
    assert hinted("A ferry left Harbour. Harbour is small.", "Harbour") == []


def test_the_text_s_own_outlet_and_fuller_names_come_before_the_batch() -> None:
    text = "A clerk told the Herald that it rained."
    own = OUTLETS.mentions(text, ("The Tallis Herald",), OTHERS)
    assert [outlet.name for _, outlet in own] == ["The Tallis Herald"]
    fuller = "It rained, The Tallis Herald reported. " + text
    assert set(hinted(fuller, *OTHERS)) == {"The Tallis Herald"}


@given(st.permutations((*OTHERS, "The Tallis Herald", "Lodestar News Agency")))
def test_the_order_of_the_batch_does_not_matter(others: list[str]) -> None:
    text = "HARBOUR (Lodestar) - A clerk told the Herald and the Times, the Times reported."
    assert OUTLETS.mentions(text, (), others) == OUTLETS.mentions(text, (), sorted(others))


def hinted(text: str, *others: str) -> list[str]:
    return [outlet.name for _, outlet in OUTLETS.mentions(text, (), others)]


_PIECES = st.sampled_from(
    (
        "The |the |Wall Street |Journal |Post |told |Time |AP |paper |said. |Fox |News |(|) |'s |"
        "\n|“|Washington |é |New York |Times "
    ).split("|")
)


@settings(deadline=None)
@given(st.lists(_PIECES, max_size=40).map("".join))
def test_mentions_stand_in_order_and_never_overlap(text: str) -> None:
    end_before = 0
    for (start, end), _ in OUTLETS.mentions(text):
        assert end_before <= start < end <= len(text)
        end_before = end


def test_a_long_text_takes_time_in_proportion_to_its_length() -> None:
    text = "New The Denver Post told the paper The Hill. The Post and the Times New. " * 3_000
    OUTLETS.mentions(text[:100])
    started = time.process_time()
    OUTLETS.mentions(text)
    assert time.process_time() - started < 8
