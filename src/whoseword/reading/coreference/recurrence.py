"""Descriptions that come again: "a harbour official said ...", later "the harbour official"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Final

from whoseword.language.lexicon import ENGLISH
from whoseword.reading.coreference.characters import Character
from whoseword.reading.noun_lists import DOCUMENT, ORGANISATION, singular
from whoseword.reading.source_phrases import Phrase
from whoseword.records import NameKind
from whoseword.text.names import fold

_POINTING: Final = ENGLISH.word_set("coreference.pointing")
_EMPTY: Final = ENGLISH.word_set("coreference.empty")
_RETOLD: Final = ENGLISH.word_set("coreference.retold")
_OF_BODY: Final = ENGLISH.pattern(" {coreference.of_body} ")
_THE: Final = ENGLISH.words("sources.definite")[0]
_WORD: Final = re.compile(r"[\w’'\-]+")


def spoke_before(taken: Phrase, spoke: Sequence[Character]) -> Character | None:
    """Find the only unnamed source among those who ``spoke`` that the same noun denotes.

    Further words must agree: "the harbour official" is no "city official", and "the lawyer for the
    port" no "lawyer for the crew".
    """
    if not taken.head or taken.text.split()[0].casefold() not in _POINTING:
        return None
    fitting = {
        fold(c.name): c
        for c in spoke
        if c.kind is None
        and not c.lost
        and c.head == taken.head
        and c.plural == taken.plural
        and _agree(_told(taken.modifiers), _told(c.roles))
        and _completes(taken, c)
    }
    return next(iter(fitting.values())) if len(fitting) == 1 else None


def may_retell(taken: Phrase) -> bool:
    """Whether the phrase may mean what an outlet cited before has told."""
    return taken.text.casefold() in _RETOLD


def report_meant(
    taken: Phrase, spoke: Sequence[Character], met: Iterable[Character], since: str
) -> Character | None:
    """Find the only outlet that spoke, for a phrase that may mean what it told.

    Nothing is certain once another report was met, somebody else spoke last, or a document stands
    in the words ``since``.
    """
    if not spoke or not spoke[-1].publisher:
        return None
    if any(singular(word) in DOCUMENT for word in _WORD.findall(since.casefold())):
        return None
    others = any(
        c.kind is None and c.head == taken.head and c.name.casefold() != taken.text.casefold()
        for c in met
    )
    outlets = {c.publisher: c for c in spoke if c.publisher}
    return next(iter(outlets.values())) if len(outlets) == 1 and not others else None


def is_told(taken: Phrase) -> bool:
    """Whether the words before the noun tell which one is meant."""
    return bool(taken.head) and bool(_told(taken.modifiers))


def body_meant(taken: Phrase, met: Iterable[Character]) -> Character | None:
    """Find the only body met that "the department" can mean: the Harbour Department.

    Nothing is certain once another department without a name was met.
    """
    if taken.head not in ORGANISATION or taken.plural or _told(taken.modifiers):
        return None
    if taken.text.casefold() != f"{_THE} {taken.head}":
        return None
    found = []
    for character in met:
        if character.kind is None and character.head == taken.head and _told(character.roles):
            return None
        if character.kind is NameKind.ORGANISATION and _ends_in(character.name, taken.head):
            found.append(character)
    return found[0] if len(found) == 1 else None


def _ends_in(name: str, noun: str) -> bool:
    """Tell that the Harbour Department and the Department of Harbours are departments."""
    words = _OF_BODY.split(name)[0].split()
    return len(name.split()) > 1 and words[-1].casefold() == noun


def _told(words: Iterable[str]) -> set[str]:
    """What the words before a noun tell of it: articles, counts and "48-page" tell nothing."""
    return {w for w in words if w not in _EMPTY and not any(c.isdigit() for c in w)}


def _agree(mine: set[str], theirs: set[str]) -> bool:
    return mine <= theirs or (bool(theirs) and theirs < mine)


def _completes(taken: Phrase, character: Character) -> bool:
    """What follows the noun here is what followed it there, or nothing."""
    mine = _rest(taken.text, taken.head)
    return not mine or mine == _rest(character.name, taken.head)


def _rest(text: str, head: str) -> list[str]:
    words = [w.casefold() for w in _WORD.findall(text)]
    at = next((k for k, w in enumerate(words) if singular(w) == head), len(words))
    return words[at + 1 :]
