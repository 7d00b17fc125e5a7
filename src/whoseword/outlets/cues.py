"""Words beside a name that show it to be an outlet's and not an ordinary word or a person's."""

from __future__ import annotations

import re

from whoseword.language.lexicon import ENGLISH

_REACH = 40
"""How many characters to each side are looked at; cues stand next to the name."""

_BEFORE = ENGLISH.pattern(
    r"(?:\b(?:{outlet-cues.leading_to_it}"
    r"|{retellings.according}(?:(?: \S{1,20}){1,3} {outlet-cues.body_of_it})?"
    r"|{outlet-cues.done_by_it} {outlet-cues.done_how_by_it}"
    r"|{outlet-cues.conversing} {outlet-cues.conversing_with}"
    r"|{outlet-cues.pieces} {outlet-cues.piece_of_it}"
    r"|{outlet-cues.staff} {outlet-cues.staff_of_it})[,:]?\s+|[(\[])$",
    re.IGNORECASE,
)
_AFTER = ENGLISH.pattern(
    r"(?:['’]s?)?\s*(?:\)|,?\s*(?:{outlet-cues.doing_how} )*{outlet-cues.doing}\b)",
    re.IGNORECASE,
)
_SAID = ENGLISH.pattern(r"\s*,?\s*{outlet-cues.said}\b")
_PREPOSITION = ENGLISH.pattern(r"\b{outlet-cues.prepositions}\s+$")


def beside(text: str, start: int, end: int, *, the: bool, name_with_the: bool) -> bool:
    """Does a cue stand beside ``text[start:end]``? The span begins at its "the", if it has one.

    ``the``: the span begins with a capital "The"; ``name_with_the``: the outlet's name does.
    """
    before, after = text[max(0, start - _REACH) : start], text[end : end + _REACH]
    if _BEFORE.search(before) or _AFTER.match(after):
        return True
    if not name_with_the or not the:
        return False
    return bool(_SAID.match(after) or _PREPOSITION.search(before))
