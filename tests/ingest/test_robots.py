from __future__ import annotations

import pytest

from whoseword.ingest.robots import AGENT, rules_of

HERE = "https://x.example/news/1.html"


@pytest.mark.parametrize(
    ("status", "allowed"), [(404, True), (403, True), (500, False), (301, False)]
)
def test_what_is_not_there_forbids_nothing_and_trouble_forbids_all(
    status: int, allowed: bool
) -> None:
    assert rules_of(status, b"").allow(HERE) is allowed


def test_a_site_is_asked_by_our_name_before_everybodys() -> None:
    text = f"User-agent: *\nDisallow: /\n\nUser-agent: {AGENT}\nDisallow: /private/\n"
    rules = rules_of(200, text.encode())
    assert rules.allow(HERE)
    assert not rules.allow("https://x.example/private/1.html")


def test_a_delay_is_kept_to_within_reason() -> None:
    assert rules_of(200, b"User-agent: *\nCrawl-delay: 4\n").delay == 4.0
    assert rules_of(200, b"User-agent: *\nCrawl-delay: 9999\n").delay == 30.0
    assert rules_of(200, b"").delay == 0.0


def test_bytes_that_are_no_text_break_nothing() -> None:
    assert rules_of(200, b"\xff\xfe\x00" * 300_000).allow(HERE)
