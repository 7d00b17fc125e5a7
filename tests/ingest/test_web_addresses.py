"""Addresses as they may be shown."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from whoseword.ingest.web_addresses import without_credentials


@pytest.mark.parametrize(
    "url",
    ["https://ann:s3cret@host.example/a", "HTTPS://ann:s3cret@host.example/a",
     "https://s3cret@host.example", "https://a@s3cret@host.example/?q=x@y",
     "ftp://ann:s3cret@host.example/a", "https:ann:s3cret@host.example",
     " https://ann:s3%40cret@host.example", "https://ann:s3cret@[::1]:80/x"],
)  # fmt: skip
def test_the_name_and_password_go(url: str) -> None:
    shown = without_credentials(url)
    assert "s3" not in shown
    assert "host.example" in shown or "[::1]" in shown


@pytest.mark.parametrize(
    "url",
    ["https://host.example/@ann", "https://host.example/a?mail=ann@b.example", "reports/a@b.txt",
     "https://host.example/#a@b", "-", ""],
)  # fmt: skip
def test_everything_else_stays(url: str) -> None:
    assert without_credentials(url) == url


@given(st.text())
def test_twice_is_once(url: str) -> None:
    once = without_credentials(f"https://{url}")
    assert without_credentials(once) == once
