"""Words that are put before or behind an outlet's name to make a free name of it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from whoseword.language.lexicon import ENGLISH

AFFIXES: Final = ENGLISH.word_set("domains.affixes")
_GENERAL = tuple(sorted((word for word in AFFIXES if len(word) > 2), key=lambda w: (-len(w), w)))
LONGEST: Final = 12
"""Letters beyond these make a name tell no more."""


def without_affixes(label: str) -> Iterator[tuple[str, tuple[str, ...]]]:
    """What is left of a label without its added words, hyphens aside, and these words.

    Words set off by hyphens may be several, or single letters; of a label without hyphens one word
    at its beginning or end is taken away.
    """
    parts = label.split("-")
    for start in range(len(parts)):
        for end in range(start + 1, len(parts) + 1):
            rest = parts[:start] + parts[end:]
            if rest and all(word in AFFIXES or len(word) == 1 for word in rest):
                yield "".join(parts[start:end]), tuple(rest)
    for word in sorted(AFFIXES) if len(parts) == 1 else ():
        if len(word) > 1 and label.startswith(word):
            yield label[len(word) :], (word,)
        if len(word) > 1 and label.endswith(word):
            yield label[: -len(word)], (word,)


def letters(label: str) -> float:
    """The letters of a name that tell something: those of general words count half."""
    core, general = label.replace("-", ""), 0
    while word := next((w for w in _GENERAL if len(w) < len(core) and core.startswith(w)), ""):
        core, general = core[len(word) :], general + len(word)
    while word := next((w for w in _GENERAL if len(w) < len(core) and core.endswith(w)), ""):
        core, general = core[: -len(word)], general + len(word)
    return min(len(core) + general / 2, LONGEST)
