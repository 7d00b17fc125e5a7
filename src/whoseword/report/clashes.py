"""Conflicts of a claim, those that say the same set as one."""

from __future__ import annotations

import re
from collections.abc import Sequence

from whoseword.records import Claim, Conflict, ConflictKind, Mention
from whoseword.report.anchors import Anchors
from whoseword.report.phrasing import counted, listed
from whoseword.report.sureness import is_sure
from whoseword.report.view import ConflictView, PairView, Quote

_KIND_WORDS = {
    ConflictKind.FIGURE: "Figures differ",
    ConflictKind.DATE: "Dates differ",
    ConflictKind.WORDING: "Wordings differ",
    ConflictKind.DENIAL: "Denied",
}
_QUOTED = re.compile(r"“([^“”]*)")
_DAY = re.compile(r"\((-?\d[\d-]*)\)")
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
    quotes = _quotes(conflict)
    days = _DAY.findall(conflict.why)
    if conflict.kind is ConflictKind.DENIAL:
        said = quotes[:1]
    elif conflict.kind is ConflictKind.DATE and len(days) > 1:
        said = days
    else:
        said = quotes
    return conflict.kind, frozenset(said or [conflict.why])


def _quotes(conflict: Conflict) -> list[str]:
    return list(filter(None, map(_plain, _QUOTED.findall(conflict.why))))


def _begins(quote: Quote, words: Sequence[str]) -> bool:
    return bool(words) and _plain(quote.text).startswith(words[0])


def _plain(words: str) -> str:
    return " ".join(re.findall(r"[^\W_]+", words.casefold()))


def _view(same: Sequence[Conflict], mentions: Sequence[Mention], anchors: Anchors) -> ConflictView:
    pairs = dict.fromkeys(_pair(conflict, mentions, anchors) for conflict in same)
    first = same[0]
    quotes = _quotes(first)
    if first.kind is ConflictKind.DENIAL and all(_begins(p.sides[0], quotes) for p in pairs):
        # The reason quotes what is quoted from the articles right below it.
        outlets = list(dict.fromkeys(pair.sides[0].outlet for pair in pairs))
        why = f"{listed(outlets)} {'reports' if len(outlets) == 1 else 'report'} a denial"
    else:
        why = first.why
    if len(pairs) > 1:
        why += f"; so in {counted(len(pairs), 'pair')} of places"
    return ConflictView(_KIND_WORDS[first.kind], why, tuple(pairs))


def _pair(conflict: Conflict, mentions: Sequence[Mention], anchors: Anchors) -> PairView:
    """Both sides; of a denial the denying one first, so that pairs of one denial read alike."""
    first, second = (mentions[i] for i in conflict.between)
    left, right = (anchors.quote(m.article, m.spans, m.field) for m in (first, second))
    quotes = _quotes(conflict)
    denied = conflict.kind is ConflictKind.DENIAL
    turned = denied and _begins(right, quotes) and not _begins(left, quotes)
    return PairView((right, left) if turned else (left, right), is_sure(first) and is_sure(second))
