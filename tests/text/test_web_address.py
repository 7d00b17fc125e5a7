from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from whoseword.text.web_address import web_address, without_credentials


@pytest.mark.parametrize(
    ("address", "kept"),
    [
        ("https://kestrel.example/a?b=1&c=2", True),
        ("http://kestrel.example", True),
        ("javascript:alert(1)", False),
        ("JaVaScRiPt:alert(1)", False),
        ("data:text/html,<script>", False),
        ("//kestrel.example", False),
        ("https://", False),
        ("https://kestrel.example/\nx", False),
        ("http://[", False),
        ("file:///etc/passwd", False),
        ("", False),
        (None, False),
    ],
)
def test_only_web_addresses_become_links(address: str | None, kept: bool) -> None:
    assert web_address(address) == (address if kept else None)


@pytest.mark.parametrize(
    "url",
    ["https://ann:s3cret@host.example/a", "HTTPS://ann:s3cret@host.example/a",
     "https://s3cret@host.example", "https://a@s3cret@host.example/?q=x@y",
     "ftp://ann:s3cret@host.example/a", "https:ann:s3cret@host.example",
     " https://ann:s3%40cret@host.example", "https://ann:s3cret@[::1]:80/x",
     "//ann:s3cret@host.example/a", "\\\\ann:s3cret@host.example",
     "https://host.example/a?to=https://ann:s3cret@b.example/", "ann:s3cret@host.example",
     "https://web.archive.org/web/2024/https://ann:s3cret@host.example/a",
     "https://host.example/?to=https%3A%2F%2Fann%3As3cret%40b.example%2F",
     "https://host.example/\nhttps://ann:s3cret@b.example"],
)  # fmt: skip
def test_the_name_and_password_go(url: str) -> None:
    shown = without_credentials(url)
    assert "s3" not in shown
    assert "host.example" in shown or "[::1]" in shown


@pytest.mark.parametrize(
    "url",
    ["https://host.example/@ann", "https://host.example/a?mail=ann@b.example", "reports/a@b.txt",
     "https://host.example/#a@b", "-", "", "https://host.example/?to=https://b.example/@ann",
     "https://host.example/?to=https%3A%2F%2Fb.example%2F%40ann", "//host.example/@ann"],
)  # fmt: skip
def test_everything_else_stays(url: str) -> None:
    assert without_credentials(url) == url


@given(st.text())
def test_twice_is_once(url: str) -> None:
    once = without_credentials(f"https://{url}")
    assert without_credentials(once) == once


@pytest.mark.parametrize("unit", ["://", "%3a%2f%2f", "https://a", "@", "://a@", "a:"])
def test_long_addresses_cost_no_more_than_their_length(unit: str) -> None:
    assert without_credentials(without_credentials(unit * 100_000)) is not None
