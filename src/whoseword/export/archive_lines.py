"""What the commands of an archive write: one line of JSON each."""

from __future__ import annotations

from typing import Any

from whoseword.records import Added, Alert, Decision, Found, Place, StoryEntry

Json = dict[str, Any]


def added(one: Added) -> Json:
    """Give an article that was given to the archive."""
    return {"article": one.article, "story": one.story, "new": one.new}


def alert(one: Alert) -> Json:
    """Give what a watch over feeds says."""
    return {"at": one.at, "kind": one.kind.value, "story": one.story, "text": one.text}


def entry(one: StoryEntry) -> Json:
    """Give a story of the list; ``origins`` is null where it has no claim."""
    origins = one.origins
    return {
        "id": one.id,
        "title": one.title,
        "articles": list(one.articles),
        "outlets": list(one.outlets),
        "origins": origins and {"at_least": origins.at_least, "at_most": origins.at_most},
        "first": one.first,
        "last": one.last,
        "follows": list(one.follows),
    }


def found(one: Found) -> Json:
    """Give a hit of a search; its span is of the headline where it says so."""
    place = _place(Place(one.article, one.span, one.field))
    return {"article": one.article, "story": one.story, **place, "text": one.text}


def _place(place: Place) -> Json:
    where = {"field": place.field} if place.field != "text" else {}
    return {"article": place.article, **where, "span": list(place.span)}


def decided(one: Decision, *, undone: bool = False) -> Json:
    """Give a decision by hand."""
    return {
        "decision": one.number,
        "kind": one.kind.value,
        "stories": list(one.stories),
        "together": list(one.together),
        "apart": list(one.apart),
        "changes": dict(one.changes),
        "anchors": [[_place(place) for place in places] for places in one.anchors],
        "by": one.by,
        "at": one.at,
        "why": one.why,
        "undone": undone,
    }
