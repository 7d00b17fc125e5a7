"""Outlets that are one publisher's count as one origin; rules in docs/origins.md."""

from __future__ import annotations

from collections.abc import Iterable

from whoseword.outlets import KnownOutlets
from whoseword.provenance.same_origin import Entry, entry_order
from whoseword.records import OriginKind, because


def joined_publishers(entries: Iterable[Entry], outlets: KnownOutlets) -> dict[str, Entry]:
    """Let outlets of one publisher, none with a source behind it, be one entry; by key."""
    kept: dict[str, Entry] = {}
    first: dict[str, Entry] = {}
    for entry in sorted(entries, key=entry_order):
        publisher = outlets.family(entry.name) if entry.kind is OriginKind.OUTLET else None
        twin = first.setdefault(publisher, entry) if publisher else entry
        if twin is entry:
            kept[entry.key] = entry
            continue
        twin.chains |= entry.chains
        twin.articles |= entry.articles
        twin.fit = max(twin.fit, entry.fit)
        why = because("one_publisher", name=entry.name, other=twin.name)
        twin.reasons.update(dict.fromkeys([*entry.reasons, why]))
    return kept
