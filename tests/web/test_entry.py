from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from whoseword.web.entry import Entry

OPEN, GUARDED = Entry(None), Entry("a token")
COOKIE = OPEN.cookie()


def test_without_a_token_whoever_comes_is_let_in() -> None:
    assert not OPEN.guarded
    assert OPEN.opens("")


@given(st.text(st.characters(codec="utf-8")) | st.just("a token"))
def test_nothing_but_the_token_opens(given_one: str) -> None:
    assert GUARDED.opens(given_one) == (given_one == "a token")


def test_a_cookie_holds_where_it_was_given_and_nowhere_else() -> None:
    assert OPEN.holds(COOKIE)
    assert not GUARDED.holds(COOKIE)
    assert not Entry(None).holds(COOKIE)  # an earlier run of the program


def test_no_two_cookies_are_the_same() -> None:
    assert len({OPEN.cookie() for _ in range(20)}) == 20


@given(st.text(st.characters(blacklist_categories=[])))
def test_whatever_else_is_sent_as_a_cookie_holds_not(cookie: str) -> None:
    assert not OPEN.holds(cookie)
    assert not OPEN.fits(cookie, OPEN.form_key(cookie))


@given(st.text(st.characters(blacklist_categories=[])))
def test_a_form_fits_the_cookie_that_it_was_made_for_alone(key: str) -> None:
    assert OPEN.fits(COOKIE, OPEN.form_key(COOKIE))
    assert not OPEN.fits(COOKIE, key)
    assert not OPEN.fits(COOKIE, OPEN.form_key(OPEN.cookie()))


def test_the_signature_of_a_cookie_is_no_key_of_a_form() -> None:
    assert not OPEN.fits(COOKIE, COOKIE.partition(".")[2])
