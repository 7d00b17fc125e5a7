"""From a phrase that should name an outlet to the outlet."""

from __future__ import annotations

import re
from collections.abc import Sequence

from whoseword.language.lexicon import ENGLISH
from whoseword.outlets.mastheads import shaped
from whoseword.outlets.outlet import Outlet
from whoseword.outlets.registry import Registry, key
from whoseword.outlets.short_names import DEFAULT_SHORT, GENERIC, resolve
from whoseword.outlets.stations import station

_MAX_PHRASE = 120
_POINTING = ENGLISH.pattern("^{outlets.pointing} ", re.IGNORECASE)
_THE = ENGLISH.pattern("^{sources.definite} ", re.IGNORECASE)
_POSSESSIVE = re.compile(r"['’]s?$")


def find(registry: Registry, phrase: str, context: Sequence[str] = ()) -> Outlet | None:
    """The outlet that a phrase names, or nothing.

    A leading "the" and a possessive ending are tolerated, as is any case in a name of several
    words. A name that is also an ordinary word counts only as it is written ("The Hill", "Time").
    ``context`` names the outlets already met, most recent last: only through them do "the Post",
    "the Times", "the paper" mean anything; "the Journal" alone means The Wall Street Journal.
    """
    name = " ".join(phrase.split())
    if len(name) > _MAX_PHRASE:
        return None
    name = name.strip('"“”‘,.;:()')
    if not registry.knows(key(name)):
        name = _POSSESSIVE.sub("", name)
    met = [outlet for outlet in (of_name(registry, one) for one in context) if outlet is not None]
    short = _POINTING.sub("", name)
    capital = short[:1].isupper()
    for outlet in met if capital else ():
        if key(name) in map(key, outlet.names):
            return outlet
    if capital or short.casefold() in GENERIC:
        meant = resolve(short, met)
        if meant is not None:
            return meant
    found = _exact(registry, name)
    if found is None and capital and short.casefold() in DEFAULT_SHORT:
        found = _exact(registry, DEFAULT_SHORT[short.casefold()])
    return found or station(registry, _without_the(name))


def of_name(registry: Registry, name: str) -> Outlet | None:
    """The outlet that a string given as an outlet's name denotes, in any case; unlisted ones too.

    Unlike ``find`` this trusts that the string is a name; only an empty one gives nothing.
    """
    words = " ".join(name.split())
    if not words:
        return None
    entry = registry.named(key(words))
    return entry[1] if entry is not None else shaped(words)


def _exact(registry: Registry, name: str) -> Outlet | None:
    entry = registry.named(key(name))
    if entry is None:
        return None
    spelling, outlet = entry
    return outlet if _well_written(name, spelling, outlet) else None


def _well_written(name: str, spelling: str, outlet: Outlet) -> bool:
    """Tell whether the phrase is written as a name of this kind must be."""
    if spelling in outlet.silent:
        return False
    bare, wanted = _without_the(name), _without_the(spelling)
    if spelling in outlet.cued:
        ambiguous = wanted != spelling and wanted.casefold() in _WITH_CAPITAL_THE
        return name == spelling if ambiguous else bare == wanted
    if " " in wanted:
        return True
    return bare == wanted or (len(bare) > 2 and bare.isupper())


_WITH_CAPITAL_THE = ENGLISH.word_set("outlets.with_capital_the")
"""After a small "the" these words are somebody or something else."""


def _without_the(name: str) -> str:
    return _THE.sub("", name)
