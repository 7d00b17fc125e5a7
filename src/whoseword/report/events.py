"""The timeline, posts and ties of a story, in words and with their places."""

from __future__ import annotations

from collections.abc import Iterator

from whoseword.records import Place, Post, Story, Tie
from whoseword.report.anchors import Anchors
from whoseword.report.phrasing import date
from whoseword.report.story_views import EventView, TieView
from whoseword.text.edtf import OPEN


def event_views(story: Story, anchors: Anchors) -> tuple[EventView, ...]:
    """Every event in its given order."""
    return tuple(
        EventView(
            when=span_of_time(entry.when),
            moment=entry.when if len(entry.when) == 10 and entry.when.count("-") == 2 else "",
            text=entry.text,
            status=entry.status.value,
            places=anchors.by_outlet(Place(e.article, e.span, e.field) for e in entry.evidence),
            conflict="; ".join(
                f"{anchors.outlet(e.article)}: {span_of_time(e.when)}"
                for e in entry.evidence
                if entry.conflict and e.article in anchors
            ),
        )
        for entry in story.timeline
    )


def span_of_time(when: str) -> str:
    """Return an EDTF value as a person writes it: "January 2023 to .." is "from January 2023"."""
    first, divided, last = when.partition("/")
    if not divided:
        return date(when)
    if last in ("", OPEN):
        return f"from {date(first)}"
    if first in ("", OPEN):
        return f"until {date(last)}"
    return f"{date(first)} to {date(last)}"


def tie_views(story: Story, anchors: Anchors) -> tuple[TieView, ...]:
    """Posts, then ties."""
    names = {entity.id: entity.name for entity in story.entities}
    posts = (TieView(_post(p, names), anchors.by_outlet(p.evidence)) for p in story.posts)
    ties = (TieView(_tie(t, names), anchors.by_outlet(t.evidence)) for t in story.ties)
    return (*posts, *ties)


def _post(post: Post, names: dict[str, str]) -> str:
    body = names.get(post.organisation or "", "")
    held = f"{names.get(post.person, post.person)}: {post.role}{f', {body}' if body else ''}"
    return held + "".join(_time(post.since, post.until))


def _tie(tie: Tie, names: dict[str, str]) -> str:
    hedge = " (hedged)" if tie.hedged else ""
    ends = names.get(tie.a, tie.a), names.get(tie.b, tie.b)
    return f"{ends[0]} – {tie.label or tie.kind.value} – {ends[1]}{hedge}" + "".join(
        _time(tie.since, tie.until)
    )


def _time(since: str | None, until: str | None) -> Iterator[str]:
    if since or until:
        yield f" ({span_of_time((since or OPEN) + '/' + (until or OPEN))})"
