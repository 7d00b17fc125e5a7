"""What a proposition is made of, as far as its letters show: stems, names, figures, quotations."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from math import log
from typing import Final

from whoseword.language.lexicon import ENGLISH
from whoseword.records import Proposition

_WORD: Final = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*|\d[\d,.]*\d|\d")
_QUOTED: Final = re.compile(r'[“"«„]([^“”"«»„]{2,}?)(?:[”"»]|$)|^([^“”"«»„]{2,}?)[”"»]')
_SUFFIXES: Final = ENGLISH.words("stemming.endings")
_POSSESSIVE: Final = ENGLISH.words("stemming.possessive")[0]
_NEGATED: Final = ENGLISH.words("stemming.negated")
_COUNTING: Final = (*ENGLISH.words("numerals.units"), *ENGLISH.words("numerals.tens")[1:2])
NUMBERS: Final = {word: str(number) for number, word in enumerate(_COUNTING)}
"""The figures for numbers in words, up to twenty."""
STOPWORDS: Final = ENGLISH.word_set("stemming.stopwords")
NEGATIONS: Final = ENGLISH.word_set("stemming.negations")


@dataclass(frozen=True, slots=True)
class Wording:
    """Stems in order (``stems``) with their lower-cased ``words``; sets of what stands out."""

    words: tuple[str, ...]
    stems: tuple[str, ...]
    kept: frozenset[str]
    names: frozenset[str]
    figures: frozenset[str]
    quoted: tuple[str, ...]
    negated: bool


@lru_cache(maxsize=16384)
def stem(word: str) -> str:
    """Cut to a crude stem: enough to let "vetoed" meet "veto"."""
    for suffix in _SUFFIXES:
        if word.endswith(suffix) and len(word) - len(suffix) >= 4:
            word = word[: -len(suffix)]
            break
    return word[:-1] if len(word) > 4 and word[-1] == word[-2] else word


def _normal(word: str) -> str:
    word = word.lower().replace("’", "'")
    word = word.removesuffix(_POSSESSIVE)
    return NUMBERS.get(word, word.replace(",", "").rstrip("."))


def _is_figure(word: str) -> bool:
    return word[0].isdigit()


def negates(word: str) -> bool:
    """Tell whether a word, lower-case, is a negation: "not", "nobody", "didn't"."""
    return word in NEGATIONS or word.endswith(_NEGATED)


def wording(text: str) -> Wording:
    """Read one proposition's words; linear in its length."""
    found = [m.group() for m in _WORD.finditer(text)]
    words = tuple(_normal(w) for w in found)
    stems = tuple(w if _is_figure(w) else stem(w) for w in words)
    kept = frozenset(s for w, s in zip(words, stems, strict=True) if w not in STOPWORDS)
    names = frozenset(
        s
        for i, (raw, w, s) in enumerate(zip(found, words, stems, strict=True))
        if raw[0].isupper() and w not in STOPWORDS and (i > 0 or raw.isupper())
    )
    quoted = tuple(
        _normal(w.group())
        for m in _QUOTED.finditer(text)
        for w in _WORD.finditer(m.group(1) or m.group(2))
    )
    negated = any(map(negates, words))
    figures = frozenset(w for w in words if _is_figure(w))
    return Wording(words, stems, kept, names, figures, quoted, negated)


def rarities(wordings: Sequence[Wording]) -> dict[str, float]:
    """How telling each stem is within the story: minus the log of the share that holds it."""
    counts = Counter(s for w in wordings for s in w.kept)
    total = len(wordings)
    return {s: log((total + 1) / (n + 0.5)) for s, n in counts.items()}


def wordings(propositions: Sequence[Proposition]) -> list[Wording]:
    """Read the wording of each proposition."""
    return [wording(p.text) for p in propositions]
