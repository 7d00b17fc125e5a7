"""Corrections by hand, laid over what came in; the facts themselves stay as they are."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import Final

from whoseword.records import Article, Decision, DecisionKind, Story

OF_ARTICLE: Final = ("title", "outlet", "byline", "published", "url")
OF_STORY: Final = ("title",)


def corrected(article: Article, decisions: Iterable[Decision]) -> Article:
    """Give the article as it was corrected, the last correction of each field; its id stays."""
    for decision in _corrections(decisions):
        if decision.together == (article.id,):
            given = {
                name: decision.changes.get(name, getattr(article, name)) for name in OF_ARTICLE
            }
            article = replace(article, **given)
    return article


def retitled(story: Story, decisions: Iterable[Decision]) -> Story:
    """Give the story under the title that it was given by hand, if it was."""
    for decision in _corrections(decisions):
        if not decision.together and story.id in decision.stories:
            story = replace(story, title=decision.changes.get("title", story.title))
    return story


def _corrections(decisions: Iterable[Decision]) -> Iterable[Decision]:
    return (decision for decision in decisions if decision.kind is DecisionKind.CORRECT)
