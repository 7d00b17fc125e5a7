"""Articles to stories."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from whoseword.records import Article
from whoseword.stories.by_hand import Bonds, Pair
from whoseword.stories.likeness import likenesses
from whoseword.stories.linkage import average_link

SAME_STORY: Final = 0.2
"""Chosen on stories of three to six articles alone and in batches of hundreds."""
_FREE: Final = Bonds()


def group(articles: Iterable[Article], by_hand: Bonds = _FREE) -> list[tuple[Article, ...]]:
    """Give the stories, each with its articles by id; an article that comes twice counts once.

    The answer does not depend on the order in which the articles come; what was decided by hand
    holds.
    """
    by_id = {article.id: article for article in articles}
    ordered = [by_id[name] for name in sorted(by_id)]
    number = {article.id: index for index, article in enumerate(ordered)}

    def numbered(pairs: Iterable[Pair]) -> list[tuple[int, int]]:
        inside = (pair for pair in pairs if number.keys() >= set(pair))
        return sorted((number[one], number[other]) for one, other in inside)

    together, apart = numbered(by_hand.together), numbered(by_hand.apart)
    alike = likenesses(ordered)
    clusters = average_link(len(ordered), alike, SAME_STORY, together, apart)
    return [tuple(ordered[index] for index in cluster) for cluster in clusters]
