"""What a proposition is made of, as far as its letters show: stems, names, figures, quotations."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from math import log
from typing import Final

from whoseword.records import Proposition

_WORD: Final = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*|\d[\d,.]*\d|\d")
_QUOTED: Final = re.compile(r'[“"«„]([^“”"«»„]{2,}?)(?:[”"»]|$)|^([^“”"«»„]{2,}?)[”"»]')
_SUFFIXES: Final = (
    "ations", "ation", "ments", "ment", "ities", "ity", "ings", "ing", "ions", "ion",
    "edly", "ers", "er", "ors", "or", "ies", "ied", "ed", "es", "ly", "al", "s", "e", "y",
)  # fmt: skip
_COUNTING = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
    "fifteen sixteen seventeen eighteen nineteen twenty"
)
_FUNCTION_WORDS = (
    "a an the and or but nor of in on at to for from by with about into over after before between "
    "is are was were be been being am do does did has have had having will would can could shall "
    "should may might must that this these those it its he him his she her hers they them their "
    "we us our you your i my me mine who whom whose which what when where why how as if than then "
    "so such there here not no also just only very too s t re ve ll d m mr mrs ms dr says said say "
    "saying told tell according added asked"
)
_NEGATING = (
    "not no never none nobody nothing neither nor without deny denied denies refuse refused "
    "reject rejected false untrue cannot fail failed n't"
)
_NUMBERS: Final = {word: str(n) for n, word in enumerate(_COUNTING.split())}
STOPWORDS: Final = frozenset(_FUNCTION_WORDS.split())
NEGATIONS: Final = frozenset(_NEGATING.split())


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


@lru_cache(maxsize=65536)
def stem(word: str) -> str:
    """Cut to a crude stem: enough to let "vetoed" meet "veto"."""
    for suffix in _SUFFIXES:
        if word.endswith(suffix) and len(word) - len(suffix) >= 4:
            word = word[: -len(suffix)]
            break
    return word[:-1] if len(word) > 4 and word[-1] == word[-2] else word


def _normal(word: str) -> str:
    word = word.lower().replace("’", "'")
    word = word.removesuffix("'s")
    return _NUMBERS.get(word, word.replace(",", "").rstrip("."))


def _is_figure(word: str) -> bool:
    return word[0].isdigit()


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
    negated = any(w in NEGATIONS or w.endswith("n't") for w in words)
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
