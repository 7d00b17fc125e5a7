"""Organisations and documents across articles: normalised names, acronyms."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from rapidfuzz import fuzz

from whoseword.text.names import fold, without_possessive

_ARTICLE: Final = re.compile(r"^(?:the|a|an|this|that)\s+")
_COUNTRY: Final = re.compile(r"\b(?:united states|u\.s\.a?\.?|us)\b")
_SMALL: Final = frozenset({"of", "the", "and", "for", "in", "on", "to", "at", "de"})
CLOSE: Final = 93.0  # rapidfuzz ratio of two spellings of one body's name


@lru_cache(maxsize=8192)
def key(name: str) -> str:
    """Fold a name; articles, points and parentheses go."""
    plain = re.sub(r"\([^)]*\)", " ", without_possessive(name.strip()))
    plain = _ARTICLE.sub("", fold(plain))
    return re.sub(r"\s+", " ", _COUNTRY.sub("us", plain).replace(".", "").strip(" ,"))


def is_acronym(short: str, long: str) -> bool:
    """Tell whether ``short`` is made of the initials of ``long``."""
    letters = re.sub(r"^the\s+", "", short.strip(), flags=re.IGNORECASE).replace(".", "")
    if not (2 <= len(letters) <= 8 and letters.isupper() and letters.isalpha()):
        return False
    words = re.findall(r"[^\W_]+", long)
    if len(words) < 2:
        return False
    strict = "".join(w[0] for w in words if w.casefold() not in _SMALL)
    return letters.casefold() in {strict.casefold(), "".join(w[0] for w in words).casefold()}


def same_body(a: str, b: str) -> str | None:
    """Why two names denote one body, or nothing."""
    first, second = key(a), key(b)
    if first == second:
        return "the same name of a body"
    if is_acronym(a, b) or is_acronym(b, a):
        return f"{a} and {b}: name and acronym"
    long_enough = len(first) > 8 and len(first.split()) == len(second.split())
    if long_enough and fuzz.ratio(first, second, score_cutoff=CLOSE):
        return f"{a} and {b}: nearly the same spelling"
    return None


def same_paper(a: str, b: str) -> str | None:
    """Why two phrases denote one document, or nothing; "polls" may be any polls."""
    first, second = key(a), key(b)
    if first == second and len(first.split()) >= 2:
        return "the same words for a document"
    return None
