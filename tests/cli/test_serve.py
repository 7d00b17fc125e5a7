from __future__ import annotations

import pytest
import typer

from whoseword.cli.serve import TOKEN, is_loopback, wanted_token


@pytest.mark.parametrize(
    ("host", "alone"),
    [
        ("127.0.0.1", True),
        ("127.8.0.1", True),
        ("::1", True),
        ("localhost", True),
        ("0.0.0.0", False),  # noqa: S104 - what is asked
        ("::", False),
        ("192.168.0.4", False),
        ("localhost.example", False),
        ("", False),
    ],
)
def test_an_address_of_this_machine_alone_is_known(host: str, alone: bool) -> None:
    assert is_loopback(host) is alone


def test_a_token_is_made_up_unless_one_is_given(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(TOKEN, raising=False)
    assert wanted_token() != wanted_token()
    assert len(wanted_token()) > 30
    monkeypatch.setenv(TOKEN, "a-token-of-enough-characters-for-anybody")
    assert wanted_token() == "a-token-of-enough-characters-for-anybody"
    monkeypatch.setenv(TOKEN, "short")
    with pytest.raises(typer.BadParameter, match="fewer than"):
        wanted_token()
