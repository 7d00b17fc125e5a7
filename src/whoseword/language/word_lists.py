"""The word lists of a language, each a file of its folder."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import Final

ENGLISH: Final = "en"


@cache
def words(name: str, language: str = ENGLISH) -> frozenset[str]:
    """The words of the list ``name``, one a line; lines that begin with # are comments."""
    text = files("whoseword.language").joinpath(language, f"{name}.txt").read_text("utf-8")
    lines = (line.strip() for line in text.splitlines())
    return frozenset(line for line in lines if line and not line.startswith("#"))
