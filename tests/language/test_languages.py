from __future__ import annotations

from pathlib import Path

import pytest

from whoseword.language.languages import Languages
from whoseword.language.lexicon import ENGLISH, Lexicon


@pytest.mark.parametrize("code", [None, "", "en", "EN", "en-GB", "xx"])
def test_no_language_or_an_unknown_one_is_read_as_english(code: str | None) -> None:
    assert Languages().of(code) is ENGLISH


def test_a_language_is_found_by_its_code_whatever_the_region(tmp_path: Path) -> None:
    murnish = Lexicon(tmp_path)
    known = Languages({"mu": murnish})
    assert known.of("mu") is known.of("MU-northern") is murnish
    assert known.of("en") is ENGLISH
