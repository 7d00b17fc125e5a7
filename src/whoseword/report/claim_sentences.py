"""Sentences about one claim, for every page that is no web page."""

from __future__ import annotations

from whoseword.language import listed
from whoseword.report.phrasing import quoted, shortened
from whoseword.report.view import ClaimView, ConflictView, OriginView

_QUOTE_LENGTH = 90
_STANCES = ("asserted", "attributed", "hedged", "disputed")


def origin_words(origin: OriginView) -> str:
    """Say what an origin is and how the claim came from there."""
    perhaps = "" if origin.sure else "perhaps "
    if origin.kind == "own_voice":
        outlets = listed([o for route in origin.routes for o in route.outlets])
        return f"{perhaps}own voice of {outlets}"
    ways = dict.fromkeys(listed(route.through) for route in origin.routes if route.through)
    through = f", through {', or through '.join(ways)}" if ways else ""
    return f"{perhaps}{origin.name} ({origin.kind_word}){through}"


def stances(claim: ClaimView) -> str:
    """Say which outlets stand how to a claim."""
    by_stance = {
        stance: [
            c.outlet
            for c in claim.carriers
            if c.sure and any(s.stance == stance for s in c.stances)
        ]
        for stance in _STANCES
    }
    parts = [f"{stance} by {listed(outlets)}" for stance, outlets in by_stance.items() if outlets]
    sentence = "; ".join(parts)
    return f"{sentence[:1].upper()}{sentence[1:]}."


def conflict_words(conflict: ConflictView) -> str:
    """Say what is in conflict, with the words of both sides."""
    sides = " / ".join(
        f"{side.outlet}: {quoted(shortened(side.text, _QUOTE_LENGTH))}"
        for side in conflict.pairs[0].sides
    )
    return f"{conflict.kind_word}: {conflict.why}. {sides}"
