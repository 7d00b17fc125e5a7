from __future__ import annotations

import pytest

from whoseword.cli.app import run


@pytest.mark.parametrize("date", ["soon", "25.10.2024", "2024-02-30", ""])
def test_what_is_no_date_is_wrong_usage(date: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["read", "no-such.txt", "--as-of", date]) == 2
    assert "is no date. Write it as 2024-10-25." in " ".join(capsys.readouterr().err.split())


def test_a_date_is_let_through(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["read", "no-such.txt", "--as-of", "2024-10-25"]) == 1
    assert "is no date" not in capsys.readouterr().err
