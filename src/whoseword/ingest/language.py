"""Tell whether a text is English."""

from __future__ import annotations

import re
import unicodedata

import py3langid

from whoseword.language.lexicon import ENGLISH

_SAMPLE = 5_000
_ENGLISH = ENGLISH.word_set("function-words.commonest")
_PLAINLY = 0.18
"""Share of these words in English news is 0.3 to 0.45, in other languages under 0.1."""

_NO_OTHER = frozenset({"zxx", "pcm"})
"""What the detector calls headlines, lists and tables in English: no language, Nigerian Pidgin."""

_FEW = 30
"""Words under which no detector can be trusted: headlines of twelve are taken for French."""


def language_of(text: str) -> str:
    """An ISO 639-1 code; English where the text is too short to tell."""
    words = re.findall(r"[^\W\d_]+", text[:_SAMPLE].casefold())
    english = sum(word in _ENGLISH for word in words)
    if words and english / len(words) >= _PLAINLY:
        return "en"
    if len(words) < _FEW and _latin(words):
        return "en"
    code = str(py3langid.classify(text[:_SAMPLE])[0])
    return "en" if code in _NO_OTHER else code


def _latin(words: list[str]) -> bool:
    letters = "".join(words)
    latin = sum("LATIN" in unicodedata.name(letter, "") for letter in letters)
    return latin * 2 >= len(letters)
