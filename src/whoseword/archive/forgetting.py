"""Articles out of the archive, and all that was made of them with them."""

from __future__ import annotations

from whoseword.archive.moments import now
from whoseword.archive.placing import place
from whoseword.archive.refreshing import Means, before, derive, stale_groups
from whoseword.errors import NotInArchive
from whoseword.resources import Resources
from whoseword.store import Store


def forget(store: Store, articles: frozenset[str], resources: Resources) -> None:
    """Remove articles; raises NotInArchive, and removes none, where one is not here.

    Their stories are derived without them at once: only so can what was theirs keep its ids, of
    which nothing is left in the file. Whatever ends the program in between costs those ids alone.
    """
    for name in sorted(articles):
        if store.facts.article(name) is None:
            raise NotInArchive(
                name, "no such article in the archive", "See: whoseword search WORDS"
            )
    touched = {story for name in articles if (story := store.snapshots.story_of(name))}
    earlier = before(store, touched)
    with store.writing():
        left = [name for story in touched for name in store.snapshots.members(story)]
        store.forget(articles)
        place(store, [name for name in left if name not in articles], now(), touched)
    store.scrub()
    for group in stale_groups(store):
        if touched.intersection(group):
            derive(store, group, earlier, Means(resources))
