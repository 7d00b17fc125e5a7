"""How much the mentions of a claim stand behind each source.

A group may hold a side remark of another claim, and with it its speaker. A source stays where its
best mention is nearly as sure as the best of all, and where it leads, or nearly so, in one article.
"""

from __future__ import annotations

from collections import defaultdict
from math import exp

from whoseword.provenance.chains import Route
from whoseword.provenance.source_commitment import encoder_says, features, score
from whoseword.provenance.stated_alike import same_words
from whoseword.provenance.story_index import StoryIndex
from whoseword.records import ClaimGroup

_OF_BEST = 0.6
_IN_ARTICLE = 0.8
_UNKNOWN = 0.5


def unsupported(
    index: StoryIndex, group: ClaimGroup, routes: dict[str, Route], bearing: frozenset[str]
) -> frozenset[str]:
    """Ids of the sources whose mentions fit the claim, or answer for it, far worse than others'."""
    best: dict[str, float] = {}
    within: dict[str, dict[str, float]] = defaultdict(lambda: defaultdict(float))
    encoder = encoder_says(group)
    told = [
        (p, end, fit)
        for p, fit in zip(group.propositions, group.scores, strict=True)
        if (end := routes[p.id].end) is not None and p.id in bearing
    ]
    if not told:
        return frozenset()
    told.sort(key=lambda one: (-one[2], one[0].id))
    surest, _, most = told[0]
    for proposition, end, fit in told:
        sure = _UNKNOWN
        if index.attribution(proposition) is not None:
            sure = 1 / (1 + exp(-score(features(index, group, proposition, encoder))))
        # of two sentences around the same words the model may see how they differ
        supports = sure * (most if same_words(proposition, surest) else fit)
        best[end.id] = max(supports, best.get(end.id, 0.0))
        within[proposition.article][end.id] += supports
    top = max(best.values(), default=0.0)
    leading = {
        source
        for sums in within.values()
        for source, total in sums.items()
        if total >= _IN_ARTICLE * max(sums.values())
    }
    kept = {source for source in leading if best[source] >= _OF_BEST * top}
    first = {source for source, sure in best.items() if sure == top}
    return frozenset(best) - kept - first
