"""Timeline, who's who, posts, ties and screening of a story to the published JSON shape."""

from __future__ import annotations

from typing import Any, Final

from whoseword.export.places import in_field, places
from whoseword.export.reasons import all_with_codes
from whoseword.records import (
    Entity,
    NearListed,
    Post,
    ScreeningMatch,
    Story,
    Tie,
    TimelineEntry,
)

DECIMALS: Final = 4
"""Of probabilities and weights: beyond them lies the noise of the machine, not of the model."""

Json = dict[str, Any]


def people_and_time(story: Story) -> Json:
    """Give the parts of a story that are about people and time, by their names in the contract."""
    return {
        "timeline": [_entry(entry) for entry in story.timeline],
        "entities": [_entity(entity) for entity in story.entities],
        "posts": [_post(post) for post in story.posts],
        "ties": [_tie(tie) for tie in story.ties],
        "screening": [screening_match(match) for match in story.screening],
        "near_listed": [_near(near) for near in story.near_listed],
    }


def _entry(entry: TimelineEntry) -> Json:
    return {
        "when": entry.when,
        "text": entry.text,
        "status": entry.status.value,
        "on_whose_word": list(entry.on_whose_word),
        "evidence": [
            {
                "article": mention.article,
                **in_field(mention.field),
                "span": list(mention.span),
                "when": mention.when,
                "date": list(mention.date),
            }
            for mention in entry.evidence
        ],
        "conflict": entry.conflict,
    }


def _entity(entity: Entity) -> Json:
    return {
        "id": entity.id,
        "name": entity.name,
        "kind": entity.kind.value,
        "aliases": list(entity.aliases),
        "source": entity.source,
        "mentions": places(entity.mentions),
        "possibly_same": list(entity.possibly_same),
    }


def _post(post: Post) -> Json:
    return {
        "person": post.person,
        "role": post.role,
        "organisation": post.organisation,
        "from": post.since,
        "to": post.until,
        "on_whose_word": list(post.on_whose_word),
        "evidence": places(post.evidence),
    }


def _tie(tie: Tie) -> Json:
    return {
        "a": tie.a,
        "b": tie.b,
        "kind": tie.kind.value,
        "label": tie.label,
        "from": tie.since,
        "to": tie.until,
        "hedged": tie.hedged,
        "on_whose_word": list(tie.on_whose_word),
        "evidence": places(tie.evidence),
    }


def screening_match(match: ScreeningMatch) -> Json:
    """Give one match with a watch-list, as ``whoseword screen --json`` writes it."""
    return {
        "entity": match.entity,
        "list": match.watch_list,
        "entry": match.entry,
        "name": match.name,
        "score": round(match.score, DECIMALS),
        **all_with_codes(match.reasons),
    }


def _near(near: NearListed) -> Json:
    return {
        "entity": near.entity,
        "listed": near.listed,
        "ties": len(near.over) + 1,
        "over": list(near.over),
        "hedged": near.hedged,
        "on_whose_word": list(near.on_whose_word),
        "evidence": places(near.evidence),
    }
