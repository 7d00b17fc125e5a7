from __future__ import annotations

import pytest

from tests.entities.peopled import called, known, read
from whoseword.entities import posts_of
from whoseword.records import Attribution, Certainty, Form, Reading

Told = tuple[str | None, str, str | None]


def told(reading: Reading) -> list[Told]:
    who = known(reading)
    return [
        (called(who, p.person), p.role, called(who, p.organisation))
        for p in posts_of([reading], who)
    ]


@pytest.mark.parametrize(
    ("text", "post"),
    [
        ("Port Osk Mayor Bo Ray spoke.", ("Bo Ray", "Mayor", "Port Osk")),
        ("The mayor of Port Osk, Bo Ray, spoke.", ("Bo Ray", "mayor", "Port Osk")),
        ("Bo Ray, the former mayor of Port Osk, spoke.", ("Bo Ray", "former mayor", "Port Osk")),
        ("Bo Ray, who served as mayor of Port Osk, spoke.", ("Bo Ray", "mayor", "Port Osk")),
        ("Bo Ray was named director of Harbour Works.", ("Bo Ray", "director", "Harbour Works")),
        ("Harbour Works' lawyer, Bo Ray, spoke.", ("Bo Ray", "lawyer", "Harbour Works")),
        ("Sen. Bo Ray spoke.", ("Bo Ray", "senator", "Senate")),
        ("He met Secretary of State Bo Ray.", ("Bo Ray", "Secretary of State", None)),
        ("He met then-Mayor Bo Ray.", ("Bo Ray", "then-Mayor", None)),
        ("Port Osk Sen. Bo Ray spoke.", ("Bo Ray", "senator", "Port Osk")),
        (
            "They met Bo Ray, his former press secretary.",
            ("Bo Ray", "former press secretary", None),
        ),
        ("Bo Ray, a soft-spoken former judge, spoke.", ("Bo Ray", "former judge", None)),
        ("Bo Ray, born by the sea, has served as mayor.", ("Bo Ray", "mayor", None)),
        ("As director of Harbour Works, Bo Ray spoke.", ("Bo Ray", "director", "Harbour Works")),
        ("Our very able Deputy Mayor, Bo Ray, spoke.", ("Bo Ray", "Deputy Mayor", None)),
        ("Bo Ray headed the Harbour Works.", ("Bo Ray", "head", "Harbour Works")),
        ("Bo Ray, who led Harbour Works, spoke.", ("Bo Ray", "leader", "Harbour Works")),
        ("Harbour Works, founded by Bo Ray, closed.", ("Bo Ray", "founder", "Harbour Works")),
    ],
)
def test_titles_appositions_and_verbs_tell_posts(text: str, post: Told) -> None:
    reading = read(text, person=("Bo Ray",), body=("Harbour Works",), place=("Port Osk",))
    assert told(reading) == [post]


@pytest.mark.parametrize(
    "text",
    [
        "Bo Ray, an outspoken critic of the mayor, sat down.",
        "Bo Ray led Harbour Works workers home.",
        "Bo Ray said Ann Lee led Harbour Works.",
        "Harbour Works was not moved by words of Bo Ray.",
    ],
)
def test_a_verb_of_leading_tells_no_post_of_another_or_of_another_body(text: str) -> None:
    reading = read(text, person=("Bo Ray", "Ann Lee"), body=("Harbour Works",))
    assert "Bo Ray" not in [person for person, _, _ in told(reading)]


def test_members_listed_with_their_places_hold_the_plural_title() -> None:
    text = "Sens. Bo Ray, of Port Osk, and Ann Lee, of Lower Osk, spoke."
    reading = read(text, person=("Bo Ray", "Ann Lee"), place=("Port Osk", "Lower Osk"))
    assert {person for person, _, _ in told(reading)} == {"Ann Lee", "Bo Ray"}


def test_a_plural_title_is_that_of_each_in_the_list() -> None:
    reading = read("Senators Bo Ray and Ann Lee spoke.", person=("Bo Ray", "Ann Lee"))
    assert {post[0] for post in told(reading)} == {"Bo Ray", "Ann Lee"}


def test_two_roles_joined_by_and_are_both_held() -> None:
    reading = read(
        "Bo Ray, chairman and chief executive of Harbour Works, spoke.",
        person=("Bo Ray",),
        body=("Harbour Works",),
    )
    assert {post[1] for post in told(reading)} == {"chairman", "chief executive"}


def test_another_holder_in_the_sentence_is_not_given_the_role() -> None:
    reading = read("Ann Lee thanked the mayor, and Bo Ray slept.", person=("Ann Lee", "Bo Ray"))
    assert told(reading) == []


def test_a_title_told_again_is_one_post_and_counts_once_an_article() -> None:
    reading = read("Mayor Bo Ray spoke. Mayor Bo Ray left.", person=("Bo Ray",))
    (post,) = posts_of([reading], known(reading))
    assert len(post.evidence) == 1


@pytest.mark.parametrize(
    ("text", "since", "until"),
    [
        ("Bo Ray has served as mayor since January 2010.", "2010-01", None),
        ("Bo Ray, who was mayor from 2004 to 2009, spoke.", "2004", "2009"),
        ("Bo Ray resigned as mayor on May 4, 2012.", None, "2012-05-04"),
        ("Bo Ray was elected mayor in November 2013.", "2013-11", None),
        ("In 2013 Bo Ray quit as mayor.", None, "2013"),
        ("The town fired Mayor Bo Ray in 2013.", None, "2013"),
        ("Mayor Bo Ray, who likes the sea, will leave in May.", None, "2014-05"),
        ("Bo Ray, the former mayor, left the town in 2013.", None, None),
        ("Mayor Bo Ray earned much from 2007 to 2012.", None, None),
        ("Mayor Bo Ray said on Monday that it rained.", None, None),
    ],
)
def test_dates_beside_a_post_tell_its_beginning_and_end(
    text: str, since: str | None, until: str | None
) -> None:
    reading = read(text, person=("Bo Ray",), published="2014-03-01")
    (post,) = posts_of([reading], known(reading))
    assert (post.since, post.until) == (since, until)


def test_who_leaves_is_who_stands_before_the_verb() -> None:
    text = "Mayor Bo Ray wrote to Judge Ann Lee, who resigned in May 2012."
    reading = read(text, person=("Bo Ray", "Ann Lee"), published="2014-03-01")
    who = known(reading)
    ends = {called(who, post.person): post.until for post in posts_of([reading], who)}
    assert ends == {"Bo Ray": None, "Ann Lee": "2012-05"}


def test_a_post_stands_on_the_word_of_who_tells_it() -> None:
    text = "Ann Lee said that Bo Ray was mayor of Port Osk."
    said = Attribution(
        "A", "article", ((0, 7),), ((8, 12),), ((13, 46),), Form.INDIRECT, Certainty.STATED
    )
    reading = read(text, person=("Ann Lee", "Bo Ray"), place=("Port Osk",), said=(said,))
    (post,) = posts_of([reading], known(reading))
    assert post.on_whose_word == (reading.attributions[0].speaker,)


def test_a_senator_is_one_of_the_senate_that_the_story_names() -> None:
    reading = read("Sen. Bo Ray left the Senate.", person=("Bo Ray",), body=("Senate",))
    assert told(reading) == [("Bo Ray", "senator", "Senate")]


def test_a_deputy_holds_another_post_than_the_one_they_take() -> None:
    text = "Our very able deputy mayor, Bo Ray, will become mayor on Friday."
    reading = read(text, person=("Bo Ray",), published="2031-03-10")
    held = {post.role: post.since for post in posts_of([reading], known(reading))}
    assert held == {"deputy mayor": None, "mayor": "2031-03-14"}
