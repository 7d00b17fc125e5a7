"""Names of organisations: one key for one name, acronyms recognised."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from whoseword.text.names import fold, without_possessive

_ARTICLE: Final = re.compile(r"^(?:the|a|an|this|that)\s+")
_COUNTRY: Final = re.compile(r"\b(?:united states|u\.s\.a?\.?|us)\b")
_SMALL: Final = frozenset({"of", "the", "and", "for", "in", "on", "to", "at", "de"})


@lru_cache(maxsize=8192)
def body_key(name: str) -> str:
    """Fold a name; articles, points and parentheses go."""
    plain = re.sub(r"\([^)]*\)", " ", without_possessive(name.strip()))
    plain = _ARTICLE.sub("", fold(plain))
    return re.sub(r"\s+", " ", _COUNTRY.sub("us", plain).replace(".", "").strip(" ,"))


def is_acronym(short: str, long: str) -> bool:
    """Tell whether ``short`` is the acronym of ``long``: NRA, National Rifle Association."""
    letters = re.sub(r"^the\s+", "", short.strip(), flags=re.IGNORECASE).replace(".", "")
    if not (2 <= len(letters) <= 8 and letters.isupper() and letters.isalpha()):
        return False
    words = re.findall(r"[^\W_]+", long)
    if len(words) < 2:
        return False
    strict = "".join(w[0] for w in words if w.casefold() not in _SMALL)
    return letters.casefold() in {strict.casefold(), "".join(w[0] for w in words).casefold()}
