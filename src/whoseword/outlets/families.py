"""Which names are one publisher's: its titles, desks, editions and languages, an agency's feeds.

``families.tsv`` lists publishers whose outlets share a newsroom: a name, and which outlets of the
list are its own. An edition that is not listed goes by the outlet it begins with: "BBC Arabic".
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import Final

from whoseword.language.lexicon import ENGLISH
from whoseword.outlets.registry import Key, Registry, key

_EDITIONS: Final = ENGLISH.word_set("outlets.editions")
_LONGEST: Final = 3  # words of an edition behind the outlet's name


def family(registry: Registry, name: str) -> str | None:
    """Name the publisher of an outlet: its family, else the outlet itself; None if unknown."""
    words = key(name)
    for end in range(len(words), max(len(words) - _LONGEST, 1) - 1, -1):
        known = registry.named(words[:end])
        if known is not None and all(word in _EDITIONS for word in words[end:]):
            outlet = known[1].name
            return families().get(key(outlet), outlet)
    return None


@cache
def families() -> Mapping[Key, str]:
    """Give the family of each outlet that has one, by the key of the outlet's name."""
    text = files("whoseword.outlets").joinpath("families.tsv").read_text("utf-8")
    rows = (line.split("\t") for line in text.splitlines())
    return {key(member): name for name, members in rows for member in members.split("|")}
