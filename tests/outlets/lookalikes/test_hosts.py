from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from whoseword.errors import NoDomain
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
        ("example.org:443", "example.org"),
        ("example.org.:443/path", "example.org"),
        ("user@example.org", "example.org"),
        ("user:pw@example.org", "example.org"),
        ("mailto:user@example.org", "example.org"),
        ("*.example.org", "example.org"),
        ("💩.example", "💩.example"),
        ("http://example.org/" + "a" * 5_000, "example.org"),
    ],
)
def test_the_host_is_found_in_what_people_paste(given_: str, expected: str) -> None:
    assert bare(given_) == expected


@pytest.mark.parametrize(
    ("given_", "problem"),
    [
        ("", "no domain in it"),
        (" ", "no domain in it"),
        (".", "no domain in it"),
        ("https://", "no domain in it"),
        ("localhost", "no ending"),
        ("localhost:8080", "no ending"),
        ("no domain at all", "no ending"),
        ("1.2.3.4", "machine's number"),
        ("http://1.2.3.4:80/a", "machine's number"),
        ("[2001:db8::1]", "machine's number"),
        ("2001:db8::1", "machine's number"),
        ("a..b", "empty parts or signs"),
        ("one.example,two.example", "empty parts or signs"),
        ("a" * 64 + ".example", "too long"),
        ("a." * 200 + "example", "too long"),
    ],
)
def test_what_is_no_domain_is_told_with_a_remedy(given_: str, problem: str) -> None:
    with pytest.raises(NoDomain, match=problem) as caught:
        bare(given_)
    assert "Give" in caught.value.remedy
    assert caught.value.name
    assert len(str(caught.value)) < 250


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
    try:
        name = bare(text)
    except NoDomain:
        return
    assert bare(name) == name
    apart(name)
