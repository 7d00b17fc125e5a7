"""One quotation in two articles: the words in which they differ."""

from __future__ import annotations

import re
from difflib import SequenceMatcher

from whoseword.language.lexicon import ENGLISH
from whoseword.text.content_words import NUMBERS

_QUOTED = re.compile(r"[“\"«„]([^“”\"«»„]{12,1200})(?:[”\"»]|$)|^([^“”\"«»„]{12,1200})[”\"»]")
_ASIDE = re.compile(r"\([^()]{0,80}\)|\[[^\[\]]{0,80}\]|\.{2,}|…")
_WORD = re.compile(r"\w+(?:['’]\w+)*")
_CONTRACTED = ENGLISH.pattern(r"'{function-words.contracted}$")
_SMALL = ENGLISH.word_set("quotations.small_words")
_LEAST_WORDS = 5
_ALIKE = 0.7
_MOST_OTHER = 4


def difference(a: str, b: str) -> tuple[str, str] | None:
    """Give the stretches in which one quotation differs, each with a word of context beside it.

    None where the quotations agree, where one is only cut shorter, or where they are not the same
    quotation. Bracketed insertions and ellipses are the reporter's and are no difference.
    """
    for mine in _quotations(a):
        for theirs in _quotations(b):
            if found := _compare(mine, theirs):
                return found
    return None


def _quotations(text: str) -> list[str]:
    return [match[1] or match[2] for match in _QUOTED.finditer(text)]


def _compare(a: str, b: str) -> tuple[str, str] | None:
    if _ASIDE.search(a) or _ASIDE.search(b):
        return None
    left, right = _WORD.findall(a), _WORD.findall(b)
    if min(len(left), len(right)) < _LEAST_WORDS:
        return None
    matcher = SequenceMatcher(None, _folded(left), _folded(right), autojunk=False)
    blocks = [block for block in matcher.get_matching_blocks() if block.size]
    if len(blocks) < 2:
        return None
    first, last = blocks[0], blocks[-1]
    inner = last.a + last.size - first.a + last.b + last.size - first.b
    same = 2 * sum(block.size for block in blocks)
    start_a, start_b = first.a + first.size, first.b + first.size
    too_far = max(last.a - start_a, last.b - start_b) > _MOST_OTHER
    if too_far or same / inner < _ALIKE or same // 2 < _LEAST_WORDS:
        return None
    if _telling(left[start_a : last.a]) == _telling(right[start_b : last.b]):
        return None
    mine = " ".join(left[max(0, start_a - 1) : last.a + 1])
    theirs = " ".join(right[max(0, start_b - 1) : last.b + 1])
    return mine, theirs


def _telling(words: list[str]) -> list[str]:
    """Leave what a copyist may change without changing what was said."""
    plain = [_CONTRACTED.sub("", word) for word in _folded(words)]
    return [NUMBERS.get(word, word) for word in plain if word not in _SMALL]


def _folded(words: list[str]) -> list[str]:
    return [word.lower().replace("’", "'") for word in words]
