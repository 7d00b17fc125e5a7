"""Names of organisations: one key for one name, acronyms recognised."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from whoseword.language.lexicon import ENGLISH
from whoseword.text.names import fold, without_possessive

_ARTICLE: Final = ENGLISH.pattern(r"^{organisation-names.articles}\s+")
_COUNTRY: Final = ENGLISH.pattern(r"\b{organisation-names.united_states}\b")
_THE: Final = ENGLISH.pattern(r"^{dates.the}\s+", re.IGNORECASE)
_SHORT_COUNTRY: Final = min(ENGLISH.words("organisation-names.united_states"), key=len)
_LEGAL_FORM: Final = ENGLISH.pattern(r"(?<=\w),? {organisation-names.legal_forms}$")
_WORD: Final = re.compile(r"[^\W_]+")
_SMALL: Final = ENGLISH.word_set("organisation-names.small")


@lru_cache(maxsize=8192)
def body_key(name: str) -> str:
    """Fold a name; articles, points, parentheses and its legal form go."""
    plain = re.sub(r"\([^)]*\)", " ", without_possessive(name.strip()))
    plain = _ARTICLE.sub("", fold(plain))
    short = re.sub(r"\s+", " ", _COUNTRY.sub(_SHORT_COUNTRY, plain).replace(".", "").strip(" ,"))
    return _LEGAL_FORM.sub("", short)


def is_acronym(short: str, long: str) -> bool:
    """Tell whether ``short`` is the acronym of ``long``: NRA, National Rifle Association."""
    return acronym(short) in initials(long)


@lru_cache(maxsize=8192)
def acronym(name: str) -> str:
    """Give the letters of a name that can be an acronym, folded; "" for any other."""
    letters = _THE.sub("", name.strip()).replace(".", "")
    fits = 2 <= len(letters) <= 8 and letters.isupper() and letters.isalpha()
    return letters.casefold() if fits else ""


@lru_cache(maxsize=8192)
def initials(name: str) -> frozenset[str]:
    """Give the acronyms that a name of several words can have, with and without small words."""
    words = _WORD.findall(name)
    if len(words) < 2:
        return frozenset()
    strict = "".join(w[0] for w in words if w.casefold() not in _SMALL)
    return frozenset({strict.casefold(), "".join(w[0] for w in words).casefold()} - {""})
