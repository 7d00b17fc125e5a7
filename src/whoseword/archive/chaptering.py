"""Stories of the archive linked to the earlier ones that they take up again."""

from __future__ import annotations

from collections.abc import Sequence

from whoseword import stories
from whoseword.archive.corrections import corrected
from whoseword.inference.loaded_models import Models
from whoseword.records import Decision
from whoseword.store import Store
from whoseword.stories import Profile


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
    """List the stories of the articles that some of the story's may be likened to at all."""
    homes: set[str | None] = set()
    for profile in own:
        for name in store.events.partners(
            "",
            profile.marks,
            profile.day,
            days=stories.FARTHEST_DAYS,
            fewest=stories.FEWEST_MARKS,
            most=stories.MOST_PARTNERS,
        ):
            homes.add(store.snapshots.story_of(name))
    return sorted(str(home) for home in homes - {None, story})


def _profiles(store: Store, story: str, decisions: Sequence[Decision]) -> list[Profile]:
    found = (store.facts.article(name) for name in store.snapshots.members(story))
    return [stories.profile(corrected(a, decisions)) for a in found if a is not None]
