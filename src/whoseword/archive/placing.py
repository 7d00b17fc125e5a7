"""Which article is in which story, found anew around every article that comes, goes or changes.

What is found is what ``stories.group`` finds for all articles at once: a story hangs on none but
the articles that chains of likely pairs, or decisions by hand, lead to.
"""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Iterable, Sequence
from functools import cache

from whoseword import continuity, stories
from whoseword.archive.profiling import profile_anew, profiles_of
from whoseword.inference.loaded_models import Models
from whoseword.records import Article, Decision
from whoseword.store import Store


class Partners:
    """Finds the articles that may tell of one event with another."""

    def __init__(self, models: Models) -> None:
        self._models = models

    def index(self, store: Store, article: Article, decisions: Sequence[Decision]) -> None:
        """Find out with which articles a new or corrected one may be of one story."""
        own = profile_anew(store, article, decisions)
        store.events.put(article.id, own.marks, own.day)
        partners = store.events.partners(
            article.id,
            own.marks,
            own.day,
            days=stories.FARTHEST_DAYS,
            fewest=stories.FEWEST_MARKS,
            most=stories.MOST_PARTNERS,
        )
        profiles = profiles_of(store, partners, decisions)
        store.events.put_likely(article.id, stories.alike(own, profiles, self._models))


def place(store: Store, touched: Iterable[str], at: str, emptied: Iterable[str] = ()) -> None:
    """Bring the stories around these articles up to date, within ``store.writing()``.

    A group of articles goes on under the id of the story that most of it was in. ``emptied`` are
    stories that may have lost their last article already.
    """
    by_hand = stories.bonds(store.facts.decisions())
    tied: dict[str, set[str]] = defaultdict(set)
    for one, other in by_hand.together:
        tied[one].add(other)
        tied[other].add(one)

    likely = cache(store.events.likely)

    def near(name: str, least: float) -> set[str]:
        return {*(other for other, p in likely(name).items() if p >= least), *tied[name]}

    around = {name for name in stories.chained(touched, near) if store.facts.holds(name)}
    before = {name: story for name in around if (story := store.snapshots.story_of(name))}
    pairs = {
        (one, other): p
        for one in sorted(around)
        for other, p in likely(one).items()
        if one < other and other in around
    }
    groups = stories.grouped(around, pairs, by_hand)
    for name, members in _named(before, groups).items():
        moved = [article for article in members if before.get(article) != name]
        if moved:
            store.snapshots.put_members(name, moved, at)
    store.snapshots.remove_empty({*before.values(), *emptied})


def _named(before: dict[str, str], groups: Iterable[Sequence[str]]) -> dict[str, Sequence[str]]:
    """Give each group the id that it goes on under, or a new one."""
    earlier: dict[str, list[continuity.Part]] = {}
    for article, story in before.items():
        earlier.setdefault(story, []).append((article, (0, 1)))
    now = {_minted(group): group for group in groups}
    held = {name: [(article, (0, 1)) for article in group] for name, group in now.items()}
    names = continuity.settled(continuity.heirs(earlier, held), held)
    return {names[own]: group for own, group in now.items()}


def _minted(articles: Iterable[str]) -> str:
    return "T-" + hashlib.sha256("\n".join(sorted(articles)).encode()).hexdigest()[:12]
