"""What the articles of the archive are likened to each other by, made once and kept."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from whoseword import stories
from whoseword.archive.corrections import corrected
from whoseword.records import Article, Decision
from whoseword.store import Store
from whoseword.stories import Profile


def profile_anew(store: Store, article: Article, decisions: Sequence[Decision]) -> Profile:
    """Profile an article as it was corrected, and keep that, within ``store.writing()``."""
    made = stories.profile(corrected(article, decisions))
    store.profiles.put(article.id, stories.profile_version(), stories.packed(made))
    return made


def profiles_of(
    store: Store, names: Sequence[str], decisions: Sequence[Decision]
) -> dict[str, Profile]:
    """Map those articles that are here to their profiles, within ``store.writing()``.

    What an earlier version left without, or with one of its own, is profiled anew and kept, and
    so is what a damaged archive holds a broken one of.
    """
    kept = store.profiles.get(names, stories.profile_version())
    found: dict[str, Profile] = {}
    for name in names:
        if name in kept and (whole := _unpacked(kept[name])) is not None:
            found[name] = whole
        elif (article := store.facts.article(name)) is not None:
            found[name] = profile_anew(store, article, decisions)
    return found


def _unpacked(content: bytes) -> Profile | None:
    try:
        return stories.unpacked(content)
    except (msgspec.DecodeError, TypeError):  # other bytes, or no bytes at all
        return None
