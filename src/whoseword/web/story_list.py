"""The stories of the archive, the newest or the fastest-growing first."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Final

from starlette.requests import Request
from starlette.responses import Response

from whoseword.records import StoryEntry
from whoseword.web.forms import desk_of
from whoseword.web.rendering import page

_PER_PAGE: Final = 50
_WIDEST: Final = 160
_MOST_OUTLETS: Final = 40
"""Outlets at which a bar is at its widest."""


@dataclass(frozen=True, slots=True)
class ListedStory:
    """A line of the list; the bars are as wide as there are outlets, and origins, in pixels."""

    entry: StoryEntry
    growth: int
    outlets_bar: int
    origins_bar: int


def show_stories(request: Request) -> Response:
    """List the stories; ``order`` is ``newest`` or ``growing``, ``page`` begins at 1."""
    desk = desk_of(request)
    growing = request.query_params.get("order") == "growing"
    with desk.opened() as archive:
        desk.refresh(archive)
        since = datetime.now(UTC) - timedelta(days=1)
        found = listed(archive.stories(), archive.growth(since.isoformat(timespec="seconds")))
    if growing:
        found = sorted(found, key=lambda story: -story.growth)
    number = _page_number(request, len(found))
    return page(
        request,
        "stories.html.j2",
        stories=found[(number - 1) * _PER_PAGE : number * _PER_PAGE],
        total=len(found),
        growing=growing,
        number=number,
        more=number * _PER_PAGE < len(found),
    )


def listed(entries: Sequence[StoryEntry], growth: dict[str, int]) -> list[ListedStory]:
    """Set outlets against origins; of stories of one date the faster-growing comes first."""
    found = [
        ListedStory(
            entry,
            growth.get(entry.id, 0),
            _bar(len(entry.outlets)),
            _bar(entry.origins.at_most if entry.origins else 0),
        )
        for entry in entries
    ]
    by_growth = sorted(found, key=lambda story: -story.growth)
    return sorted(by_growth, key=lambda story: story.entry.last or "", reverse=True)


def _bar(count: int) -> int:
    return _WIDEST * min(count, _MOST_OUTLETS) // _MOST_OUTLETS


def _page_number(request: Request, total: int) -> int:
    given = request.query_params.get("page", "1")
    asked = int(given) if given.isdecimal() and len(given) < 7 else 1
    return max(1, min(asked, -(-total // _PER_PAGE)))
