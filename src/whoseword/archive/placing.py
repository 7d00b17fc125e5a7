"""Which article is in which story, found anew whenever one comes, goes or is decided about."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence

from whoseword import continuity, stories
from whoseword.archive.corrections import corrected
from whoseword.store import Store


def place(store: Store, at: str) -> None:
    """Bring the membership up to date, within ``store.writing()``.

    A group of articles goes on under the id of the story that most of it was in.
    """
    decisions = store.facts.decisions()
    before = store.snapshots.membership()
    found = [corrected(article, decisions) for article in store.facts.articles()]
    groups = [
        [article.id for article in group]
        for group in stories.group(found, stories.bonds(decisions))
    ]
    for name, members in _named(before, groups).items():
        moved = [article for article in members if before.get(article) != name]
        if moved:
            store.snapshots.put_members(name, moved, at)
    store.snapshots.remove_empty()


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
