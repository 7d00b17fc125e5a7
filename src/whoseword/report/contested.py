"""What is denied and what differs: who says and who denies, which outlet gives which value."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final

from whoseword.records import Claim, Conflict, ConflictKind, Source
from whoseword.report.anchors import Anchors
from whoseword.report.story_views import DisputeView, ValuesView, ValueView
from whoseword.report.view import ClaimView, Link, Quote
from whoseword.text.content_words import wording

_KINDS: Final = {ConflictKind.FIGURE: "figures", ConflictKind.DATE: "dates"}


def dispute(
    entry: ClaimView, told: Sequence[Claim], anchors: Anchors, sources: Mapping[str, Source]
) -> DisputeView | None:
    """Return who denies a claim or one of its parts (``told``); None where nobody does.

    It is told of the one of them that has most words in common with the denials.
    """
    found = {claim.id: tuple(_denials(claim, anchors)) for claim in told}
    denials = tuple(dict.fromkeys(quote for quotes in found.values() for quote in quotes))
    if not denials:
        return None
    said = wording(" ".join(quote.text for quote in denials)).kept
    denied = max(
        (claim for claim in told if found[claim.id]),
        key=lambda claim: len(wording(claim.gist).kept & said),
    )
    refuting = {
        sources[d.source].name: None for claim in told for d in claim.deniers if d.source in sources
    }
    outlets = {quote.outlet for quote in denials}
    named = [o.name for o in entry.origins if o.kind != "own_voice" and o.sure]
    return DisputeView(
        claim=Link(anchors.claim(denied.id), denied.gist),
        by=tuple(name for name in dict.fromkeys(named) if name not in refuting),
        outlets=tuple(c.outlet for c in entry.carriers if c.sure and c.outlet not in outlets),
        denying=tuple(refuting),
        denials=denials,
    )


def _denials(claim: Claim, anchors: Anchors) -> Iterator[Quote]:
    """Sentences that deny a claim: those of its deniers, then those of its own mentions."""
    for denier in claim.deniers:
        if denier.article in anchors:
            yield anchors.sentence_of(denier.article, denier.span, denier.field)
    for conflict in claim.conflicts:
        if conflict.kind is ConflictKind.DENIAL:
            mention = claim.mentions[conflict.between[_denying(conflict)]]
            if mention.article in anchors:
                first = mention.spans[0] if mention.spans else (0, 0)
                yield anchors.sentence_of(mention.article, first, mention.field)


def _denying(conflict: Conflict) -> int:
    return 0 if dict(conflict.why.parameters).get("denying", 1) == 0 else 1


def values(entry: ClaimView, told: Sequence[Claim], anchors: Anchors) -> tuple[ValuesView, ...]:
    """Return the values that outlets give differently in a claim and its parts, by their kind."""
    found: dict[ConflictKind, list[dict[str, dict[str, None]]]] = {}
    for claim in told:
        for conflict in claim.conflicts:
            if conflict.kind in _KINDS:
                sides = _sides(claim, conflict, anchors)
                _join(found.setdefault(conflict.kind, []), sides)
    return tuple(
        ValuesView(
            Link(entry.anchor, entry.gist),
            _KINDS[kind],
            tuple(ValueView(value, tuple(outlets)) for value, outlets in held.items()),
        )
        for kind, those in found.items()
        for held in those
    )


def told_once(lines: Iterable[ValuesView]) -> tuple[ValuesView, ...]:
    """Keep the first of the claims that differ by the same values of the same outlets."""
    first: dict[tuple[str, tuple[ValueView, ...]], ValuesView] = {}
    for line in lines:
        first.setdefault((line.kind, line.values), line)
    return tuple(first.values())


def _sides(claim: Claim, conflict: Conflict, anchors: Anchors) -> list[tuple[str, str]]:
    """Each side's value and outlet; where the reason names no values, the words of both."""
    named = dict(conflict.why.parameters)
    sides = []
    for place, which in zip(conflict.between, ("first", "second"), strict=True):
        mention = claim.mentions[place]
        if mention.article in anchors:
            words = anchors.words(mention.article, mention.spans, mention.field)
            sides.append((str(named.get(which, words)), anchors.outlet(mention.article)))
    return sides


def _join(held: list[dict[str, dict[str, None]]], sides: Sequence[tuple[str, str]]) -> None:
    """Put values that share one with an earlier pair into its line."""
    line = next((known for known in held if any(value in known for value, _ in sides)), None)
    if line is None:
        line = {}
        held.append(line)
    for value, outlet in sides:
        line.setdefault(value, {})[outlet] = None
