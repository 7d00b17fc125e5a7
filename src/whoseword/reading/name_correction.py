"""The reader's proper names, put right where form or the article itself shows how they go.

The names head decides word by word.  By general rules a name never runs over a line break, never
ends in "of" or a hyphen, and is never a bare "Mr." or a label of party; two parts of a person's
name are one; and a name is a name wherever it stands alone, a surname too, unless the article also
writes the same word small.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from itertools import pairwise
from typing import Final

from whoseword.language.lexicon import ENGLISH
from whoseword.records import NameKind
from whoseword.text.names import HONORIFICS, PARTICLES, fold

Found = tuple[int, int, str]
"""Start and end in characters, and the kind."""

_LINE: Final = re.compile(r"[^\n]+")
_WORD_REST: Final = re.compile(r"\w[\w’']{0,30}(?:-\w{1,30}){0,3}")
_OF: Final = ENGLISH.pattern(r" {person-names.of}$")
_SON_OF: Final = ENGLISH.pattern(r" {person-names.son_of}$")
_NAME_WORDS: Final = re.compile(r" [A-Z][\w’-]{0,30}(?: [A-Z][\w’-]{1,30}){0,3}")
_NAME_WORD: Final = re.compile(r" [A-Z][\w’-]{1,30}")
_DANGLING: Final = ENGLISH.pattern(r" {person-names.dangling}$")
_LOOSE: Final = " \t,:;'\"‘“(-–—"
_LONGEST: Final = 200  # characters of a name that are looked at for a loose end
_SHORTEST: Final = 4  # letters of a surname that is sought alone
_CAPITALISED: Final = re.compile(r"\b[A-Z][\w’'-]{0,40}")
_SMALL: Final = re.compile(r"\b[a-z][\w’'-]{0,40}")


def settled(text: str, names: Iterable[Found]) -> list[Found]:
    """``names`` of ``text`` put right: in order, without overlap."""
    parts = (part for name in names for part in _lines(text, name))
    whole = (mended for part in parts if (mended := _whole(text, part)))
    return _spread(text, _joined(text, sorted(whole)))


def _lines(text: str, name: Found) -> Iterator[Found]:
    """A name for each line that it runs over."""
    start, end, kind = name
    for match in _LINE.finditer(text, start, end):
        yield *match.span(), kind


def _whole(text: str, name: Found) -> Found | None:
    """A name without loose ends, or with what they lead to; None where nothing is left."""
    start, end, kind = name
    near = max(start, end - _LONGEST)
    if text[end - 1] == "-" and (rest := _WORD_REST.match(text, end)):
        return start, rest.end(), kind
    if _SON_OF.search(text, near, end) and (rest := _NAME_WORDS.match(text, end)):
        return start, rest.end(), NameKind.PERSON
    if kind == NameKind.PERSON and _ends_in_particle(text[near:end]):
        rest = _NAME_WORD.match(text, end)
        if rest is not None:
            return start, rest.end(), kind
    if _OF.search(text, near, end) and (rest := _NAME_WORDS.match(text, end)):
        return start, rest.end(), kind
    while match := _DANGLING.search(text, max(start, end - _LONGEST), end):
        end = match.start()
    while end > start and text[start] in _LOOSE:
        start += 1
    while end > start and text[end - 1] in _LOOSE:
        end -= 1
    return None if start == end or _is_no_name(text[start:end]) else (start, end, kind)


def _ends_in_particle(name: str) -> bool:
    """Whether a surname must follow: "Rodrigo de la"."""
    _, given, particle = name.rpartition(" ")
    return bool(given) and particle in PARTICLES


def _is_no_name(words: str) -> bool:
    """Whether it is a form of address alone, or a member's party and state: "D-Va."."""
    return fold(words).rstrip(".") in HONORIFICS or _label().fullmatch(words) is not None


@cache
def _label() -> re.Pattern[str]:
    letters = "".join(ENGLISH.table("implied-parties.labels"))
    states = {
        form
        for state, forms in ENGLISH.table("implied-parties.states").items()
        for form in (state, *forms, *(form.rstrip(".") for form in forms))
    }
    listed = "|".join(map(re.escape, sorted(states, key=lambda form: (-len(form), form))))
    return re.compile(rf"[{letters}][-–—](?:{listed})")


def _joined(text: str, names: Sequence[Found]) -> list[Found]:
    """Without overlap, and with two parts of a person's name as one."""
    kept: list[Found] = []
    for start, end, kind in names:
        if kept and kind == kept[-1][2] == NameKind.PERSON and text[kept[-1][1] : start] == " ":
            kept[-1] = (kept[-1][0], end, kind)
        elif not kept or start >= kept[-1][1]:
            kept.append((start, end, kind))
    return kept


def _spread(text: str, names: Sequence[Found]) -> list[Found]:
    """The same names, and the single words that are one of them but stand unmarked."""
    known = _single_words(text, names)
    if not known:
        return list(names)
    small = frozenset(_SMALL.findall(text))
    found = list(names)
    surnames = _with_particle(text, names)
    for (_, low, _), (high, _, _) in pairwise([(0, 0, ""), *names, (len(text), len(text), "")]):
        taken = low
        for match in surnames.finditer(text, low, high) if surnames else ():
            found.append((*match.span(), NameKind.PERSON))
            taken = match.end()
        for match in _CAPITALISED.finditer(text, taken, high):
            word = match[0].removesuffix("’s").removesuffix("'s")
            if word in known and word.casefold() not in small:
                found.append((match.start(), match.start() + len(word), known[word]))
    return sorted(found)


def _with_particle(text: str, names: Iterable[Found]) -> re.Pattern[str] | None:
    """What finds the surnames that begin with a particle wherever they stand: "bin Said"."""
    surnames = {
        f"{particle} {last}"
        for start, end, kind in names
        if kind == NameKind.PERSON
        for *given, particle, last in [["", "", "", *text[start:end].split(" ")][-3:]]
        if given != [""] and particle in PARTICLES and len(last) >= _SHORTEST
    }
    if not surnames:
        return None
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, sorted(surnames)))})\b")


def _single_words(text: str, names: Iterable[Found]) -> dict[str, str]:
    """Names of one word and surnames, each with its most frequent kind."""
    kinds: dict[str, Counter[str]] = {}
    for start, end, kind in names:
        first, _, last = text[start:end].rpartition(" ")
        if not first or (kind == NameKind.PERSON and len(last) >= _SHORTEST):
            kinds.setdefault(last, Counter())[kind] += 1
    return {
        word: min(counts, key=lambda kind: (-counts[kind], kind)) for word, counts in kinds.items()
    }
