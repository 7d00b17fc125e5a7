"""Whether a name reads as one that an honest outlet could have chosen, not as a typing slip."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable

from whoseword.outlets.lookalikes.affixes import AFFIXES
from whoseword.outlets.lookalikes.seeming import without_accents
from whoseword.outlets.outlet import Outlet

_SHORTEST, _SHORTEST_GENERAL = 4, 3
"""Letters of a word that outlets' names have; of the words that anybody adds."""

_OUTLETS = 2
"""In so many outlets' names a word has to stand, lest one outlet's coinage be taken for a word."""

_INITIALS = 3
"""Letters before the words that may be initials ("wp" before "news")."""

_WORDS = re.compile(r"[^\W\d_]+")
_GENERAL = frozenset(word for word in AFFIXES if len(word) >= _SHORTEST_GENERAL)


def vocabulary(outlets: Iterable[Outlet]) -> frozenset[str]:
    """The words that the outlets' names are made of, and those that anybody adds to a name."""
    seen: Counter[str] = Counter()
    for name in {outlet.name for outlet in outlets}:
        seen.update(set(_WORDS.findall(without_accents(name).lower())))
    words = (w for w, times in seen.items() if times >= _OUTLETS and len(w) >= _SHORTEST)
    return _GENERAL.union(words)


def reads(key: str, words: frozenset[str], *, initials: bool = True) -> bool:
    """Tell whether a key is made of words alone; or is one word behind up to three initials.

    "desertnews" and "wpnews" read so, "nytmes" and "theguardain" do not.
    """
    if initials and any(key[start:] in words for start in range(1, min(_INITIALS, len(key)) + 1)):
        return True
    longest = max(map(len, words), default=0)
    ends = {0}
    for end in range(1, len(key) + 1):
        if any(s in ends and key[s:end] in words for s in range(max(0, end - longest), end)):
            ends.add(end)
    return len(key) in ends
