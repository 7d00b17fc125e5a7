from __future__ import annotations

import pickle
from pathlib import Path

import pytest

from whoseword.batch import Setup
from whoseword.errors import BadRegistry
from whoseword.resources import Limits


def test_it_is_sent_without_what_was_built() -> None:
    setup = Setup(limits=Limits(as_of="2030-05-04"), threads=1)
    built = setup.resources
    assert setup.resources is built
    sent = pickle.loads(pickle.dumps(setup))  # noqa: S301 - our own
    assert sent == setup
    assert "resources" not in sent.__dict__
    assert sent.resources.limits.as_of == "2030-05-04"


def test_a_list_of_outlets_that_cannot_be_used_is_told_when_it_is_needed(tmp_path: Path) -> None:
    setup = Setup(outlets=str(tmp_path / "missing.tsv"))
    with pytest.raises(BadRegistry):
        _ = setup.resources


def test_outlets_of_ones_own_are_known_beside_the_shipped(tmp_path: Path) -> None:
    shipped = Setup().resources.outlets.version
    own = tmp_path / "own.tsv"
    own.write_text("name\tdomains\nOstrel Evening Lamp\tlamp.example\n", encoding="utf-8")
    assert Setup(outlets=str(own)).resources.outlets.version != shipped
