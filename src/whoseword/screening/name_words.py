"""Names in any script to comparable words: letters by anyascii, titles and legal forms apart."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from anyascii import anyascii

from whoseword.language.lexicon import ENGLISH

LONGEST: Final = 200
"""Characters of a name that are compared."""
_TITLES: Final = ENGLISH.word_set("listed-names.titles")
PARTICLES: Final = ENGLISH.word_set("listed-names.particles")
COMMON: Final = ENGLISH.word_set("listed-names.common")
_WORD: Final = re.compile(r"[a-z0-9]+")
_CAMEL: Final = re.compile(r"(?<=[a-z])(?=[A-Z])")
_DOTTED: Final = re.compile(r"\b(?:\w\.\s?){2,}(?:\w\b)?")
_APOSTROPHE: Final = re.compile(r"['’‘`ʻʼ]")
_LOOKALIKE: Final = str.maketrans({"0": "o", "1": "i", "9": "g", "3": "e", "5": "s"})
_MIXED: Final = re.compile(r"(?=\w*[a-z])(?=\w*\d)[a-z]\w*|\d+[a-z]{3,}")


def _phrases(name: str) -> dict[tuple[str, ...], str]:
    """Map each wording of a list, as words, to the first of its line."""
    found: dict[tuple[str, ...], str] = {}
    for line in ENGLISH.words(name):
        first, _, others = line.partition(":")
        wordings = [first, *others.split("|")] if others else first.split("|")
        for wording in wordings:
            found[tuple(wording.split("-"))] = wordings[0]
    return found


_ROMAN: Final = {
    r: str(n) for n, r in enumerate("i ii iii iv v vi vii viii ix x xi xii".split(), 1)
}
_FORMS: Final = _phrases("listed-names.forms")
_SAME: Final = _phrases("listed-names.same")
_LONGEST_PHRASE: Final = max(len(phrase) for phrase in (*_FORMS, *_SAME))


@dataclass(frozen=True, slots=True)
class NameWords:
    """A name as words: ``core`` without titles, forms and doublings; ``forms`` are legal forms.

    ``raw`` are the letters in their own script, where that is not Latin.
    """

    core: tuple[str, ...]
    forms: tuple[str, ...]
    joined: str
    raw: str

    @property
    def telling(self) -> tuple[str, ...]:
        """The words that are neither particles nor common to many names."""
        kept = tuple(w for w in self.core if w not in PARTICLES and w not in COMMON)
        return kept or self.core


@lru_cache(maxsize=262_144)
def name_words(name: str, *, person: bool) -> NameWords:
    """Read a name, written in any script and order; only its first 200 characters."""
    text = unicodedata.normalize("NFKC", name[:LONGEST])
    if person and text.count(",") == 1:
        surname, given = text.split(",")
        text = f"{given} {surname}"
    text = _DOTTED.sub(lambda match: match[0].replace(".", "").replace(" ", "") + " ", text)
    text = _CAMEL.sub(" ", text)
    plain = _APOSTROPHE.sub("", anyascii(text).replace("&", " and ")).lower()
    words = [_unmixed(word) if person else word for word in _WORD.findall(plain)]
    words = _replaced(words, _SAME)
    forms: list[str] = []
    if not person:
        words = _replaced(words, _FORMS, forms)
        words = [_ROMAN.get(word, word) if at else word for at, word in enumerate(words)]
    elif len(words) > 2:
        words = _replaced(words, {("llc",): "llc", ("sa",): "sa", ("ltd",): "ltd"}, forms)
    kept = _without_titles(words) if person else [w for w in words if w != "the"]
    core = tuple(dict.fromkeys(kept)) if person else tuple(kept)
    core = core or tuple(words) or tuple(forms)
    raw = "".join(c for c in text.casefold() if c.isalnum() and not c.isascii() and _foreign(c))
    return NameWords(core, tuple(dict.fromkeys(forms)), "".join(core), raw)


def _foreign(letter: str) -> bool:
    return not unicodedata.name(letter, "LATIN").startswith("LATIN")


def _unmixed(word: str) -> str:
    """Read digits among letters as the letters that they stand for: "Sech1n"."""
    return word.translate(_LOOKALIKE) if _MIXED.fullmatch(word) else word


def _without_titles(words: Sequence[str]) -> list[str]:
    kept = [word for word in words if word not in _TITLES]
    return kept if kept else list(words)


def _replaced(
    words: Sequence[str], phrases: dict[tuple[str, ...], str], taken: list[str] | None = None
) -> list[str]:
    """Put one word for each phrase, or take the phrase out and note the word in ``taken``."""
    found: list[str] = []
    at = 0
    while at < len(words):
        for length in range(min(_LONGEST_PHRASE, len(words) - at), 0, -1):
            standing = phrases.get(tuple(words[at : at + length]))
            if standing is not None:
                (found if taken is None else taken).append(standing)
                at += length
                break
        else:
            found.append(words[at])
            at += 1
    return found
