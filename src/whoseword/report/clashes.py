"""Conflicts of a claim, those that say the same set as one."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from whoseword.language import in_words, listed
from whoseword.records import Claim, Conflict, ConflictKind, Mention
from whoseword.report.anchors import Anchors
from whoseword.report.phrasing import counted
from whoseword.report.sureness import is_sure
from whoseword.report.view import ConflictView, PairView

_KIND_WORDS = {
    ConflictKind.FIGURE: "Figures differ",
    ConflictKind.DATE: "Dates differ",
    ConflictKind.WORDING: "Wordings differ",
    ConflictKind.DENIAL: "Denied",
}
_OPPOSED: Final = (("denial",), ("first_day", "second_day"), ("first", "second"))
"""Parameters of a reason that tell what is set against what; the first that it has count."""
_Key = tuple[ConflictKind, frozenset[str]]


def conflict_views(claim: Claim, anchors: Anchors) -> tuple[ConflictView, ...]:
    """One view for each contradiction; pairs of mentions that show the same are listed under it."""
    found: dict[_Key, list[Conflict]] = {}
    for conflict in claim.conflicts:
        if all(claim.mentions[i].article in anchors for i in conflict.between):
            found.setdefault(_key(conflict), []).append(conflict)
    return tuple(_view(same, claim.mentions, anchors) for same in found.values())


def _key(conflict: Conflict) -> _Key:
    """What is set against what, whoever says it: the denial, the two dates, the two figures."""
    said = dict(conflict.why.parameters)
    names = next((names for names in _OPPOSED if names[0] in said), ())
    told = frozenset(_plain(str(said[name])) for name in names)
    return conflict.kind, told or frozenset([in_words(conflict.why)])


def _plain(words: str) -> str:
    return " ".join(re.findall(r"[^\W_]+", words.casefold()))


def _view(same: Sequence[Conflict], mentions: Sequence[Mention], anchors: Anchors) -> ConflictView:
    pairs = dict.fromkeys(_pair(conflict, mentions, anchors) for conflict in same)
    first = same[0]
    if _denying(first) is None:
        why = in_words(first.why)
    else:
        # The reason quotes what is quoted from the articles right below it.
        outlets = list(dict.fromkeys(pair.sides[0].outlet for pair in pairs))
        why = f"{listed(outlets)} {'reports' if len(outlets) == 1 else 'report'} a denial"
    if len(pairs) > 1:
        why += f"; so in {counted(len(pairs), 'pair')} of places"
    return ConflictView(_KIND_WORDS[first.kind], why, tuple(pairs))


def _pair(conflict: Conflict, mentions: Sequence[Mention], anchors: Anchors) -> PairView:
    """Both sides; of a denial the denying one first, so that pairs of one denial read alike."""
    first, second = (mentions[i] for i in conflict.between)
    left, right = (anchors.quote(m.article, m.spans, m.field) for m in (first, second))
    sides = (right, left) if _denying(conflict) == 1 else (left, right)
    return PairView(sides, is_sure(first) and is_sure(second))


def _denying(conflict: Conflict) -> object:
    """Tell which of the two mentions denies the other, 0 or 1; None of other conflicts."""
    return dict(conflict.why.parameters).get("denying")
