"""An archive as its users see it: one file of articles and the stories that they tell.

Its answer for a story is what ``compare`` gives for its articles, under ids that last.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from types import TracebackType
from typing import Final, Self

from platformdirs import user_data_path

from whoseword import pipeline
from whoseword.answer import Answer
from whoseword.archive import (
    adding,
    deciding,
    forgetting,
    hit_facets,
    looking_up,
    noting,
    overruling,
    refreshing,
    watching,
)
from whoseword.archive.placing import Partners
from whoseword.inference.pairs import Heard
from whoseword.records import (
    Added,
    Alert,
    ClaimCheck,
    Decision,
    Facets,
    Found,
    Note,
    Round,
    Story,
    StoryEntry,
)
from whoseword.resources import Resources, shipped
from whoseword.store import Store

PLACE: Final = "WHOSEWORD_STORE"
"""Names the file in the environment, for those who do not name it."""
OnStory = Callable[[str], None]


def default_place() -> Path:
    """Give the file that ``WHOSEWORD_STORE`` names, else one in the user's data folder."""
    named = os.environ.get(PLACE)
    return Path(named) if named else user_data_path("whoseword") / "archive.whoseword"


class Archive:
    """Articles and the stories they tell, in one file; use it in ``with`` or ``close`` it.

    Every method raises StoreError where the file fails, and NotInArchive for what it lacks.
    """

    def __init__(self, place: str | Path | None = None, resources: Resources | None = None) -> None:
        """Open the file, or make it; None means ``default_place()``, and what is shipped."""
        path = Path(place) if place is not None else default_place()
        if place is None and PLACE not in os.environ:
            path.parent.mkdir(parents=True, exist_ok=True)
        self._store = Store(path)
        self._resources = resources or shipped()
        self._partners = Partners(self._resources.models)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def close(self) -> None:
        """Let go of the file."""
        self._store.close()

    def add(
        self, given: Iterable[pipeline.Given], on_error: pipeline.OnError | None = None
    ) -> Iterator[Added]:
        """Read what is new and keep each article as it is read, in its story.

        Stories are derived when ``refresh`` is called or one is asked for. Raises InputError for an
        article that cannot be read, unless ``on_error`` is to hear of it; those before it are kept.
        """
        articles = pipeline.taken_all(given, self._resources, on_error)
        return adding.add(self._store, articles, self._resources, self._partners, on_error)

    def stale(self) -> int:
        """Count the stories that ``refresh`` would derive."""
        return sum(map(len, refreshing.stale_groups(self._store)))

    def refresh(
        self,
        on_story: OnStory | None = None,
        on_error: pipeline.OnError | None = None,
        on_compared: Heard | None = None,
    ) -> list[str]:
        """Derive the stories that changed, or that other models derived; give their ids.

        ``on_story`` hears of each; ``on_error`` of what breaks a stage, which raises without it;
        ``on_compared`` how many pairs of sentences of a story were compared, and of how many.
        """
        means = refreshing.Means(self._resources, on_error, on_compared)
        done: list[str] = []
        for group in refreshing.stale_groups(self._store):
            earlier = refreshing.before(self._store, group)
            done += refreshing.derive(self._store, group, earlier, means)
            if on_story is not None:
                for name in group:
                    on_story(name)
        return done

    def watch(self, feeds: Iterable[str], on_error: pipeline.OnError) -> Round:
        """Look once at feeds (addresses, files, OPML), add what is new, tell what it changes.

        ``on_error`` hears of every feed and entry that cannot be read; the others go on.
        """
        return watching.watch(self._store, self._partners, feeds, self._resources, on_error)

    def alerts(self, most: int = 100) -> list[Alert]:
        """List the last alerts of ``watch``, the latest first."""
        return self._store.watched.alerts(most)

    def alerts_after(self, number: int, most: int = 100) -> list[tuple[int, Alert]]:
        """List the alerts that came after the one of a number, each with its own, in order."""
        return self._store.watched.alerts_after(number, most)

    def stories(self) -> list[StoryEntry]:
        """List all stories, newest first."""
        self.refresh()
        follows = self._store.chapters.follows()
        return [
            replace(entry, follows=follows.get(entry.id, ()))
            for entry in self._store.snapshots.entries()
        ]

    def story(self, name: str) -> Answer:
        """Give one story, as ``compare`` answers, with the notes on it that stand."""
        told = self._told(name)
        return Answer((replace(told, notes=noting.standing(noting.notes(self._store, told))),))

    def check(
        self,
        claim: str,
        *,
        between: pipeline.Between = (None, None),
        on_error: pipeline.OnError | None = None,
    ) -> ClaimCheck:
        """Hold a claim of one's own against every article, as ``whoseword.check`` answers."""
        return looking_up.check(self._store, claim, between, self._resources, on_error)

    def search(self, words: str) -> list[Found]:
        """Find the articles that hold every word, best first; words in "..." stand in a row."""
        return looking_up.search(self._store, words)

    def facets(self, hits: Iterable[Found]) -> list[Facets]:
        """Say of each hit of a search what it can be narrowed by, as stories were last derived."""
        return hit_facets.facets(self._store, hits)

    def merge(self, one: str, other: str, *, by: str, why: str = "") -> Decision:
        """Let two stories be one, now and from now on."""
        return deciding.merge(self._store, self._partners, (one, other), by, why)

    def split(self, story: str, articles: Iterable[str], *, by: str, why: str = "") -> Decision:
        """Let these articles of a story be another story, now and from now on."""
        return deciding.split(self._store, self._partners, story, frozenset(articles), by, why)

    def correct(
        self,
        story: str,
        changes: Mapping[str, str],
        *,
        article: str | None = None,
        by: str,
        why: str = "",
    ) -> Decision:
        """Correct fields of one article of a story, else of the story; no id changes by it.

        ``changes`` may name what ``OF_ARTICLE`` and ``OF_STORY`` list; ValueError for others.
        """
        return deciding.correct(self._store, self._partners, (story, article), changes, by, why)

    def same_source(self, story: str, one: str, other: str, *, by: str, why: str = "") -> Decision:
        """Let two sources of a story, by id or name, be one, now and from now on."""
        taken = overruling.same_source(self._told(story), one, other)
        return deciding.overrule(self._store, self._partners, taken, by, why)

    def not_same_claim(
        self, story: str, claim: str, articles: Iterable[str], *, by: str, why: str = ""
    ) -> Decision:
        """Let what these articles tell be another claim, now and from now on."""
        taken = overruling.not_same_claim(self._told(story), claim, frozenset(articles))
        return deciding.overrule(self._store, self._partners, taken, by, why)

    def wrong_origin(
        self, story: str, claim: str, origin: str, *, by: str, why: str = ""
    ) -> Decision:
        """Let an origin, by the id of its source or by name, not stand behind a claim."""
        taken = overruling.wrong_origin(self._told(story), claim, origin)
        return deciding.overrule(self._store, self._partners, taken, by, why)

    def undo(self, *, by: str, number: int | None = None) -> Decision:
        """Let the decision of this number, else the last one, hold no longer, and give it."""
        return deciding.undo(self._store, self._partners, by, number)

    def note(
        self,
        story: str,
        text: str,
        *,
        claim: str | None = None,
        article: str | None = None,
        by: str,
    ) -> Note:
        """Write something down beside a claim, by its id, else an article, else the story.

        It goes with them wherever they go; ValueError for a note without words.
        """
        return noting.note(self._store, self._told(story), text, (claim, article), by)

    def notes(self, story: str) -> tuple[Note, ...]:
        """List every note on a story, in order, those withdrawn since too."""
        return noting.notes(self._store, self._told(story))

    def withdraw(self, number: int, *, by: str) -> None:
        """Let the note of this number stand no longer."""
        noting.withdraw(self._store, number, by)

    def decisions(self) -> list[Decision]:
        """List what was decided by hand and holds, in order."""
        return self._store.facts.decisions()

    def history(self) -> list[Decision]:
        """List every decision ever taken by hand, in order, those undone since too."""
        return self._store.facts.history()

    def growth(self, since: str) -> dict[str, int]:
        """Count the articles that came into each story since a moment (ISO 8601, UTC)."""
        return self._store.snapshots.growth(since)

    def story_of(self, article: str) -> str | None:
        """Name the story that an article is in now."""
        return self._store.snapshots.story_of(article)

    def forget(self, articles: Iterable[str]) -> None:
        """Remove articles and all that was made of them from the file; stories go on without."""
        forgetting.forget(self._store, frozenset(articles), self._resources)

    def _told(self, name: str) -> Story:
        self.refresh()
        return looking_up.story(self._store, name)
