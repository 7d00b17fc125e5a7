"""What kind of act a cue tells of: saying, thinking, receiving, refusing, or a deed.

Who knew it, learnt it or was told it did not say it (verbs that presuppose what they tell of:
Kiparsky and Kiparsky 1970; FactBank, Saurí and Pustejovsky 2009); and who appointed somebody told
nobody of it in the words that the deed is reported with.
"""

from __future__ import annotations

import re
from typing import Final

from whoseword.language.lexicon import Lexicon, WordPattern
from whoseword.records import Attribution, CueClass

_RECEIVES: Final = WordPattern(
    r"\b(?:{commitment.receiving}"
    r"|{function-words.be_forms} (?:\w+{function-words.adverb_ending} )?{commitment.told})\b",
    re.IGNORECASE,
)
_LETS_KNOW: Final = WordPattern(r"\b{commitment.letting_know}\b", re.IGNORECASE)
_WORD: Final = re.compile(r"[^\W\d_](?:[^\W\d_]|['’-])*")


def cue_class(text: str, attribution: Attribution, lexicon: Lexicon) -> CueClass:
    """Read it off the cue in ``text``, the field of the attribution; a bare quotation is said."""
    if attribution.no_comment:
        return CueClass.REFUSES
    cue = " … ".join(text[start:end] for start, end in attribution.cue)
    if _receives(cue, attribution, lexicon):
        return CueClass.RECEIVES
    reporting = lexicon.word_set("commitment.reporting")
    said = {word for word in _WORD.findall(cue.lower()) if word in reporting}
    if said and said <= lexicon.word_set("commitment.thinking"):
        return CueClass.THINKS
    return CueClass.SAYS if said or not attribution.cue else CueClass.ACTS


def _receives(cue: str, attribution: Attribution, lexicon: Lexicon) -> bool:
    """Whether the source knew it, learnt it or was told it, and so far says nothing."""
    if not _RECEIVES.of(lexicon).search(cue) or _LETS_KNOW.of(lexicon).search(cue):
        return False
    # "reporters were told by the mayor": the one behind the cue is the one who tells
    return not (attribution.source and attribution.source[0][0] >= attribution.cue[-1][1])
