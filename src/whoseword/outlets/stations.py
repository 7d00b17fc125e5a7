"""American broadcasters by their call signs, listed or not ("KTVI", "WQXZ radio")."""

from __future__ import annotations

from collections.abc import Iterator

from whoseword.language.lexicon import ENGLISH
from whoseword.outlets.outlet import Outlet
from whoseword.outlets.registry import Registry, key
from whoseword.records import Span

_BAND = r"[- ]{outlets.bands}\b"
_PHRASE = ENGLISH.pattern(rf"(?P<sign>[KW][A-Z]{{2,3}})(?P<band>{_BAND})?")
_IN_TEXT = ENGLISH.pattern(
    rf"\b(?:{{outlets.before_call_sign:opening}}"
    rf"|{{outlets.channel:opening}} \d{{1,2}},?)\s(?P<after>[KW][A-Z]{{3}})\b"
    rf"|\b(?P<before>[KW][A-Z]{{3}})(?={_BAND})"
)


def station(registry: Registry, phrase: str) -> Outlet | None:
    """The station of this call sign; an unlisted one only where its band stands with it."""
    found = _PHRASE.fullmatch(phrase)
    if found is None:
        return None
    listed = registry.named(key(found["sign"]))
    if listed is not None and listed[0] == found["sign"]:
        return listed[1]
    return Outlet(name=found["sign"], country="US") if found["band"] else None


def unlisted_stations(registry: Registry, text: str) -> Iterator[tuple[Span, Outlet]]:
    """Call signs that the registry does not know, beside a word that marks a broadcaster."""
    for found in _IN_TEXT.finditer(text):
        group = "after" if found["after"] is not None else "before"
        if not registry.knows(key(found[group])):
            yield found.span(group), Outlet(name=found[group], country="US")
