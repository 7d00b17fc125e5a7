"""Whether the words before a name are its title, or a phrase that only ends in it.

"The former mayor of Port Osk Bo Ray" is Bo Ray; "critics of Mayor Bo Ray", "the man accused of
robbing Bo Ray" and "officers guarding Bo Ray" are not: the head of the phrase speaks.
"""

from __future__ import annotations

import re
from typing import Final

from whoseword.language.lexicon import ENGLISH
from whoseword.reading.noun_lists import NOUN, PERSON, PREPOSITIONS, is_plural, singular
from whoseword.text.names import HONORIFICS, OFFICES, fold

_OF_OFFICES: Final = ENGLISH.word_set("roles.of_offices")
"""What may stand inside a title: "secretary of state", "ambassador to Norway"."""
_CLAUSES: Final = ENGLISH.word_set("sources.clause_words")
_JOINING: Final = ENGLISH.word_set("sources.and_or")
_DONE: Final = re.compile(r"[a-z]{2,20}(?:ed|ing)")


def is_title(before: str) -> bool:
    """Whether ``before``, all that a phrase holds before a name, tells only what its bearer is."""
    words = before.replace(",", " ").split()
    plain = [fold(word).rstrip(".") for word in words]
    if not words:
        return True
    if plain[-1] in _JOINING or _CLAUSES.intersection(plain) or _acts(words, plain):
        return False
    first = next((k for k, word in enumerate(plain) if word in PREPOSITIONS), None)
    return first is None or (first > 0 and _is_office(words, plain, first))


def _acts(words: list[str], plain: list[str]) -> bool:
    """Whether somebody named by a noun does something to the one named: "officers guarding"."""
    return any(
        _DONE.fullmatch(word) is not None and word.endswith("ing") and singular(noun) in NOUN
        for noun, word in zip(plain, words[1:], strict=False)
    )


def _is_office(words: list[str], plain: list[str], first: int) -> bool:
    """Whether one person's office runs over the preposition at ``first`` up to the name."""
    head = plain[first - 1]
    if (
        plain[first] not in _OF_OFFICES
        or is_plural(head)
        or not (head in PERSON or head in OFFICES)
    ):
        return False
    last = max(k for k, word in enumerate(plain) if word in PREPOSITIONS)
    held = words[last + 1 :]
    return bool(held) and not _is_rank(held[-1]) and _DONE.fullmatch(held[-1]) is None


def _is_rank(word: str) -> bool:
    """Whether it belongs to the name behind it, which then is not the one who holds the office."""
    key = fold(word).rstrip(".")
    return key in HONORIFICS or singular(key) in PERSON or (word.endswith(".") and key in OFFICES)
