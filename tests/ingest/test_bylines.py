"""Authors' names as pages give them."""

import pytest

from whoseword.ingest.bylines import byline_of


@pytest.mark.parametrize(
    ("given", "name"),
    [
        ("Jo Vane", "Jo Vane"),
        ("By Jo Vane", "Jo Vane"),
        ("By ABBY MOOR; DIGBY LARK", "ABBY MOOR; DIGBY LARK"),
        ("Follow Jo Vane", "Jo Vane"),
        ("View all posts by Jo Vane", "Jo Vane"),
        ("Jo Vane, Follow", "Jo Vane"),
        ("Jo Vane | Contact", "Jo Vane"),
        ("Written by: Jo Vane", "Jo Vane"),
        ("Jo Vane; Jo Vane; Username", "Jo Vane"),
        ("Reuters Staff", "Reuters Staff"),
        ("Ян Вейн", "Ян Вейн"),
    ],
)
def test_names_are_freed_from_what_stands_around_them(given: str, name: str) -> None:
    assert byline_of(given) == name


@pytest.mark.parametrize(
    "given",
    ["Username", "Follow Author", "admin", "Sign In", "Log in / Register", "Author Archive",
     "My Account", "https://x.example/jo", "@jovane", "jo@x.example", "View Profile", "", None,
     "user12345", "the editors"],
)  # fmt: skip
def test_buttons_and_placeholders_are_nobody(given: str | None) -> None:
    assert byline_of(given) is None
