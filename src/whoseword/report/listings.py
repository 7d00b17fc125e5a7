"""Names of a story that are like names on watch-lists, in words that claim no more than that."""

from __future__ import annotations

from typing import Final

from whoseword.language import in_words
from whoseword.records import Story
from whoseword.report.anchors import Anchors
from whoseword.report.story_views import ListingView

CAUTION: Final = (
    "Names that are like names on a list. Many people share a name: none of these is shown to be"
    " the one on the list."
)


def listing_views(story: Story, anchors: Anchors) -> tuple[ListingView, ...]:
    """Every match in its given order, likest first."""
    entities = {entity.id: entity for entity in story.entities}
    return tuple(
        ListingView(
            name=entities[match.entity].name,
            listed=f"{match.name} ({match.watch_list}, {match.entry})",
            likeness=f"{match.score:.2f}",
            reasons=tuple(map(in_words, match.reasons)),
            places=anchors.by_outlet(entities[match.entity].mentions),
        )
        for match in story.screening
        if match.entity in entities
    )
