"""The word lists that tell what a source phrase denotes, and the singular of a noun."""

from __future__ import annotations

import tomllib
from functools import lru_cache
from importlib.resources import files
from typing import Final

from whoseword.language import words


def _lists() -> dict[str, frozenset[str]]:
    data = files("whoseword.reading").joinpath("words.toml").read_text(encoding="utf-8")
    return {key: frozenset(str(words).split()) for key, words in tomllib.loads(data).items()}


_LISTS: Final = _lists()
PLURAL: Final = _LISTS["plural"]
ORGANISATION: Final = _LISTS["organisation"]
DOCUMENT: Final = _LISTS["document"]
OUTLET: Final = _LISTS["outlet"]
VOICED: Final = _LISTS["voiced"]
FEMALE: Final = _LISTS["female"]
MALE: Final = _LISTS["male"]
REPORTING: Final = _LISTS["reporting"]
GENERIC: Final = _LISTS["generic"]
PREPOSITIONS: Final = _LISTS["prepositions"]
KNOWN: Final = _LISTS["person"] | ORGANISATION | DOCUMENT | OUTLET | VOICED
"""Nouns that head a phrase wherever they stand in it."""
PERSON: Final = _LISTS["person"] | (words("person-nouns") - KNOWN - PREPOSITIONS)
NOUN: Final = KNOWN | PERSON
"""Every noun that is listed; made once, for it has thousands and is asked for every phrase."""
DESCRIBING: Final = PERSON - GENERIC
"""Nouns that tell one person from others: a minister, but no man."""
_IRREGULAR: Final = {
    "men": "man", "women": "woman", "children": "child", "people": "people", "mice": "mouse",
    "wives": "wife", "lives": "life", "police": "police", "media": "media", "data": "data",
    "caucuses": "caucus", "congress": "congress", "press": "press", "news": "news",
    "series": "series",
}  # fmt: skip


@lru_cache(maxsize=16384)
def singular(noun: str) -> str:
    """Give the singular of a lower-case English noun; a singular stays as it is."""
    if noun in _IRREGULAR:
        return _IRREGULAR[noun]
    for plural, one in (("women", "woman"), ("men", "man")):
        if noun.endswith(plural):
            return noun.removesuffix(plural) + one
    if noun.endswith("ies") and len(noun) > 4:
        return noun[:-3] + "y"
    if noun.endswith(("sses", "ches", "shes", "xes")):
        return noun[:-2]
    if noun.endswith("s") and not noun.endswith(("ss", "us", "is")) and len(noun) > 3:
        return noun[:-1]
    return noun


def is_plural(noun: str) -> bool:
    """Tell whether a lower-case noun denotes several."""
    return noun in PLURAL or (singular(noun) != noun and noun not in ORGANISATION)
