"""Words beside a name that show it to be an outlet's and not an ordinary word or a person's."""

from __future__ import annotations

import re

_REACH = 40
"""How many characters to each side are looked at; cues stand next to the name."""

_BEFORE = re.compile(
    r"(?:\b(?:told|tells|telling|according to(?:(?: \S{1,20}){1,3} (?:at|of|from))?"
    r"|(?:reported|published|obtained|reviewed|seen|posted|conducted|broken|aired|quoted"
    r"|cited|interviewed|released) (?:first |exclusively )?"
    r"(?:by|in|on)|(?:interview|spoke|speaking|talking|appearance|segment) (?:with|to|on)"
    r"|writing (?:in|for)|(?:article|essay|op-ed|column|piece|report|story|editorial|interview"
    r"|wrote|cover|poll) (?:in|on|for|by|from|of)|citing|cites|cited|quoting|via"
    r"|h/t|hat tip(?: to)?"
    r"|reporters? (?:for|from|at|with)|(?:editor|columnist|correspondent|journalist|writer"
    r"|contributor|anchor|host) (?:for|from|at|with|of)|newspapers?|magazines?|networks?|tabloid"
    r"|website|broadcaster|outlets?|agency|daily|weekly|newswire|wire service)[,:]?\s+|[(\[])$",
    re.IGNORECASE,
)
_AFTER = re.compile(
    r"(?:['’]s?)?\s*(?:\)|,?\s*(?:which |that |first |also |previously |has |had |have |later "
    r"|then |exclusively )*(?:report(?:s|ed|er|ers|ing)?|wrote|writes|published|publishes"
    r"|quoted|quotes|revealed|cited|magazine|newspaper|tabloid|website|poll|columnists?"
    r"|correspondents?|anchors?|journalists?|editorial|editors?|article|story|interview|op-ed"
    r"|coverage|contributors?|affiliates?|hosts?|debate|radio|commentator)\b)",
    re.IGNORECASE,
)
_SAID = re.compile(r"\s*,?\s*(?:said|says|noted|notes|added|adds|claimed|found)\b")
_PREPOSITION = re.compile(r"\b(?:to|in|with|by|from|for|on|at|of)\s+$")


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
