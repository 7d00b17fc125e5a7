from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from whoseword.outlets.lookalikes.hosts import apart, bare


@pytest.mark.parametrize(
    ("given_", "expected"),
    [
        ("Example.ORG", "example.org"),
        ("https://user:pw@www.example.org:8080/a?b=c#d", "www.example.org"),
        ("hxxps://example[.]org/path", "example.org"),
        ("example(dot)org.", "example.org"),
        ("//example.org\\evil.net", "example.org"),
        ("xn--bcher-kva.example", "bücher.example"),
        ("ｅｘａｍｐｌｅ。org", "example.org"),
        ("xn--a.example", "xn--a.example"),
    ],
)
def test_the_host_is_found_in_what_people_paste(given_: str, expected: str) -> None:
    assert bare(given_) == expected


@pytest.mark.parametrize(
    "given_", ["", " ", "localhost", "1.2.3.4", "a..b", "no domain at all", "."]
)
def test_what_is_no_domain_is_none(given_: str) -> None:
    assert bare(given_) is None


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("news.example.co.uk", (("news",), "example", "co.uk", False)),
        ("example.eu.com", ((), "example", "eu.com", False)),
        ("example.blogspot.com", ((), "example", "blogspot.com", True)),
        ("a.b.nosuchending", (("a",), "b", "nosuchending", False)),
    ],
)
def test_a_host_comes_apart_at_what_was_bought(
    name: str, expected: tuple[tuple[str, ...], str, str, bool]
) -> None:
    host = apart(name)
    assert host is not None
    assert (host.below, host.label, host.ending, host.platform) == expected


def test_a_mere_ending_is_nobody_s() -> None:
    assert apart("co.uk") is None


@given(st.text(max_size=300))
def test_any_text_is_taken(text: str) -> None:
    name = bare(text)
    if name is not None:
        assert bare(name) == name
        apart(name)
