"""Who goes on under whose id: the greatest overlap of what they hold inherits it."""

from __future__ import annotations

import hashlib
from collections import Counter, defaultdict
from collections.abc import Hashable, Iterable, Mapping

from whoseword.records import Span

Part = tuple[Hashable, Span]
"""A span of some text; the first member names the text."""


def heirs(
    earlier: Mapping[str, Iterable[Part]], now: Mapping[str, Iterable[Part]]
) -> dict[str, str]:
    """Map ids of ``now`` to the ids of ``earlier`` that they carry on, at most one each way.

    The two that share most characters are settled first, among equals those that hold least
    beside it, then by id. What shares nothing is in no pair.
    """
    before, after = _merged(earlier), _merged(now)
    shared = _shared(before, after)
    sizes = {name: _size(parts) for name, parts in (*before.items(), *after.items())}
    ranked = sorted(shared, key=lambda p: (-shared[p], sizes[p[0]] + sizes[p[1]], p))
    heir_of: dict[str, str] = {}
    taken: set[str] = set()
    for old, new in ranked:
        if old not in taken and new not in heir_of:
            heir_of[new] = old
            taken.add(old)
    return heir_of


def settled(inherited: Mapping[str, str], now: Iterable[str]) -> dict[str, str]:
    """Give every id of ``now`` the name it goes by: what it inherited, else its own.

    An own id that somebody else has inherited by now is minted anew from itself.
    """
    names = dict(inherited)
    taken = set(inherited.values())
    for own in sorted(set(now) - inherited.keys()):
        name = own
        while name in taken:
            prefix = own[: len(own) - 12]
            name = prefix + hashlib.sha256(f"{name} again".encode()).hexdigest()[:12]
        taken.add(name)
        names[own] = name
    return names


_Spans = Mapping[Hashable, list[Span]]


def _merged(held: Mapping[str, Iterable[Part]]) -> dict[str, _Spans]:
    """Sort each one's spans by text, joined where they touch, so that none counts twice."""
    found: dict[str, _Spans] = {}
    for name, parts in held.items():
        by_text: defaultdict[Hashable, list[Span]] = defaultdict(list)
        for text, span in sorted(parts, key=lambda part: part[1]):
            spans = by_text[text]
            if spans and span[0] <= spans[-1][1]:
                spans[-1] = (spans[-1][0], max(spans[-1][1], span[1]))
            else:
                spans.append(span)
        found[name] = by_text
    return found


def _shared(before: Mapping[str, _Spans], after: Mapping[str, _Spans]) -> Counter[tuple[str, str]]:
    """Count the characters that an earlier and a present one have in common, where any."""
    common: Counter[tuple[str, str]] = Counter()
    old_at, new_at = _by_text(before), _by_text(after)
    for text in old_at.keys() & new_at.keys():
        coming = old_at[text][::-1]
        open_now: list[tuple[Span, str]] = []
        for (start, end), new in new_at[text]:
            open_now = [held for held in open_now if held[0][1] > start]
            while coming and coming[-1][0][0] < end:
                open_now.append(coming.pop())
            for (begin, stop), old in open_now:
                both = min(end, stop) - max(start, begin)
                if both > 0:
                    common[old, new] += both
    return common


def _by_text(held: Mapping[str, _Spans]) -> dict[Hashable, list[tuple[Span, str]]]:
    found: defaultdict[Hashable, list[tuple[Span, str]]] = defaultdict(list)
    for name, texts in held.items():
        for text, spans in texts.items():
            found[text].extend((span, name) for span in spans)
    return {text: sorted(spans) for text, spans in found.items()}


def _size(texts: _Spans) -> int:
    return sum(end - start for spans in texts.values() for start, end in spans)
