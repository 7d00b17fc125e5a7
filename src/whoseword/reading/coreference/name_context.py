"""What stands around a person's name: titles before it, an apposition behind it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

from whoseword.language.lexicon import ENGLISH
from whoseword.reading.noun_lists import DESCRIBING, FEMALE, MALE, PERSON
from whoseword.reading.source_phrases import head_noun
from whoseword.records import Span
from whoseword.text.names import bare, fold, parts

_SPACES: Final = re.compile("[ \u00a0]+")
_WORD_END: Final = re.compile(r"[\w.\-’']+$")
_TITLES: Final = 6  # words before a name that may be titles
_TITLES_REACH: Final = 70  # characters in which they stand
_HONORIFIC_REACH: Final = 12
_APPOSITION: Final = re.compile(
    r"[ \u00a0]*(?:\([^)]*\))?,[ \u00a0]+([^,.;:—–\"“”()]{3,90})[,.;—–\"“”]"
)
_ABBREVIATED: Final = {
    short: office
    for office, shorts in ENGLISH.table("roles.abbreviated").items()
    for short in shorts
}
_SAME_OFFICE: Final = ENGLISH.table("roles.same_office")
_SPEECH: Final = ENGLISH.pattern(r"\b{subjects.speaking}\b")
_LISTED: Final = ENGLISH.pattern(
    r"{sources.theirs} [^,]* {clauses.and} |{sources.both} |(?-i:[A-Z])[^,]* {clauses.and} "
    r"{function-words.articles} "
)
"""A list rather than an apposition: "Bo Ray, his mother and his aunts came"."""
_TITLE_WEIGHT: Final = 3  # "Ms." says more than "his aide, ..."


@dataclass(slots=True)
class Surroundings:
    """Roles in lower case, and votes for he or she."""

    roles: set[str] = field(default_factory=set)
    genders: Counter[str] = field(default_factory=Counter)


def honorific(text: str, span: Span) -> str | None:
    """Give "he" or "she" where a "Mr." or "Ms." stands before the name."""
    before = [*_words_before(text, span[0], _HONORIFIC_REACH)][::-1]
    return parts(" ".join([*before, text[slice(*span)]])).gender if before else None


def surroundings(text: str, span: Span, *, headline: bool = False) -> Surroundings:
    """Read off who the person named at ``span`` is said to be.

    In a headline capitals tell nothing: "Mayor Sues Ray" gives Ray no title.
    """
    found = Surroundings()
    words = text[span[0] : span[1]]
    roles = _titles(text, span[0], found, capitals=not headline)
    roles += [_ABBREVIATED.get(w, w) for w in _inside(words)]
    gendered = list(roles)
    if after := _APPOSITION.match(text, span[1], span[1] + 120):
        head, _, modifiers = head_noun(text, *after.span(1))
        # "about Bo Ray, the spokeswoman said," is no apposition
        if head in DESCRIBING and not (
            _SPEECH.search(after.group(1)) or _LISTED.match(after.group(1))
        ):
            roles += [head, *modifiers]
            gendered.append(head)
    if gender := parts(words).gender:
        found.genders[gender] += _TITLE_WEIGHT
    for role in roles:
        found.roles.add(role)
        found.roles.update(_SAME_OFFICE.get(role, ()))
    for role in gendered:
        if role in FEMALE or role in MALE:
            found.genders["she" if role in FEMALE else "he"] += 1
    return found


def _titles(text: str, start: int, found: Surroundings, *, capitals: bool) -> list[str]:
    """Words right before the name as far as they are titles, nearest first."""
    titles: list[str] = []
    for word in _words_before(text, start, _TITLES_REACH):
        key = fold(word).rstrip(".")
        key = _ABBREVIATED.get(key, key)
        if gender := parts(f"{word} X").gender:
            found.genders[gender] += _TITLE_WEIGHT
        elif word.endswith(".") and word.islower():
            break  # the end of a sentence: "met a lawyer. Ray said"
        elif key in PERSON or (capitals and word[0].isupper()):
            titles.append(key)
        else:
            break
    return titles


def _words_before(text: str, start: int, reach: int) -> Iterator[str]:
    """The nearest words before ``start``, backwards, as far as only spaces part them."""
    *before, behind = _SPACES.split(text[max(0, start - reach) : start])
    for word in reversed(before[-_TITLES:]) if not behind else ():
        whole = _WORD_END.search(word)
        if whole:
            yield whole[0]
        if whole is None or whole.start():
            return


def _inside(words: str) -> list[str]:
    """Titles that were tagged as part of the name."""
    kept = len(bare(words).split())
    return [fold(w).rstrip(".") for w in words.split()[:-kept]] if kept else []
