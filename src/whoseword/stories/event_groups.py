"""Articles to stories."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from whoseword.records import Article
from whoseword.stories.likeness import likenesses
from whoseword.stories.linkage import average_link

SAME_STORY: Final = 0.2
"""Chosen on stories of three to six articles alone and in batches of hundreds."""


def group(articles: Iterable[Article]) -> list[tuple[Article, ...]]:
    """Give the stories, each with its articles by id; an article that comes twice counts once.

    The answer does not depend on the order in which the articles come.
    """
    by_id = {article.id: article for article in articles}
    ordered = [by_id[name] for name in sorted(by_id)]
    clusters = average_link(len(ordered), likenesses(ordered), SAME_STORY)
    return [tuple(ordered[index] for index in cluster) for cluster in clusters]
