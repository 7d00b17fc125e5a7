"""The tables of a language: what words of one kind stand for, each a TOML file of its folder."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files
from typing import Final

ENGLISH: Final = "en"


@cache
def table(name: str, section: str, language: str = ENGLISH) -> dict[str, tuple[str, ...]]:
    """The section of the table ``name``: for each key its words; "_" is read as a space."""
    text = files("whoseword.language").joinpath(language, f"{name}.toml").read_text("utf-8")
    return {
        key.replace("_", " "): tuple(word.replace("_", " ") for word in str(words).split())
        for key, words in tomllib.loads(text)[section].items()
    }
