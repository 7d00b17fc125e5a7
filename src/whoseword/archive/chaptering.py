"""Stories of the archive linked to the earlier ones that they take up again."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Final

from whoseword import stories
from whoseword.archive.profiling import profiles_of
from whoseword.inference.loaded_models import Models
from whoseword.records import Decision
from whoseword.store import Store
from whoseword.stories import Profile

MOST_NEAR: Final = 20
"""Stories that one is held against: what one more costs must not grow with the archive."""


def link(store: Store, story: str, models: Models) -> None:
    """Link a story that was told anew to its earlier and later chapters, within ``writing()``.

    Both ways, so that the links do not depend on which of two stories came first.
    """
    decisions = store.facts.decisions()
    own = _profiles(store, story, decisions)
    others = {name: _profiles(store, name, decisions) for name in _near(store, story, own)}
    earlier = [n for n, theirs in others.items() if stories.is_chapter(theirs, own, models)]
    later = [n for n, theirs in others.items() if stories.is_chapter(own, theirs, models)]
    store.chapters.put(story, earlier, later)


def _near(store: Store, story: str, own: Sequence[Profile]) -> list[str]:
    """List the stories of articles that some of the story's may be likened to, nearest first.

    Its first and last articles alone are asked, so that a long story costs no more than a short.
    """
    dated = sorted((p for p in own if p.day is not None), key=lambda p: (p.day or 0, p.marks))
    edges = {p.marks: p for p in (*dated[: stories.MOST_EDGE], *dated[-stories.MOST_EDGE :])}
    homes: Counter[str] = Counter()
    for profile in edges.values():
        partners = store.events.partners(
            "",
            profile.marks,
            profile.day,
            days=stories.FARTHEST_DAYS,
            fewest=stories.FEWEST_MARKS,
            most=stories.MOST_PARTNERS,
        )
        found = {store.snapshots.story_of(name) for name in partners} - {None, story}
        homes.update(map(str, found))
    return sorted(homes, key=lambda home: (-homes[home], home))[:MOST_NEAR]


def _profiles(store: Store, story: str, decisions: Sequence[Decision]) -> list[Profile]:
    return list(profiles_of(store, store.snapshots.members(story), decisions).values())
