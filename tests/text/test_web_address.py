from __future__ import annotations

import pytest

from whoseword.text.web_address import web_address


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
