"""Which of the names that a page gives as its author are names of authors."""

from __future__ import annotations

import re

from whoseword.language.lexicon import ENGLISH

_LEAD = ENGLISH.pattern(
    r"^(?:{page-furniture.before_by}\s+)?{page-furniture.small_by}\b[:\s]*"
    r"|^{page-furniture.before_author}\b[:\s]*",
    re.IGNORECASE,
)
_TAIL = ENGLISH.pattern(
    r"[\s,|·•–-]+{page-furniture.behind_author}\b.*$",
    re.IGNORECASE,
)
_NOBODY = ENGLISH.word_set("page-furniture.no_authors")
_SHARED = re.compile(r"https?:|www\.|[@{}<>\\/]|\d{3}|\.com\b")


def byline_of(given: str | None) -> str | None:
    """The authors' names as given, without those that are none; None where no name is left."""
    names = (plausible(name) for name in (given or "").split(";"))
    return "; ".join(dict.fromkeys(name for name in names if name)) or None


def plausible(name: str) -> str:
    """The name without "By" and "Follow" around it; empty where it is a button or a placeholder."""
    bare = _TAIL.sub("", " ".join(name.split()))
    while (stripped := _LEAD.sub("", bare)) != bare:
        bare = stripped
    words = re.findall(r"[^\W\d_]+", bare.lower())
    if not words or set(words) <= _NOBODY or _SHARED.search(bare) or len(words) > 12:
        return ""
    return bare if any(letter.isupper() for letter in bare) or not bare.isascii() else ""
