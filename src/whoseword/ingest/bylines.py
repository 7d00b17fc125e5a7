"""Which of the names that a page gives as its author are names of authors."""

from __future__ import annotations

import re

_LEAD = re.compile(
    r"^(?:(?:written|reported|story|words|text|posted|published)\s+)?by\b[:\s]*"
    r"|^(?:follow|view all posts by|see all posts by|more (?:from|by)|posts by|author)\b[:\s]*",
    re.IGNORECASE,
)
_TAIL = re.compile(
    r"[\s,|·•–-]+(?:follow|view (?:profile|bio)|see bio|contact|e-?mail|bio|twitter|facebook)\b.*$",
    re.IGNORECASE,
)
_NOBODY = frozenset(
    "username user name admin administrator author authors staff editor editors guest anonymous "
    "unknown none null undefined subscriber member login log in sign up register my account "
    "profile archive follow us view about the author share menu home "
    "page see all posts the author root webmaster default test byline contributor".split()
)
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
