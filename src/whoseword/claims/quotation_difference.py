"""One quotation in two articles: the words in which they differ."""

from __future__ import annotations

import re
from difflib import SequenceMatcher
from itertools import pairwise
from typing import Final

from whoseword.claims.conflict_side import Side, against
from whoseword.language.lexicon import ENGLISH
from whoseword.records import Reason, Source, SourceKind
from whoseword.text.content_words import NUMBERS, stem

_QUOTED = re.compile(r"[“\"«„]([^“”\"«»„]{12,1200})(?:[”\"»]|$)")
_LED_IN = re.compile(r"^([^“”\"«»„]{12,1200})[”\"»]")
_ASIDE = re.compile(r"\([^()]{0,80}\)|\[[^\[\]]{0,80}\]|\.{2,}|…")
_DIGIT = re.compile(r"\d")
_WORD = re.compile(r"\w+(?:['’]\w+)*")
_CONTRACTED = ENGLISH.pattern(r"'{function-words.contracted}$")
_SMALL = ENGLISH.word_set("quotations.small_words")
_LEAST_WORDS = 6
_ALIKE = 0.7
_MOST_CUT = 3
_SPELT_ALIKE = 0.8
_ORDINALS = {word: str(n) for n, word in enumerate(ENGLISH.words("numerals.ordinals"), start=1)}
_ORDINAL = ENGLISH.pattern(r"(\d+){dates.ordinal_endings}")
_PEOPLE: Final = frozenset({SourceKind.NAMED_PERSON})


def wordings_differ(a: Side, b: Side) -> Reason | None:
    """Show where one quotation is given in other words.

    Of one speaker, or where one report leaves open who speaks; two people, or a person and a paper,
    may each say much the same.
    """
    if not _may_be_one(a.speaker, b.speaker):
        return None
    found = difference(a.text, b.text)
    return against("wordings_differ", a, found[0], b, found[1]) if found else None


def _may_be_one(a: Source | None, b: Source | None) -> bool:
    if a is None or b is None or a.id == b.id:
        return True
    kinds = {a.kind, b.kind}
    return SourceKind.UNNAMED_PERSON in kinds or not kinds & _PEOPLE


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
    """Give what stands between quotation marks; what begins a text only where a mark is left over.

    Straight marks do not say whether they open or close.
    """
    led_in = _LED_IN.match(text)
    if led_in and ("”" in text.partition("“")[0] or text.count('"') % 2):
        return [led_in[1], *(m[1] for m in _QUOTED.finditer(text, led_in.end()))]
    return [m[1] for m in _QUOTED.finditer(text)]


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
    if same / inner < _ALIKE or same // 2 < _LEAST_WORDS:
        return None
    for here, there in pairwise(blocks):
        ours, others = left[here.a + here.size : there.a], right[here.b + here.size : there.b]
        if _differ(ours, others):
            return (
                " ".join(left[here.a + here.size - 1 : there.a + 1]),
                " ".join(right[here.b + here.size - 1 : there.b + 1]),
            )
    return None


def _differ(mine: list[str], theirs: list[str]) -> bool:
    """Whether two stretches tell differently; a longer one that has no counterpart is cut."""
    if min(len(mine), len(theirs)) == 0 and max(len(mine), len(theirs)) > _MOST_CUT:
        return False
    if "".join(_folded(mine)) == "".join(_folded(theirs)):
        return False
    return not _spelt_alike("".join(_telling(mine)), "".join(_telling(theirs)))


def _telling(words: list[str]) -> list[str]:
    """Leave what a copyist may change without changing what was said."""
    plain = [_CONTRACTED.sub("", word) for word in _folded(words)]
    numbered = [NUMBERS.get(word, _cardinal(word)) for word in plain if word not in _SMALL]
    return [stem(word) for word in numbered]


def _cardinal(word: str) -> str:
    match = _ORDINAL.fullmatch(word)
    return match[1] if match else _ORDINALS.get(word, word)


def _spelt_alike(mine: str, theirs: str) -> bool:
    """Whether two stretches are one, spelt in two ways: "work force", "U.S.", "realised"."""
    mine, theirs = mine.replace("'", ""), theirs.replace("'", "")
    if mine == theirs:
        return True
    if mine[:1] != theirs[:1] or _DIGIT.search(mine + theirs):
        return False
    first, second = sorted((mine, theirs))  # the measure is not the same both ways
    return SequenceMatcher(None, first, second, autojunk=False).ratio() >= _SPELT_ALIKE


def _folded(words: list[str]) -> list[str]:
    return [word.lower().replace("’", "'") for word in words]
