"""What a name looks like: letters of other scripts, accents, and ASCII letters that look alike."""

from __future__ import annotations

import unicodedata
from functools import lru_cache

_GROUPS = (("rn", "m"), ("vv", "w"), ("cl", "d"), ("nn", "m"))
_LETTERS = str.maketrans("0134579qi", "oleastggl")
"""Digits and letters that pass for others at a glance, each to one of its class."""


def ascii_look(name: str) -> str:
    """The name as an English reader sees it: accents dropped, look-alike letters replaced.

    Characters without a Latin likeness stay as they are.
    """
    return name if name.isascii() else "".join(map(_letter, name))


def without_accents(name: str) -> str:
    """The name without its accents; German umlauts stay one letter."""
    plain = unicodedata.normalize("NFKD", name.replace("ß", "ss"))
    return "".join(char for char in plain if not unicodedata.combining(char))


def glance(name: str) -> str:
    """What two names share that look the same at a glance ("bild" and "blld", "modern", "modem").

    Only good for comparing; the result is no readable name.
    """
    seen = name.translate(_LETTERS)
    for group, letter in _GROUPS:
        seen = seen.replace(group, letter)
    return seen


def mixes_scripts(label: str) -> bool:
    """Tell whether Latin letters stand in one word with Cyrillic, Greek or Armenian ones."""
    names = {unicodedata.name(char, "").split(" ")[0] for char in label if char.isalpha()}
    return "LATIN" in names and bool(names & {"CYRILLIC", "GREEK", "ARMENIAN"})


@lru_cache(maxsize=65536)
def _letter(char: str) -> str:
    plain = without_accents(char)
    if plain.isascii():
        return plain
    # Loaded late: a megabyte that only names beyond ASCII need.
    from confusable_homoglyphs.confusables import confusables_data  # noqa: PLC0415

    # The capital too: "ВВС" is typed in small letters that look like no Latin ones.
    found = (*confusables_data.get(char, ()), *confusables_data.get(char.upper(), ()))
    likenesses = {likeness["c"].lower() for likeness in found}
    latin = sorted(c for c in likenesses if c.isascii() and c.isalnum())
    return latin[0] if latin else char
