"""The word lists that tell what a source phrase denotes, and the singular of a noun."""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from whoseword.language.lexicon import ENGLISH

PLURAL: Final = ENGLISH.word_set("roles.plural")
ORGANISATION: Final = ENGLISH.word_set("roles.organisation")
DOCUMENT: Final = ENGLISH.word_set("roles.document")
OUTLET: Final = ENGLISH.word_set("roles.outlet")
VOICED: Final = ENGLISH.word_set("roles.voiced")
FEMALE: Final = ENGLISH.word_set("roles.female")
MALE: Final = ENGLISH.word_set("roles.male")
REPORTING: Final = ENGLISH.word_set("roles.reporting")
GENERIC: Final = ENGLISH.word_set("roles.generic")
PREPOSITIONS: Final = ENGLISH.word_set("roles.prepositions")
_LISTED: Final = ENGLISH.word_set("roles.person") | ENGLISH.word_set("roles.person_lately")
_NO_PERSON: Final = ENGLISH.word_set("roles.no_person")
KNOWN: Final = _LISTED | ORGANISATION | DOCUMENT | OUTLET | VOICED
"""Nouns that head a phrase wherever they stand in it."""
PERSON: Final = _LISTED | (ENGLISH.lines("person-nouns") - KNOWN - PREPOSITIONS - _NO_PERSON)
NOUN: Final = KNOWN | PERSON
"""Every noun that is listed; made once, for it has thousands and is asked for every phrase."""
DESCRIBING: Final = PERSON - GENERIC
"""Nouns that tell one person from others: a minister, but no man."""
_PLURAL_ES: Final = ENGLISH.words("stemming.plural_es")
_NO_PLURAL: Final = ENGLISH.words("stemming.no_plural")
_IRREGULAR: Final = {
    form: noun for noun, forms in ENGLISH.table("roles.irregular").items() for form in forms
}


@lru_cache(maxsize=16384)
def singular(noun: str) -> str:
    """Give the singular of a lower-case English noun; a singular stays as it is."""
    if noun in _IRREGULAR:
        return _IRREGULAR[noun]
    for plural, one in (("women", "woman"), ("men", "man")):
        if noun.endswith(plural):
            return noun.removesuffix(plural) + one
    if noun.endswith("ies") and len(noun) > 4:
        return noun[:-3] + "y"
    if noun.endswith(_PLURAL_ES):
        return noun[:-2]
    if noun.endswith("s") and not noun.endswith(_NO_PLURAL) and len(noun) > 3:
        return noun[:-1]
    return noun


def is_plural(noun: str) -> bool:
    """Tell whether a lower-case noun denotes several."""
    return noun in PLURAL or (singular(noun) != noun and noun not in ORGANISATION)
