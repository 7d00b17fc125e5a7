"""Where two mentions of one claim contradict each other: figure, date, wording, denial.

Shown only where it can be read off the words: one figure or date on each side for the same thing
or event in otherwise like sentences, the same quotation with other words, a denial of what another
mention states. Mentions of one article, and copies of one text, are not set against each other.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from itertools import combinations
from typing import Final

from whoseword.claims.conflict_side import Side, Sides
from whoseword.claims.date_conflict import dates_differ
from whoseword.claims.figure_conflict import figures_differ
from whoseword.claims.polarity_conflict import opposed_in_polarity
from whoseword.claims.quotation_difference import wordings_differ
from whoseword.provenance.story_index import StoryIndex
from whoseword.records import ClaimGroup, Conflict, ConflictKind, Proposition, Reason, Verdict

_SAME: Final = 0.35
_MOST_MENTIONS: Final = 60
_FINDERS: Final[tuple[tuple[ConflictKind, Callable[[Side, Side], Reason | None]], ...]] = (
    (ConflictKind.FIGURE, figures_differ),
    (ConflictKind.DATE, dates_differ),
    (ConflictKind.WORDING, wordings_differ),
    (ConflictKind.DENIAL, opposed_in_polarity),
)


def conflicts(
    looked: Sides, group: ClaimGroup, order: tuple[Proposition, ...]
) -> tuple[Conflict, ...]:
    """Compare the mentions pair by pair; ``order`` gives the mention indexes.

    At most one conflict of each kind between two articles, so that one slip is shown once.
    Beyond 60 mentions only the first 60 are compared, to stay quick on hostile input.
    """
    if len({p.article for p in order}) < 2:
        return ()
    sides = [looked.of(p) for p in order[:_MOST_MENTIONS]]
    found: list[Conflict] = []
    seen: set[tuple[ConflictKind, str, str]] = set()
    for i, j in combinations(range(len(sides)), 2):
        a, b = sides[i], sides[j]
        if a.article == b.article or _one_text(looked.index, a.article, b.article):
            continue
        if not _comparable(group, order[i], order[j]):
            continue
        for kind, find in _FINDERS:
            if (kind, a.article, b.article) not in seen and (why := find(a, b)):
                seen.add((kind, a.article, b.article))
                found.append(Conflict(kind, (i, j), why))
    return tuple(found)


def contradicted(found: Iterable[Conflict]) -> bool:
    """Whether two mentions say the contrary of each other, so that both cannot be true."""
    return any(
        clash.why.code in {"contraries", "one_side_negates", "names_exchanged_by"}
        for clash in found
    )


def _comparable(group: ClaimGroup, a: Proposition, b: Proposition) -> bool:
    """Whether the two were judged to be about the same; a group without judgements is trusted."""
    judgement = group.judgements.get((a.id, b.id)) or group.judgements.get((b.id, a.id))
    if judgement is None:
        return not group.judgements
    return judgement.verdict is Verdict.CONFLICTING or judgement.score >= _SAME


def _one_text(index: StoryIndex, a: str, b: str) -> bool:
    return index.copies.get(a, a) == index.copies.get(b, b)
