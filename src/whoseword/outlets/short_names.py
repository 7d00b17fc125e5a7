"""Short forms of outlets met before: "the Journal", "the Post-Dispatch", "the paper"."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from whoseword.language.lexicon import ENGLISH
from whoseword.outlets.outlet import Outlet

SHORT_WORDS = ENGLISH.word_set("outlets.short_words")
"""Last words of outlets' names that stand for the whole after "the"."""

DEFAULT_SHORT = {short: names[0] for short, names in ENGLISH.table("outlets.default_short").items()}
"""What a short form means where no outlet that it could stand for is named."""

GENERIC: dict[str, frozenset[str]] = {
    noun: frozenset("" if medium == "unknown" else medium for medium in media)
    for noun, media in ENGLISH.table("outlets.generic").items()
}
"""Common nouns for an outlet just named, and the media of which they can be said."""

_THE = ENGLISH.word_set("sources.definite")


@cache
def short_forms(outlet: Outlet) -> frozenset[str]:
    """The words, in lower case, that can stand for the outlet after "the"."""
    if outlet.medium in {"tv", "radio"}:
        return frozenset()
    words = re.sub(r"\s*\(.*\)$", "", outlet.name).casefold().split()
    if len(words) - (words[0] in _THE) < 2:
        last = words[-1]
        return frozenset({last}) if "-" in last or last in SHORT_WORDS else frozenset()
    last, two = words[-1], " ".join(words[-2:])
    forms = {last} if last in SHORT_WORDS or "-" in last else set()
    return frozenset(forms | ({two} if last in SHORT_WORDS and len(words) > 2 else set()))


def resolve(phrase: str, met: Iterable[Outlet]) -> Outlet | None:
    """The outlet, of those met, most recent last, for which the phrase (without "the") can stand.

    "paper" and its like stand for the most recent outlet that they can be said of.
    """
    wanted = " ".join(phrase.casefold().split())
    recent = list(met)[::-1]
    if wanted in GENERIC:
        media = GENERIC[wanted]
        return recent[0] if recent and recent[0].medium in media else None
    return next((outlet for outlet in recent if wanted in short_forms(outlet)), None)
