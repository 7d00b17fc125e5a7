from __future__ import annotations

import json

import pytest

from whoseword import export
from whoseword.cli.app import run


def test_the_schema_is_printed_as_it_is_published(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["schema"]) == 0
    assert json.loads(capsys.readouterr().out) == export.schema()
