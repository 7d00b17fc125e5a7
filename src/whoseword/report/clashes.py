"""Conflicts of a claim, those that say the same set as one."""

from __future__ import annotations

import re
from collections.abc import Sequence

from whoseword.records import Claim, Conflict, ConflictKind, Mention
from whoseword.report.anchors import Anchors
from whoseword.report.sureness import is_sure
from whoseword.report.view import ConflictView, PairView
from whoseword.report.wording import counted

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
    quotes = [_plain(words) for words in _QUOTED.findall(conflict.why)]
    days = _DAY.findall(conflict.why)
    if conflict.kind is ConflictKind.DENIAL:
        said = quotes[:1]
    elif conflict.kind is ConflictKind.DATE and len(days) > 1:
        said = days
    else:
        said = quotes
    return conflict.kind, frozenset(said or [conflict.why])


def _plain(words: str) -> str:
    return " ".join(re.findall(r"[^\W_]+", words.casefold()))


def _view(same: Sequence[Conflict], mentions: Sequence[Mention], anchors: Anchors) -> ConflictView:
    pairs = dict.fromkeys(_pair(conflict, mentions, anchors) for conflict in same)
    why = same[0].why
    if len(pairs) > 1:
        why += f"; so in {counted(len(pairs) - 1, 'more pair')} of places"
    if len(pairs) > 1 and same[0].kind is ConflictKind.DENIAL:
        why = f"one denial, set against {counted(len(pairs), 'place')}"
    return ConflictView(_KIND_WORDS[same[0].kind], why, tuple(pairs))


def _pair(conflict: Conflict, mentions: Sequence[Mention], anchors: Anchors) -> PairView:
    """Both sides; of a denial the denying one first, so that pairs of one denial read alike."""
    first, second = (mentions[i] for i in conflict.between)
    left, right = (anchors.quote(m.article, m.spans, m.field) for m in (first, second))
    denial = _plain(next(iter(_QUOTED.findall(conflict.why)), ""))
    turned = (
        conflict.kind is ConflictKind.DENIAL
        and denial != ""
        and _plain(right.text).startswith(denial)
        and not _plain(left.text).startswith(denial)
    )
    return PairView((right, left) if turned else (left, right), is_sure(first) and is_sure(second))
