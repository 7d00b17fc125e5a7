"""Outlets that no list has, known by the shape of their names and the company they keep.

"The Caldmere Courier", "Radio Tallis", "Lodestar News Agency": a name of several capitalised words
with one that papers or broadcasters bear counts where the text treats it as one of them, by what
it is said to do ("reported"), by what is done to it ("told the ..."), or by a dateline.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Final

from whoseword.language.lexicon import ENGLISH
from whoseword.outlets.outlet import Outlet
from whoseword.outlets.registry import Registry, key
from whoseword.records import Span
from whoseword.text.datelines import dateline

_PAPER: Final = "{mastheads.paper}"
_DOUBTFUL: Final = "{mastheads.doubtful}"
"""Also the ends of medals', bodies' and people's names: only after "the", and said to report."""
_ON_AIR: Final = "{mastheads.on_air}"
_AGENCY: Final = "{mastheads.agency}"
_OTHER: Final = "{mastheads.other}"
_WORD: Final = r"(?!{mastheads.the}\b)(?:{mastheads.saint}|[A-Z]\w*(?:[-&][A-Z]\w*)*)"
_END: Final = (
    rf"(?:(?P<agency>{_AGENCY})|(?P<air>{_ON_AIR})|(?:[A-Z]\w*-)?(?:(?P<paper>{_PAPER})"
    rf"|(?P<doubtful>{_DOUBTFUL})|(?P<other>{_OTHER}))(?:-[A-Z]\w*)?)(?![\w-])"
)
_NAME: Final = ENGLISH.pattern(
    rf"(?<![\w@#.&-])(?:(?P<the>{{sources.definite:opening}}) )?(?P<name>(?:{_WORD} "
    rf"){{1,3}}{_END}|(?P<first>{{mastheads.first}}) (?:{_WORD} ?\b){{1,2}}(?<! )"
    rf"|(?P<of>{{mastheads.before_of}}) {{mastheads.of}} {_WORD}(?![\w-]))"
)
_LEADING: Final = ENGLISH.word_set("mastheads.leading")
"""Words with a capital of their own that may stand before a name without belonging to it."""
_NO_NAMES: Final = ENGLISH.pattern(
    r"{mastheads.no_first_words} \S+|.*\b{mastheads.no_later_words} \S+"
)
_END_ONLY: Final = ENGLISH.pattern(rf"(?:{_AGENCY}|{_ON_AIR}|{_OTHER})")
_COMMON: Final = ENGLISH.pattern(rf"(?:{{mastheads.common}}|{_PAPER}|{_DOUBTFUL})\b")
"""Words with which the end of a local paper's name begins that other papers have as a whole."""
_OF_AGENCY: Final = ENGLISH.pattern(rf"^{{mastheads.the}} | {_AGENCY}$")
_RADIO: Final = ENGLISH.words("mastheads.first")[0]
_GAP: Final = re.compile(r"[ -]")
_REACH: Final = 60
_BEFORE: Final = ENGLISH.pattern(
    r"(?:\b(?:{mastheads.leading_to_it}|{retellings.according:opening}(?: {mastheads.a}(?: "
    r"\w+){1,3} {mastheads.body_of_it})?|{mastheads.done_by_it} {mastheads.done_there}"
    r"|{mastheads.pieces} (?:\w+ ){0,2}{mastheads.piece_of_it}"
    r"|{mastheads.staff} {outlet-cues.staff_of_it}|©)[,:]? )$"
)
_AFTER: Final = ENGLISH.pattern(r"(?:['’]s?)? (?:{mastheads.doing_how} )*{mastheads.doing}\b")
_SAID: Final = ENGLISH.pattern(r"(?: {mastheads.said_how})? {mastheads.said}\b")
_GOES_ON: Final = ENGLISH.pattern(r" (?:{posts-in-text.of} )?(?:[A-Z]|\d)")
_CAPITAL_BEFORE: Final = ENGLISH.pattern(r"\b(?!{mastheads.opening} )[A-Z]\w* $")
_ARTICLE: Final = ENGLISH.pattern(r"\b{mastheads.a:opening} $")
_IN_DATELINES: Final = {
    short: names[0] for short, names in ENGLISH.table("datelines.short").items()
}


def unlisted(registry: Registry, text: str) -> list[Outlet]:
    """Unlisted outlets that the text shows to be outlets, in order of first mention."""
    found: dict[tuple[str, ...], Outlet] = {}
    for name in _names(registry, text):
        found.setdefault(key(name), shaped(name))
    return list(found.values())


def shaped(name: str) -> Outlet:
    """The outlet of an unlisted name, with the medium that its words show."""
    match = _NAME.fullmatch(name)
    if match is None:
        return Outlet(name=name)
    if match["agency"]:
        short = _OF_AGENCY.sub("", name)
        return Outlet(name, (short,), wire=True, medium="wire", silent=frozenset({short}))
    if match["paper"] or match["doubtful"]:
        return Outlet(name, medium="paper")
    radio = match["air"] == _RADIO or match["first"]
    return Outlet(name, medium="radio" if radio else "tv" if match["air"] else "")


def has_shape(name: str) -> bool:
    """Tell whether it is built as the names of papers and broadcasters are."""
    return _NAME.fullmatch(name) is not None


def of_dateline(
    registry: Registry, text: str, known: Iterable[Outlet]
) -> tuple[Span, Outlet] | None:
    """The agency in the dateline that the text begins with: one of ``known``, else a new one.

    "CALDMERE (Lodestar) -" means the Lodestar News Agency where that is known.
    """
    found = dateline(text)
    if found is None or found[1] is None:
        return None
    span = found[1]
    name = text[slice(*span)]
    meant = registry.named(key(_IN_DATELINES.get(name, name)))
    if meant is not None:
        return (span, meant[1]) if meant[1].wire else None
    for outlet in known:
        if key(name) in map(key, outlet.names):
            return span, outlet
    return span, Outlet(name, wire=True, medium="wire")


def _names(registry: Registry, text: str) -> Iterator[str]:
    for match in _NAME.finditer(text):
        name = _trimmed(match)
        if name is None or _NO_NAMES.fullmatch(name) or registry.knows(key(name)):
            continue
        if not _stands_alone(text, match, name) or _listed_inside(registry, name):
            continue
        if _company(text, match, name):
            the = match["the"] == "The" and _inside_sentence(text, match.start())
            yield f"The {name}" if the and name == match["name"] else name


def _trimmed(match: re.Match[str]) -> str | None:
    """Give the name without capitalised words before it; nothing where one word is left."""
    words = match["name"].split()
    while len(words) > 1 and words[0] in _LEADING:
        words = words[1:]
    return " ".join(words) if len(words) > 1 and not _END_ONLY.fullmatch(" ".join(words)) else None


def _stands_alone(text: str, match: re.Match[str], name: str) -> bool:
    """Rule out a piece of a longer run of capitalised words, as in "Washington Post Office"."""
    start = match.end() - len(name)
    before = text[max(0, match.start() - 30) : match.start()]
    whole = match["the"] is not None or start > match.start("name")
    return not _GOES_ON.match(text, match.end()) and (
        whole or _CAPITAL_BEFORE.search(before) is None
    )


def _listed_inside(registry: Registry, name: str) -> bool:
    """Tell whether it ends in a listed outlet's name, as "Conservative Daily Caller" does."""
    tails = (name[gap.end() :] for gap in _GAP.finditer(name))
    return any(
        " " in tail and registry.knows(key(tail)) and not _COMMON.match(tail) for tail in tails
    )


def _company(text: str, match: re.Match[str], name: str) -> bool:
    start = match.start() if name == match["name"] else match.end() - len(name)
    if match["the"] is None and _ARTICLE.search(text, max(0, start - 4), start):
        return False
    before, after = text[max(0, start - _REACH) : start], text[match.end() : match.end() + _REACH]
    if match["doubtful"] is not None and match["the"] is None:
        return False
    if _BEFORE.search(before) or _AFTER.match(after):
        return True
    sure = match["paper"] or match["agency"]
    return bool(sure and match["the"] and _SAID.match(after))


def _inside_sentence(text: str, start: int) -> bool:
    before = text[max(0, start - 2) : start]
    return len(before) == 2 and before[0] not in '.!?\n”"’:' and before[1] == " "
