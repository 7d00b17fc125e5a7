"""Phrases that name an office, job or rank: "former port minister", "mayor of Port Osk"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Final

from whoseword.language.tables import table
from whoseword.records import Span

_TABLE: Final = "posts"
_WORD: Final = re.compile(r"[^\W_](?:[\w’'.&-]*[^\W_])?\.?(?:[’']s)?|&")
_COMPLEMENT: Final = re.compile(
    r" (?:of|for|at|in|to|with|on)(?: the| a| an| his| her| its| their)?"
    r"(?: [\w’'.&-]+){1,7}?"
    r"(?=[,;:.—–)(\"”]|$| (?:who|which|that|and|said|says|told|is|was|has|had|will|would)\b)"
)
_OF_STATE: Final = re.compile(
    r" of (?:state|staff|defense|the treasury|the interior|labor|education"
    r"|homeland security|veterans affairs|energy|health and human services|counsel)\b",
    re.IGNORECASE,
)
_MOST_BEFORE: Final = 7  # words of a role before its head
_ARTICLES: Final = frozenset(
    {"a", "an", "the", "his", "her", "its", "their", "our", "my", "one", "another"}
)
_AGO: Final = re.compile(r"^(?:then|ex|former|now)-")
_OPENING: Final = frozenset(
    "when while if as since after before and but both for with though although said says".split()
)
"""What may stand capitalised before a role without being part of it."""
_OWNERS: Final = frozenset({"his", "her", "its", "their", "my", "our"})
_SMALL_INSIDE: Final = frozenset({"and", "of", "&"})


@dataclass(frozen=True, slots=True)
class RolePhrase:
    """A role: ``before`` and ``core`` (modifiers and head) and ``behind`` (its complement).

    ``start`` takes in an article, ``end`` the complement; ``head`` is singular, lower case.
    ``told`` is the role where a verb tells it in no words of its own.
    """

    start: int
    core: Span
    end: int
    head: str
    plural: bool
    title_end: int
    told: str = ""


def role_phrases(text: str, span: Span) -> Iterator[RolePhrase]:
    """Give the phrases of a sentence in order; one that runs into the next head goes with it."""
    words = list(_WORD.finditer(text, *span))
    last_start = -1
    for k in range(len(words) - 1, -1, -1):
        head = role_head(words[k][0])
        if head is None or (0 <= last_start <= words[k].start()):
            continue
        first = _first(words, k, text)
        last_start = words[first].start()
        yield _phrase(text, span, words, first, k, head)


def _phrase(
    text: str, span: Span, words: list[re.Match[str]], first: int, k: int, head: str
) -> RolePhrase:
    core_end = words[k].end()
    if _plain(words[k][0]).rstrip(".") in _unabbreviated():
        core_end -= len(words[k][0]) - len(words[k][0].rstrip("."))
    if state := _OF_STATE.match(text, core_end, span[1]):
        core_end = state.end()
    complement = _COMPLEMENT.match(text, core_end, span[1])
    start = words[first].start()
    if first and _plain(words[first - 1][0]) in _ARTICLES and _near(words, first - 1, text):
        start = words[first - 1].start()
    word = _plain(words[k][0])
    short = word.endswith("s.") and word.rstrip(".") not in _unabbreviated()
    plural = word != head and (short or word.rstrip(".") in _plurals())
    end = complement.start() + len(complement[0].rstrip(".")) if complement else core_end
    core = words[first].start(), core_end
    return RolePhrase(start, core, end, head, plural, core_end)


def _first(words: list[re.Match[str]], k: int, text: str) -> int:
    """Index of the first word that belongs to the role whose head is at ``k``."""
    first = k
    while first and k - first < _MOST_BEFORE and _near(words, first - 1, text):
        word = words[first - 1][0]
        plain = _plain(word)
        modifier = plain in _modifiers() or (role_head(word) is not None and word[0].islower())
        named = word[0].isupper() and plain not in _ARTICLES | _OPENING
        owned = plain.endswith("'s") or _between(words, first - 1, text)
        if not (modifier or named or owned):
            break
        first -= 1
    return first


def _between(words: list[re.Match[str]], k: int, text: str) -> bool:
    """Whether the word is the one between a role and whose it is: "his port aide"."""
    return (
        k > 0
        and words[k][0].islower()
        and _plain(words[k][0]) not in _ARTICLES
        and _near(words, k - 1, text)
        and (_plain(words[k - 1][0]).endswith("'s") or _plain(words[k - 1][0]) in _OWNERS)
    )


def _near(words: list[re.Match[str]], k: int, text: str) -> bool:
    return text[words[k].end() : words[k + 1].start()] in {" ", "\u00a0", "' ", "’ "}


def _plain(word: str) -> str:
    return word.casefold().replace("’", "'")


def role_head(word: str) -> str | None:
    """The office, job or rank that a word names, singular and written out; None otherwise."""
    plain = _AGO.sub("", _plain(word))
    for form in (plain, plain.rstrip(".")):
        if found := _heads().get(form) or _plurals().get(form):
            return found
    return None


@cache
def _heads() -> dict[str, str]:
    found = {word: word for words in table(_TABLE, "heads").values() for word in words}
    for head, shorts in table(_TABLE, "abbreviations").items():
        found |= dict.fromkeys(shorts, head)
    return found


@cache
def _unabbreviated() -> frozenset[str]:
    """Heads written out, behind which a full stop ends the sentence."""
    return frozenset({word for words in table(_TABLE, "heads").values() for word in words}).union(
        _plurals()
    )


@cache
def _plurals() -> dict[str, str]:
    irregular = {"spokesmen": "spokesman", "congressmen": "congressman", "chairmen": "chairman"}
    regular = {f"{word}s": word for words in table(_TABLE, "heads").values() for word in words}
    return {**regular, **irregular, "secretaries": "secretary"}


@cache
def _modifiers() -> frozenset[str]:
    return frozenset(table(_TABLE, "modifiers")["before"])
