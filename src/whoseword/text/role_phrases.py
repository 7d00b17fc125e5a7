"""Phrases that name an office, job or rank: "former port minister", "mayor of Port Osk"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache, lru_cache
from typing import Final

from whoseword.language.lexicon import ENGLISH
from whoseword.records import RolePhrase, Span

_WORD: Final = re.compile(r"[^\W_](?:[\w’'.&-]*[^\W_])?\.?(?:[’']s)?|&")
_COMPLEMENT: Final = ENGLISH.pattern(
    r" {posts-in-text.complement}(?: [\w’'.&-]+){1,7}?(?=[,;:.—–)(\"”]|$"
    r"| {posts-in-text.behind_complement}\b)"
)
_OF_STATE: Final = ENGLISH.pattern(
    r" {posts-in-text.of_state}\b",
    re.IGNORECASE,
)
_MOST_BEFORE: Final = 7  # words of a role before its head
_ARTICLES: Final = ENGLISH.word_set("posts-in-text.articles")
_ADJECTIVES: Final = ENGLISH.word_set("posts-in-text.also_adjectives")
_BEHIND_HEAD: Final = ENGLISH.word_set("posts-in-text.behind_head")
_AGO: Final = ENGLISH.pattern("^{posts-in-text.ago}-")
_OPENING: Final = ENGLISH.word_set("posts-in-text.opening")
"""What may stand capitalised before a role without being part of it."""
_OWNERS: Final = ENGLISH.word_set("posts-in-text.owners")
_CONTRACTIONS: Final = ENGLISH.word_set("posts-in-text.contractions")
_SMALL_INSIDE: Final = ENGLISH.word_set("posts-in-text.small_inside")


def role_phrases(text: str, span: Span) -> Iterator[RolePhrase]:
    """Give the phrases of a sentence in order; one that runs into the next head goes with it."""
    words = list(_WORD.finditer(text, *span))
    last_start = -1
    for k in range(len(words) - 1, -1, -1):
        head = role_head(words[k][0])
        if head is None or (0 <= last_start <= words[k].start()):
            continue
        if head in _ADJECTIVES and _tells_a_noun(text, words, k):
            continue
        first = _first(words, k, text)
        last_start = words[first].start()
        yield _phrase(text, span, words, first, k, head)


def _tells_a_noun(text: str, words: list[re.Match[str]], k: int) -> bool:
    """Whether the word only tells what the noun behind it is like: "a major supporter"."""
    if words[k][0] != words[k][0].casefold() or k + 1 >= len(words) or not _near(words, k, text):
        return False
    behind = words[k + 1][0]
    return behind[0].islower() and behind not in _BEHIND_HEAD


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
        owned = _possessive(plain) or _between(words, first - 1, text)
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
        and (_possessive(_plain(words[k - 1][0])) or _plain(words[k - 1][0]) in _OWNERS)
    )


def _possessive(plain: str) -> bool:
    """Whether a word owns what follows; "he's" and "who's" are cut short."""
    return plain.endswith("'s") and plain not in _CONTRACTIONS


def _near(words: list[re.Match[str]], k: int, text: str) -> bool:
    return text[words[k].end() : words[k + 1].start()] in {" ", "\u00a0", "' ", "’ "}


def _plain(word: str) -> str:
    return word.casefold().replace("’", "'")


@lru_cache(maxsize=16384)
def role_head(word: str) -> str | None:
    """The office, job or rank that a word names, singular and written out; None otherwise."""
    plain = _AGO.sub("", _plain(word))
    for form in (plain, plain.rstrip(".")):
        if found := _heads().get(form) or _plurals().get(form):
            return found
    return None


@cache
def _heads() -> Mapping[str, str]:
    found = {word: word for words in ENGLISH.table("posts.heads").values() for word in words}
    for head, shorts in ENGLISH.table("posts.abbreviations").items():
        found |= dict.fromkeys(shorts, head)
    return found


@cache
def _unabbreviated() -> frozenset[str]:
    """Heads written out, behind which a full stop ends the sentence."""
    return frozenset(
        {word for words in ENGLISH.table("posts.heads").values() for word in words}
    ).union(_plurals())


@cache
def _plurals() -> Mapping[str, str]:
    regular = {
        f"{word}s": word for words in ENGLISH.table("posts.heads").values() for word in words
    }
    irregular = {
        plural: word
        for word, plurals in ENGLISH.table("posts.irregular").items()
        for plural in plurals
    }
    return {**regular, **irregular}


@cache
def _modifiers() -> frozenset[str]:
    return frozenset(ENGLISH.table("posts.modifiers")["before"])
