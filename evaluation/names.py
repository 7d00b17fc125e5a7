"""Whether two names, as annotated and as predicted, denote one source.

Kept apart from the matching inside the product, so that a fault there cannot hide itself here.
"""

from __future__ import annotations

import re
import unicodedata

from rapidfuzz import fuzz

CLOSE = 85.0


def _listed(found: str) -> frozenset[str]:
    return frozenset(found.split())


PRONOUNS = _listed(
    "he him his she her hers they them their theirs it its i me my we us our you who that this "
    "those himself herself themselves"
)
_TITLES = _listed(
    "mr mrs ms miss dr sir sen senator rep representative president gov governor justice judge "
    "secretary speaker gen general col lt sgt prof professor rev chairman leader mayor"
)
_SUFFIXES = _listed("jr sr ii iii iv")
_SMALL = _listed("a an the of and or for to in on at by with from who whom s its his her")
_WORD = re.compile(r"[^\W_]+")
_POSSESSIVE = re.compile(r"['’]s?\b")
_DOTTED = re.compile(r"\b(?:\w\.){2,}")


def words(name: str) -> tuple[str, ...]:
    """Give a name's words without case, accents, punctuation, possessive and articles."""
    joined = _DOTTED.sub(lambda match: match[0].replace(".", ""), name)
    plain = unicodedata.normalize("NFKD", _POSSESSIVE.sub("", joined))
    found = _WORD.findall("".join(c for c in plain if not unicodedata.combining(c)).casefold())
    return tuple(word for word in found if word not in {"the", "a", "an"})


def is_pronoun(phrase: str) -> bool:
    """Tell whether a phrase is pronouns and nothing else."""
    found = words(phrase)
    return bool(found) and all(word in PRONOUNS for word in found)


def _person(name: str) -> tuple[str, ...]:
    kept = tuple(w for w in words(name) if w not in _TITLES | _SUFFIXES)
    return kept or words(name)


def _one_person(a: str, b: str) -> bool:
    """Compare surnames; where both have first names, these must begin alike."""
    first, second = _person(a), _person(b)
    if not first or not second or first[-1] != second[-1]:
        return False
    return len(first) == 1 or len(second) == 1 or first[0][0] == second[0][0]


def _one_acronym(a: str, b: str) -> bool:
    short, long = sorted((words(a), words(b)), key=len)
    if len(short) != 1 or len(long) < 3:
        return False
    return short[0] == "".join(word[0] for word in long if word not in _SMALL)


def _content_words(phrase: str) -> set[str]:
    return {w.removesuffix("s") for w in words(phrase) if w not in _SMALL | PRONOUNS and len(w) > 2}


def likeness(a: str, kind_a: str, b: str, kind_b: str) -> float:
    """Score 0 to 100 how far two names denote one source; 0 means that they do not.

    Own voice is itself alone. Otherwise names agree when they are close as sets of words
    (rapidfuzz ``token_set_ratio`` of 85 or more), when two named persons share a surname without
    different first initials, when one is the other's acronym, or when two unnamed sources share a
    content word.
    """
    if "own_voice" in {kind_a, kind_b}:
        return 100.0 if kind_a == kind_b else 0.0
    first, second = " ".join(words(a)), " ".join(words(b))
    if not first or not second:
        return 0.0
    close = float(fuzz.token_set_ratio(first, second))
    if close >= CLOSE:
        # token_set_ratio is 100 for any subset: let the fuller agreement win among several
        return (close + float(fuzz.token_sort_ratio(first, second))) / 2
    both = {kind_a, kind_b}
    if both == {"named_person"} and _one_person(a, b):
        return max(close, 50.0)
    if both == {"unnamed_person"} and _content_words(a) & _content_words(b):
        return max(close, 25.0)
    return 50.0 if _one_acronym(a, b) else 0.0
